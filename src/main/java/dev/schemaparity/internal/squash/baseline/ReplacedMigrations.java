package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.internal.source.command.AlembicFiles;
import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells which migrations a baseline stands for: what the chain has executed, of Alembic's the files behind its one command. */
final class ReplacedMigrations {
    private static final String COMMAND = "command:";
    private static final String TABLE = "alembic_version";

    private ReplacedMigrations() {}

    static List<Step> of(SquashRequest request, ChainBuild chain, Consumer<String> warnings) {
        if (!request.chain().startsWith(COMMAND)) {
            return chain.steps();
        }
        try {
            List<Path> files =
                    AlembicFiles.of(request.directory(), request.chain(), chain.database(), revisions(chain));
            if (files.isEmpty()) {
                return chain.steps();
            }
            tellLater(request, chain, files, warnings);
            return steps(files);
        } catch (BuildException e) {
            warnings.accept("which revisions Alembic has run cannot be told, so 'archive' will not know their files: "
                    + e.getMessage());
            return chain.steps();
        }
    }

    private static void tellLater(
            SquashRequest request, ChainBuild chain, List<Path> files, Consumer<String> warnings) {
        List<String> later = AlembicFiles.all(request.directory(), request.chain(), chain.database()).stream()
                .filter(file -> !files.contains(file))
                .map(file -> file.getFileName().toString())
                .toList();
        if (!later.isEmpty() && request.format() == SquashRequest.Format.ALEMBIC) {
            warnings.accept(
                    "not squashed, as they come later: %s. What follows %s among them is to follow the baseline once the old files are gone: down_revision = '%s'"
                            .formatted(String.join(", ", later), String.join(", ", revisions(chain)), request.name()));
        }
    }

    private static List<String> revisions(ChainBuild chain) {
        return HistoryQuery.texts(chain, table -> table.endsWith(TABLE), "SELECT version_num FROM %s ORDER BY 1");
    }

    /** Names are as seen from the folder that holds all of them, which 'archive' is given. */
    private static List<Step> steps(List<Path> files) {
        Path folder = files.get(0).getParent();
        for (Path file : files) {
            while (!file.startsWith(folder)) {
                folder = folder.getParent();
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Path file : withScripts(files)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            steps.add(new Step(name, Fingerprint.ofLines(FileContent.bytes(file)), Duration.ZERO));
        }
        return steps;
    }

    /** The revision of an earlier squash loads scripts that lie beside it. */
    private static List<Path> withScripts(List<Path> files) {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            all.add(file);
            Path script = file.resolveSibling(file.getFileName().toString().replaceFirst("[.]py$", ".sql"));
            if (Files.isRegularFile(script) && BaselineHeader.read(script).isPresent()) {
                all.add(script);
                all.add(BaselineFile.downgradeOf(script));
            }
        }
        return all;
    }
}

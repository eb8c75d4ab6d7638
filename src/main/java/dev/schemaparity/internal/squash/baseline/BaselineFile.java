package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a baseline is written to.
 *
 * @param folder where they lie
 * @param sqlName the name of the script
 * @param version of Flyway's, null for other tools
 * @param revision the id of the revision that loads the script, null where the script stands for itself
 */
record BaselineFile(Path folder, String sqlName, String version, String revision) {
    /** What no tool takes for a migration: Flyway would take each file that ends in .sql for one. */
    private static final String DOWNGRADE = ".down";

    private static final String NOT_OURS = "was not written by schema-parity";

    static BaselineFile of(SquashRequest request, ChainBuild chain) {
        if (!request.name().matches("[A-Za-z0-9_-]+")) {
            throw new UsageException(
                    "The name '%s' of the baseline may hold letters, digits, '_' and '-' only, as it becomes the name of a file."
                            .formatted(request.name()));
        }
        return switch (request.format()) {
            case FLYWAY -> ofFlyway(request, chain);
            case SQL -> new BaselineFile(request.out(), request.name() + ".sql", null, null);
            case ALEMBIC -> ofAlembic(request);
        };
    }

    private static BaselineFile ofAlembic(SquashRequest request) {
        String revision = request.name();
        if (revision.contains("-") || revision.matches("base|heads?")) {
            throw new UsageException(
                    "Alembic takes no revision that is called '%s': it may hold letters, digits and '_', and be none of base, head and heads, which mean others. Choose another --name."
                            .formatted(revision));
        }
        return new BaselineFile(request.out(), revision + ".sql", null, revision);
    }

    /** An older one of the same version among the migrations would run in its place, or beside it. */
    private static BaselineFile ofFlyway(SquashRequest request, ChainBuild chain) {
        String version = version(request, chain);
        Optional<Path> older = request.files().stream()
                .filter(file -> file.getFileName().toString().startsWith("B" + version + "__"))
                .findFirst();
        if (older.isPresent()) {
            throw new UsageException(
                    "%s lies among the migrations of the chain and has the version that is to be squashed. Move it away, and write the new one to a folder of its own, which Flyway is given as a further location."
                            .formatted(older.get()));
        }
        return new BaselineFile(request.out(), "B%s__%s.sql".formatted(version, request.name()), version, null);
    }

    private static String version(SquashRequest request, ChainBuild chain) {
        if (!request.isOfFlyway()) {
            throw new UsageException(
                    "A baseline for Flyway takes its version from a chain of Flyway's, and %s is none. Choose --format sql or alembic."
                            .formatted(request.chain()));
        }
        List<String> last = HistoryQuery.texts(
                chain,
                table -> true,
                // As JSON: the history of another tool, which may lie beside Flyway's, has no such columns.
                """
                SELECT to_jsonb(h) ->> 'version' FROM %s AS h WHERE to_jsonb(h) ->> 'version' IS NOT NULL
                 ORDER BY (to_jsonb(h) ->> 'installed_rank')::integer DESC LIMIT 1""");
        if (!last.isEmpty()) {
            return last.get(0);
        }
        throw new BuildException(
                "%s has no migration with a version, so there is nothing to squash.".formatted(request.chain()));
    }

    /** Returns the script that takes back what another makes. */
    static Path downgradeOf(Path script) {
        return script.resolveSibling(script.getFileName() + DOWNGRADE);
    }

    /** Tells what cannot be written before anything is built for it. */
    static void requireWritable(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new BuildException("The baseline cannot be written to %s: %s is %s."
                    .formatted(
                            folder,
                            there,
                            Files.isDirectory(there) ? "a folder that may not be written to" : "no folder"));
        }
    }

    /** What somebody has written or edited by hand is nobody's to replace. */
    void requireNothingOfOthers() {
        Path script = folder.resolve(sqlName);
        if (Files.exists(script)) {
            Optional<BaselineHeader> header = BaselineHeader.read(script);
            if (header.isEmpty() || !header.get().isOf(script)) {
                throw notReplaced(script, header.isEmpty() ? NOT_OURS : "was edited since it was proved");
            }
        }
        Path downgrade = downgradeOf(script);
        if (Files.exists(downgrade) && !Downgrade.isIn(FileContent.text(downgrade))) {
            throw notReplaced(downgrade, NOT_OURS);
        }
        if (revision != null
                && Files.exists(revisionFile())
                && !FileContent.text(revisionFile()).equals(revisionText())) {
            throw notReplaced(revisionFile(), "is not as schema-parity writes it");
        }
    }

    private static UsageException notReplaced(Path file, String why) {
        return new UsageException(
                "%s is there already and %s, so it is not replaced. Put what was written by hand into a migration of its own, and delete or move this file."
                        .formatted(file, why));
    }

    private Path revisionFile() {
        return folder.resolve(revision + ".py");
    }

    private String revisionText() {
        return AlembicRevision.text(revision, sqlName, sqlName + DOWNGRADE);
    }

    /**
     * Tells in a warning that there is another baseline which will be replaced.
     *
     * @param next the text that replaces it
     */
    Optional<String> replacement(BaselineHeader next, String text) {
        Path script = folder.resolve(sqlName);
        return Optional.of(script)
                .filter(Files::exists)
                .flatMap(BaselineHeader::read)
                .filter(header -> !header.equals(next))
                .map(header ->
                        "%s replaced the one that was proved for %s: databases that are stamped with that one are to be unstamped before they meet this one, or keep that one"
                                .formatted(
                                        sqlName,
                                        header.replaced().equals(next.replaced())
                                                ? "the same files, but is another from line %d on"
                                                        .formatted(firstOther(
                                                                next,
                                                                FileContent.text(script)
                                                                        .lines()
                                                                        .toList(),
                                                                text.lines().toList()))
                                                : "other files"));
    }

    /** Returns the first line, from 1, that is another one; what it says may be a secret. */
    private static int firstOther(BaselineHeader next, List<String> before, List<String> lines) {
        int line = (int) next.text().lines().count();
        while (line < Math.min(before.size(), lines.size()) && before.get(line).equals(lines.get(line))) {
            line++;
        }
        return line + 1;
    }

    /**
     * Writes all files, each in one move; what is there already is replaced. The script comes last, so that it is never
     * there without what belongs to it.
     */
    List<Path> write(String script, String downgrade) {
        Map<Path, String> texts = new LinkedHashMap<>();
        if (revision != null) {
            texts.put(revisionFile(), revisionText());
        }
        texts.put(folder.resolve(sqlName + DOWNGRADE), downgrade);
        texts.put(folder.resolve(sqlName), script);
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                // Not a temporary file of Java's, which nobody else may read.
                Path temporary = folder.resolve("." + text.getKey().getFileName() + ".tmp");
                written.put(temporary, text.getKey());
                Files.writeString(temporary, text.getValue());
            }
            for (Map.Entry<Path, Path> move : written.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
            List<Path> files = new ArrayList<>(texts.keySet());
            Collections.reverse(files);
            return files;
        } catch (IOException e) {
            written.keySet().forEach(temporary -> discard(temporary, e));
            throw new BuildException("The baseline cannot be written to %s: %s".formatted(folder, e), e);
        }
    }

    private static void discard(Path temporary, IOException failure) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}

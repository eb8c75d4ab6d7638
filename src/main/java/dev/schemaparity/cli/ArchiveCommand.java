package dev.schemaparity.cli;

import dev.schemaparity.internal.model.ShellWord;
import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.internal.squash.plan.PlanRequest;
import dev.schemaparity.internal.squash.plan.SquashPlan;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves the migrations that a baseline replaced to another folder. */
@Command(
        name = "archive",
        description = {
            "Moves the migrations that a baseline stands for to another folder.",
            "Shows what would be moved; --apply moves it. Killed at any moment, it goes on when it is run again."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Refused: when the baseline is not as it was proved, a migration is not the one that it was proved for, is a link, or is named by another file of the tree.",
            "",
            "Exit codes: 0 moved, or nothing left to move, 1 refused, 2 usage, 4 a file could not be moved; everything is then as it was, 70 a defect"
        })
final class ArchiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--chain",
            required = true,
            paramLabel = "FOLDER",
            description = "the folder of the migrations, also written flyway:FOLDER as elsewhere")
    private String chain;

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "FILE",
            description =
                    "the baseline, as 'squash' has written it, or its folder where there is no other in it, also written flyway:FOLDER")
    private String baseline;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "where they are moved")
    private Path to;

    @Option(
            names = "--tree",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "where no other file may name them (default: the working directory)")
    private Path tree;

    @Option(names = "--apply", description = "move them, instead of showing what would be moved")
    private boolean apply;

    @Override
    public Integer call() {
        PrintWriter output = command.commandLine().getOut();
        // Who has just squashed it writes it as a source.
        Path folder = path(chain);
        Path file = baseline();
        Archive archive = new Archive(folder, to);
        Archive.Plan plan = archive.plan(file, tree);
        int code = ArchivedFiles.tell(output, plan, apply, () -> archive.apply(plan), "move", "moved", "to " + to);
        if (code == ExitCode.EQUAL && !plan.files().isEmpty()) {
            output.println(goingOn(plan, folder, file));
            if (apply) {
                output.println(
                        "copies of them in a build's output, such as target/classes, go with 'mvn clean'; all of it is taken back with: schema-parity restore --from %s --apply"
                                .formatted(ShellWord.of(to.toString())));
            }
            output.flush();
        }
        return code;
    }

    private static Path path(String notation) {
        return Path.of(notation.replaceFirst("^(flyway|sql):(filesystem:)?", ""));
    }

    private Path baseline() {
        Path path = path(baseline);
        if (!Files.isDirectory(path)) {
            return path;
        }
        List<Path> found;
        try (Stream<Path> files = Files.list(path)) {
            found = files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> BaselineHeader.read(file).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BuildException("The folder %s cannot be read: %s".formatted(path, e), e);
        }
        if (found.size() != 1) {
            throw new UsageException(
                    found.isEmpty()
                            ? "No file in %s was written by 'schema-parity squash', so nothing tells what it replaces."
                                    .formatted(path)
                            : "There are several baselines in %s: %s. Name the file of the one that is meant."
                                    .formatted(
                                            path,
                                            found.stream()
                                                    .map(file ->
                                                            file.getFileName().toString())
                                                    .collect(Collectors.joining(", "))));
        }
        return found.get(0);
    }

    private String goingOn(Archive.Plan plan, Path folder, Path file) {
        if (plan.files().stream().anyMatch(name -> name.endsWith(".py"))) {
            return "the baseline's revision takes their place, and what followed them follows it: schema-parity plan tells how";
        }
        Set<Path> legacy = new LinkedHashSet<>(SquashPlan.archives(new PlanRequest(
                "flyway:" + folder,
                file.toString(),
                to,
                List.of(),
                tree,
                ChainSettings.of(Map.of()),
                false,
                activity -> {})));
        legacy.add(to);
        // Repeatable migrations and later ones stay in the folder, and run on both sides.
        legacy.add(folder);
        return "parity tests go on with: legacy = \"flyway:%s\", baseline = \"flyway:%s,%s\""
                .formatted(
                        legacy.stream().map(Path::toString).collect(Collectors.joining(",")),
                        file.resolveSibling("").normalize(),
                        folder);
    }
}

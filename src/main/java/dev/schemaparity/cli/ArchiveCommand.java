package dev.schemaparity.cli;

import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.internal.squash.plan.PlanRequest;
import dev.schemaparity.internal.squash.plan.SquashPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        footerHeading = "%nRefused: ",
        footer = {
            "when the baseline is not as it was proved, a migration is not the one that it was proved for, is a link, or is named by another file of the tree.",
            "",
            "Exit codes: 0 moved, or nothing left to move, 1 refused, 2 usage, 4 a file could not be moved; everything is then as it was, 70 a defect"
        })
final class ArchiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--chain", required = true, paramLabel = "FOLDER", description = "the folder of the migrations")
    private String chain;

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "FILE",
            description = "the baseline, as 'squash' has written it")
    private Path baseline;

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
        Path folder = Path.of(chain.replaceFirst("^(flyway|sql):(filesystem:)?", ""));
        Archive archive = new Archive(folder, to);
        Archive.Plan plan = archive.plan(baseline, tree);
        int code = ArchivedFiles.tell(output, plan, apply, () -> archive.apply(plan), "move", "moved", "to " + to);
        if (code == ExitCode.EQUAL && !plan.files().isEmpty()) {
            output.println(goingOn(plan, folder));
            output.flush();
        }
        return code;
    }

    private String goingOn(Archive.Plan plan, Path folder) {
        if (plan.files().stream().anyMatch(name -> name.endsWith(".py"))) {
            return "the baseline's revision takes their place, and what followed them follows it: schema-parity plan tells how";
        }
        Set<Path> legacy = new LinkedHashSet<>(SquashPlan.archives(new PlanRequest(
                "flyway:" + folder,
                baseline.toString(),
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
                        baseline.resolveSibling("").normalize(),
                        folder);
    }
}

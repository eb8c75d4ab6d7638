package dev.schemaparity.cli;

import dev.schemaparity.internal.squash.plan.PlanRequest;
import dev.schemaparity.internal.squash.plan.SquashPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells where the squash of a project stands. */
@Command(
        name = "plan",
        description =
                "Prints the whole squash of this project as a checklist: what is done, as found in files and databases, the next command, and in which order it is rolled out. Nothing is written.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Found are: where databases are in their history; a baseline of 'squash', unchanged since it was proved, whether the migrations are those that it was proved for, and what came in below it; what compares the two (@SchemaParity, ParitySpec, 'schema-parity check', as far as their text tells), and whether it names the folders that they lie in; stamps; and where the old files are. Whether a schema drifts, 'inspect' and 'stamp' tell.",
            "",
            "Exit codes: 0 told; 2 usage; 4 a file or database could not be read; 70 a defect"
        })
final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--chain",
            required = true,
            paramLabel = "SOURCE",
            description = "the migrations, or where they were: flyway:FOLDER, or \"command:alembic ... upgrade head\"")
    private String chain;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "the baseline, or its folder (default: the last that is found in the tree)")
    private String baseline;

    @Option(names = "--archive", paramLabel = "FOLDER", description = "where the old files are moved")
    private Path archive;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "a database to look at, jdbc:postgresql://HOST[:PORT]/DATABASE?user=USER; may be given more than once")
    private List<String> databases = List.of();

    @Option(
            names = "--tree",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "the folder of the project (default: the working directory)")
    private Path tree;

    @Option(
            names = "--schema-per-tenant",
            description = "Flyway runs the chain in a schema for each tenant: squash and stamp are told so")
    private boolean schemaPerTenant;

    @Mixin
    private BuildOptions build;

    @Mixin
    private PlaceOptions place;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        SquashPlan plan;
        try (Progress progress = new Progress(command.commandLine().getErr())) {
            plan = SquashPlan.of(new PlanRequest(
                    chain,
                    baseline,
                    archive,
                    databases,
                    tree,
                    place.addedTo(build.settings()),
                    schemaPerTenant,
                    progress));
        }
        format.print(format.isJson() ? PlanJson.of(plan) : Secrets.hidden(PlanText.of(plan)));
        return ExitCode.EQUAL;
    }
}

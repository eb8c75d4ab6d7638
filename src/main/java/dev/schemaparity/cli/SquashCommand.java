package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.squash.baseline.Squash;
import dev.schemaparity.internal.squash.baseline.SquashRequest;
import dev.schemaparity.internal.squash.baseline.Squashed;
import dev.schemaparity.internal.squash.baseline.UnprovedBaseline;
import dev.schemaparity.spi.Side;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Generates the baseline of a chain, and writes it once it is proved. */
@Command(
        name = "squash",
        description =
                "Writes the baseline of a chain: what the chain builds, as one script, with the script that takes it back. Written only when proved.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Proved is: the chain and the baseline build the same, with no witness skipped; what is not squashed, repeatable migrations and later versions, runs on both; the downgrade leaves what was there before, and the baseline makes the same again after it.",
            "",
            "Exit codes: 0 proved and written, 1 not proved and not written, 2 usage, 4 could not be built, pg_dump missing, or not writable, 70 a defect",
            "",
            "SOURCE and SERVER: see 'schema-parity check --help'"
        })
final class SquashCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--chain", required = true, paramLabel = "SOURCE", description = "the chain to squash")
    private String chain;

    @Option(names = "--upto", paramLabel = "VERSION", description = "the last version to squash (default: the last)")
    private String upTo;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "where the files are written")
    private Path out;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "baseline",
            description =
                    "the last part of the file's name; for Alembic the id of the revision (default: ${DEFAULT-VALUE})")
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "flyway",
            description = "flyway (B<version>__<name>.sql), sql or alembic (default: ${DEFAULT-VALUE})")
    private SquashRequest.Format format;

    @Option(
            names = "--volatile-columns",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "columns that clocks or random numbers fill, such as public.t.created_at: their values are left to their defaults")
    private List<String> volatileColumns = List.of();

    @Option(
            names = "--keep-placeholders",
            description = "lets the values that the chain's placeholders have now stand in the baseline")
    private boolean keepPlaceholders;

    @Option(
            names = "--schema-per-tenant",
            description =
                    "writes $${flyway:defaultSchema} in the place of the chain's schema, for a chain that Flyway runs in a schema for each tenant")
    private boolean schemaPerTenant;

    @Mixin
    private BuildOptions build;

    @Mixin
    private ServerOptions server;

    @Override
    public Integer call() {
        server.requirePgDump("A baseline");
        Squashed squashed;
        try (Progress progress = new Progress(command.commandLine().getErr())) {
            squashed = Squash.run(new SquashRequest(
                    () -> settings(progress),
                    chain,
                    upTo,
                    out,
                    name,
                    format,
                    volatileColumns,
                    keepPlaceholders,
                    schemaPerTenant));
        }
        PrintWriter output = command.commandLine().getOut();
        if (squashed.isProved()) {
            output.println("squashed %d migrations into %s | %s"
                    .formatted(squashed.replaced(), squashed.files().get(0), squashed.holds()));
            squashed.files().stream().skip(1).forEach(file -> output.println("  beside it: " + file.getFileName()));
            output.println(
                    squashed.runsAgain()
                            ? "proved: chain = baseline, downgrade, baseline again"
                            : "proved: chain = baseline; its downgrade takes back a part only");
            if (!volatileColumns.isEmpty()) {
                output.println(
                        "what compares the two is to be told as well: %s, or volatileColumns = {\"%s\"} in the annotation"
                                .formatted(
                                        Setting.VOLATILE_COLUMNS.inShell(String.join(",", volatileColumns)),
                                        String.join("\", \"", volatileColumns)));
            }
            output.println("next: 'schema-parity plan' tells%s"
                    .formatted(
                            format == SquashRequest.Format.FLYWAY
                                    ? "; Flyway runs it once flyway.locations names its folder beside that of the migrations"
                                    : ""));
        } else {
            output.println("not proved, nothing written");
            UnprovedBaseline unproved = UnprovedBaseline.of(squashed.proof());
            output.println(TextReport.of(unproved.proof()));
            if (!unproved.changingColumns().isEmpty()) {
                output.println("if that is all, repeat the command with " + unproved.declaration(volatileColumns));
            }
        }
        squashed.warnings().forEach(warning -> output.println("warning: " + warning));
        output.flush();
        return squashed.isProved() ? ExitCode.EQUAL : ExitCode.DIFFERENT;
    }

    private ParitySpec.Builder settings(Progress progress) {
        ParitySpec.Builder spec = ParitySpec.builder().progress(progress);
        build.applyTo(spec, Side.LEGACY, chain);
        if (format == SquashRequest.Format.FLYWAY && chain.startsWith("flyway:")) {
            build.applyTo(spec, Side.BASELINE, chain);
        } else {
            // The baseline is a script, which has no settings.
            build.applyDatabaseTo(spec, Side.BASELINE, chain);
        }
        server.applyTo(spec);
        return spec;
    }
}

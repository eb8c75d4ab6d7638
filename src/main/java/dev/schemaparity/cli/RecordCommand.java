package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.SnapshotRecorder;
import dev.schemaparity.spi.Side;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records one side, to be compared later without what built it. */
@Command(
        name = "record",
        description =
                "Builds a side, or reads a live database, and writes what a check sees of it to a file: the source snapshot:FILE.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%n",
        footer = {
            "Recorded are the catalog, what pg_dump writes, and rows, up to 100000 of 20 MB. Recorded again from the same, the file is the same, once the columns of clocks and random values are declared volatile, or found.",
            "",
            "Exit codes: 0 recorded, 2 usage, 3 recorded, but something could not be observed, 4 could not be built or reached, 70 a defect",
            "",
            "SOURCE and SERVER: see 'schema-parity check --help'"
        })
final class RecordCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Option(names = "--source", required = true, paramLabel = "SOURCE", description = "what builds the side")
    private String source;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "the file to write; one that is there is replaced when all went well")
    private Path out;

    @Option(names = "--upto", paramLabel = "VERSION", description = "the last version of the chain to run")
    private String upTo;

    @Mixin
    private BuildOptions build;

    @Mixin
    private RowsOptions rows;

    @Mixin
    private ServerOptions server;

    @Override
    public Integer call() {
        SnapshotRecorder.Recorded recorded;
        try (Progress progress = new Progress(command.commandLine().getErr())) {
            ParitySpec.Builder spec =
                    ParitySpec.builder().legacy(source).baseline(source).progress(progress);
            build.applyTo(spec, Side.LEGACY, source);
            rows.applyTo(spec);
            server.applyTo(spec);
            if (upTo != null) {
                spec.upTo(Side.LEGACY, upTo);
            }
            recorded = SnapshotRecorder.record(spec.build(), Side.LEGACY, out);
        }
        PrintWriter output = command.commandLine().getOut();
        output.println("recorded %d objects of PostgreSQL %s in %s | catalog + %s + %s"
                .formatted(
                        recorded.objects().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        recorded.serverVersion(),
                        out,
                        recorded.pgDump().skipped()
                                ? "pg_dump SKIPPED: " + recorded.pgDump().detail()
                                : recorded.pgDump().detail(),
                        recorded.rows().skipped()
                                ? "rows SKIPPED: " + recorded.rows().detail()
                                : "rows of " + recorded.rows().detail()));
        recorded.notes().forEach(note -> output.println("note: " + note));
        recorded.notObserved().forEach(what -> output.println("not observed: " + what));
        output.flush();
        return recorded.notObserved().isEmpty() ? ExitCode.EQUAL : ExitCode.INCONCLUSIVE;
    }
}

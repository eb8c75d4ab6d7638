package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.benchmarks.GeneratedSchema;
import dev.schemaparity.benchmarks.Machine;
import dev.schemaparity.benchmarks.peers.Comparison.CaseResult;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Compares our check with other tools over all cases and two larger pairs, and writes {@code peers.md} and its JSON. */
public final class PeersReport {
    private static final int ROUNDS = 5;

    private PeersReport() {}

    /**
     * Everything that one run has shown.
     *
     * @param conditions what the times depend on
     */
    record Run(
            LocalDate date,
            List<String> conditions,
            List<Peer> peers,
            List<CaseResult> cases,
            List<LargerPair.Result> pairs) {}

    /**
     * Runs the comparison and writes the report.
     *
     * @param arguments none; the system properties {@code cases} and {@code peers} name the folder of the cases and the one
     *     that is written into
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Path folder = Path.of(System.getProperty("peers", "."));
        Run run;
        try (DatabaseServer server = Servers.start("embedded", PeersReport.class.getClassLoader())) {
            Comparison comparison = new Comparison(server);
            run = new Run(
                    LocalDate.now(),
                    Machine.inspect().conditions(),
                    comparison.peers(),
                    compareCases(comparison),
                    comparePairs(comparison, new Databases(server)));
        }
        Files.writeString(folder.resolve("peers.md"), MarkdownReport.of(run));
        Files.writeString(folder.resolve("peers.json"), JsonReport.of(run));
        System.out.println(MarkdownReport.of(run));
        // A tool may have left threads behind.
        System.exit(0);
    }

    private static List<CaseResult> compareCases(Comparison comparison)
            throws IOException, SQLException, InterruptedException {
        Path scratch = Files.createDirectories(Path.of("target", "cases"));
        List<Path> cases = comparison.cases(Path.of(System.getProperty("cases", "../src/test/resources/cases")));
        // The first comparison of each tool loads its classes.
        comparison.compare(cases.get(0), scratch);
        List<CaseResult> results = new ArrayList<>();
        for (Path file : cases) {
            System.out.printf("%d/%d %s%n", results.size() + 1, cases.size(), file);
            results.add(comparison.compare(file, scratch));
        }
        return results;
    }

    private static List<LargerPair.Result> comparePairs(Comparison comparison, Databases databases)
            throws SQLException, InterruptedException {
        return List.of(
                LargerPair.ofSample(databases).compare(comparison.peers(), ROUNDS),
                LargerPair.of(new GeneratedSchema(500), databases).compare(comparison.peers(), ROUNDS));
    }
}

package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.cases.CaseFile;
import dev.schemaparity.cases.CaseServer;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Has every tool compare the same two databases. */
final class Comparison {
    static final Duration LIMIT = Duration.ofMinutes(2);

    private final CaseServer server;
    private final List<Peer> peers;

    /**
     * One case and what each tool made of it, our own check first.
     *
     * @param kind the folder that the case lies in
     * @param name the name of its file
     */
    record CaseResult(String kind, String name, List<Expected> expected, List<Attempt> attempts) {
        Attempt of(String tool) {
            return attempts.stream()
                    .filter(attempt -> attempt.tool().equals(tool))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Prepares a server for the cases. */
    Comparison(DatabaseServer server) throws SQLException {
        this.server = CaseServer.on(server);
        PgDump.Search pgDump = PgDump.find(null, this.server.majorVersion() * 10_000);
        if (pgDump.program() == null) {
            throw new UsageException("Without pg_dump there is nothing to compare with: " + pgDump.reason());
        }
        this.peers = List.of(new PgDumpDiff(pgDump.program()), new LiquibaseDiff(), new PgCodeKeeperDiff());
    }

    List<Peer> peers() {
        return peers;
    }

    /** Lists the cases that are meant for the server's version, in their folders' order. */
    List<Path> cases(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
        List<Path> cases = new ArrayList<>();
        for (Path file : files) {
            if (CaseFile.read(file).appliesTo(server.majorVersion())) {
                cases.add(file);
            }
        }
        return cases;
    }

    /** Builds both databases of a case once, and has every tool compare them. */
    CaseResult compare(Path file, Path scratch) throws IOException, SQLException, InterruptedException {
        CaseFile one = CaseFile.read(file);
        List<Expected> expected = one.expected().stream()
                .map(line -> Expected.of(line, one.ownServers()))
                .toList();
        try (ParityCheck check = server.open(one, Files.createTempDirectory(scratch, "case"))) {
            List<Attempt> attempts = new ArrayList<>();
            attempts.add(Attempt.ofOurs(check.result(), one, expected));
            Database legacy = visited(check.copy(Side.LEGACY));
            Database baseline = visited(check.copy(Side.BASELINE));
            for (Peer peer : peers) {
                attempts.add(Attempt.of(peer, legacy, baseline, expected, LIMIT));
            }
            String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
            return new CaseResult(file.getParent().getFileName().toString(), name, expected, attempts);
        }
    }

    /** The first session in a new database fills PostgreSQL's caches, which none of the tools is to be charged for. */
    private static Database visited(Database database) throws SQLException {
        database.connect().close();
        return database;
    }
}

package dev.schemaparity.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.schemaparity.benchmarks.GeneratedSchema;
import dev.schemaparity.benchmarks.peers.Comparison.CaseResult;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has every tool compare a few cases whose outcome is known. */
class ComparisonTest {
    private static final Path CASES = Path.of(System.getProperty("cases", "../src/test/resources/cases"));
    private static final String OURS = "schema-parity";
    private static final String PG_DUMP = "pg_dump and diff";
    private static final String LIQUIBASE = "Liquibase diff";
    private static final String PG_CODE_KEEPER = "pgCodeKeeper";

    /** Fails at everything. */
    private record BrokenPeer(String name, String version, String usage) implements Peer {
        @Override
        public List<String> differences(Database legacy, Database baseline) {
            throw new IllegalStateException("as always");
        }
    }

    private static DatabaseServer server;
    private static Comparison comparison;
    private static CaseResult index;
    private static CaseResult collation;
    private static CaseResult order;
    private static CaseResult role;
    private static CaseResult carriageReturn;

    @BeforeAll
    static void compareEachOnce(@TempDir Path scratch) throws Exception {
        server = Servers.start("embedded", ComparisonTest.class.getClassLoader());
        try {
            comparison = new Comparison(server);
        } catch (UsageException e) {
            abort(e.getMessage());
        }
        index = comparison.compare(CASES.resolve("index/missing.sql"), scratch);
        collation = comparison.compare(CASES.resolve("column/collation.sql"), scratch);
        order = comparison.compare(CASES.resolve("nothing/order of creation.sql"), scratch);
        role = comparison.compare(CASES.resolve("role/missing.sql"), scratch);
        carriageReturn = comparison.compare(CASES.resolve("function/line ends in the body.sql"), scratch);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyToolFindsAMissingIndex() {
        assertEquals(
                Map.of(
                        OURS, Outcome.FOUND,
                        PG_DUMP, Outcome.FOUND,
                        LIQUIBASE, Outcome.FOUND,
                        PG_CODE_KEEPER, Outcome.FOUND),
                outcomes(index));
    }

    @Test
    void ofSeveralDifferencesEachIsCounted() {
        assertEquals(index.expected(), index.of(OURS).told());
        assertEquals(
                List.of("index public.i: presence | catalog, pg_dump"),
                index.of(LIQUIBASE).told().stream().map(Expected::line).toList());
    }

    @Test
    void aToolMissesWhatItDoesNotLookAt() {
        assertEquals(
                Map.of(
                        OURS, Outcome.FOUND,
                        PG_DUMP, Outcome.FOUND,
                        LIQUIBASE, Outcome.MISSED,
                        PG_CODE_KEEPER, Outcome.FOUND),
                outcomes(collation));
    }

    @Test
    void ofTheTextEverySignCounts() {
        assertEquals(Outcome.FOUND, outcomes(carriageReturn).get(PG_DUMP));
    }

    @Test
    void theTextOfAnEqualDatabaseDiffers() {
        assertEquals(
                Map.of(
                        OURS, Outcome.AGREED,
                        PG_DUMP, Outcome.INVENTED,
                        LIQUIBASE, Outcome.AGREED,
                        PG_CODE_KEEPER, Outcome.AGREED),
                outcomes(order));
    }

    @Test
    void aRoleIsOfTheServer() {
        assertEquals(
                List.of(Expected.Where.SERVER),
                role.expected().stream().map(Expected::where).toList());
        assertEquals(
                Map.of(
                        OURS, Outcome.FOUND,
                        PG_DUMP, Outcome.MISSED,
                        LIQUIBASE, Outcome.MISSED,
                        PG_CODE_KEEPER, Outcome.MISSED),
                outcomes(role));
    }

    @Test
    void aGeneratedSchemaIsTheSameBothWays() throws Exception {
        LargerPair.Result pair = LargerPair.of(new GeneratedSchema(20), new Databases(server))
                .compare(comparison.peers().subList(0, 1), 1);

        assertEquals(Outcome.AGREED, pair.outcome(OURS), pair::toString);
        assertEquals(Outcome.AGREED, pair.outcome(PG_DUMP), pair::toString);
    }

    @Test
    void whatFailsIsNoFinding() throws Exception {
        Attempt attempt =
                Attempt.of(new BrokenPeer("broken", "1", "in vain"), null, null, index.expected(), Comparison.LIMIT);

        assertEquals(Outcome.FAILED, attempt.outcome());
        assertEquals(List.of("java.lang.IllegalStateException: as always"), attempt.report());
    }

    @Test
    void theReportsCountCasesAndDifferences() {
        PeersReport.Run run = new PeersReport.Run(
                LocalDate.EPOCH,
                List.of("one core"),
                comparison.peers(),
                List.of(index, collation, order, role),
                List.of());

        String report = MarkdownReport.of(run);

        assertTrue(report.contains("| schema-parity | 3 | 0 | 1 | 0 | 0 |"), report);
        assertTrue(report.contains("| pg_dump and diff | 2 | 1 | 0 | 1 | 0 |"), report);
        assertTrue(report.contains("| that pg_dump shows | 4 | 4 | 4 | 1 | 4 |"), report);
        assertTrue(report.contains("Invented by pg_dump and diff: nothing/order of creation."), report);
        assertTrue(report.contains("Wrong by schema-parity: none."), report);
        assertTrue(JsonReport.of(run).contains("\"outcome\": \"INVENTED\""), () -> JsonReport.of(run));
    }

    private static Map<String, Outcome> outcomes(CaseResult result) {
        return result.attempts().stream().collect(Collectors.toMap(Attempt::tool, Attempt::outcome));
    }
}

package dev.schemaparity.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.benchmarks.Machine;
import dev.schemaparity.benchmarks.peers.Comparison.CaseResult;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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

    @TempDir
    static Path scratch;

    private static DatabaseServer server;
    private static Comparison comparison;

    @BeforeAll
    static void start() throws SQLException {
        Machine machine = Machine.inspect();
        assumeTrue(machine.hasPgDump(), () -> machine.conditions().toString());
        server = Servers.start("embedded", ComparisonTest.class.getClassLoader());
        comparison = new Comparison(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everyToolFindsAMissingIndex() throws Exception {
        assertEquals(
                Map.of(
                        "schema-parity", Outcome.FOUND,
                        "pg_dump and diff", Outcome.FOUND,
                        "Liquibase diff", Outcome.FOUND,
                        "pgCodeKeeper", Outcome.FOUND),
                outcomes(compare("index/missing.sql")));
    }

    @Test
    void toolsMissWhatTheyDoNotLookAt() throws Exception {
        CaseResult collation = compare("column/collation.sql");
        CaseResult invalid = compare("index/invalid.sql");

        assertEquals(Outcome.MISSED, outcomes(collation).get("Liquibase diff"));
        assertEquals(Outcome.FOUND, outcomes(collation).get("pgCodeKeeper"));
        assertEquals(Outcome.MISSED, outcomes(invalid).get("pgCodeKeeper"));
        assertEquals(Outcome.FOUND, outcomes(invalid).get("pg_dump and diff"));
    }

    @Test
    void ofSeveralDifferencesEachIsCounted() throws Exception {
        CaseResult indexes = compare("index/definition.sql");

        assertEquals(indexes.expected(), indexes.of("schema-parity").told());
        assertTrue(
                indexes.of("Liquibase diff").told().size() < indexes.expected().size(), indexes::toString);
    }

    @Test
    void theTextOfAnEqualDatabaseMayDiffer() throws Exception {
        Map<String, Outcome> outcomes = outcomes(compare("nothing/order of creation.sql"));

        assertEquals(Outcome.AGREED, outcomes.get("schema-parity"));
        assertEquals(Outcome.INVENTED, outcomes.get("pg_dump and diff"));
    }

    @Test
    void whatBelongsToTheServerIsLookedForOnTheServerOfEachSide() throws Exception {
        CaseResult roles = compare("role/missing.sql");

        assertEquals(
                List.of(Expected.Where.SERVER),
                roles.expected().stream().map(Expected::where).toList());
        assertEquals(Outcome.FOUND, outcomes(roles).get("schema-parity"));
        assertEquals(Outcome.MISSED, outcomes(roles).get("pg_dump and diff"));
    }

    @Test
    void aGeneratedSchemaIsTheSameBothWays() throws Exception {
        LargerPair.Result pair =
                LargerPair.of(new GeneratedSchema(20), new Databases(server)).compare(comparison.peers(), 1);

        assertEquals(Outcome.AGREED, pair.outcome("schema-parity"), pair::toString);
        assertEquals(Outcome.AGREED, pair.outcome("pg_dump and diff"), pair::toString);
    }

    @Test
    void theReportCountsCasesAndDifferences() throws Exception {
        PeersReport.Run run = new PeersReport.Run(
                LocalDate.EPOCH,
                List.of("one core"),
                comparison.peers(),
                List.of(
                        compare("index/missing.sql"),
                        compare("role/missing.sql"),
                        compare("history tables/Flyway under its usual name.sql")),
                List.of());

        String report = MarkdownReport.of(run);

        assertTrue(report.contains("| schema-parity | 2 | 0 | 1 | 0 | 0 |"), report);
        assertTrue(report.contains("| pg_dump and diff | 1 | 1 | 0 | 1 | 0 |"), report);
        assertTrue(report.contains("| that pg_dump shows | 1 | 1 | 1 | 1 | 1 |"), report);
        assertTrue(report.contains("Wrong by schema-parity: none."), report);
    }

    private static CaseResult compare(String file) throws IOException, SQLException, InterruptedException {
        return comparison.compare(CASES.resolve(file), scratch);
    }

    private static Map<String, Outcome> outcomes(CaseResult result) {
        return result.attempts().stream().collect(Collectors.toMap(Attempt::tool, Attempt::outcome));
    }
}

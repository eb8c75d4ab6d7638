package com.example.emerald;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.schemaparity.ParityResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.junit.Baseline;
import dev.schemaparity.junit.Legacy;
import dev.schemaparity.junit.ParityChecks;
import dev.schemaparity.junit.SchemaParity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Proves that the baseline builds the same database as the four migrations it replaces.
 *
 * <p>The annotation is all it takes; {@link ParityChecks} adds a test for each kind of database object.
 */
@SchemaParity(legacy = "flyway:src/main/resources/db/legacy", baseline = "flyway:src/main/resources/db/baseline")
class EmeraldParityTest implements ParityChecks {
    @Test
    void theBaselineIsEqual(ParityResult result) {
        assertEquals(Verdict.EQUAL, result.verdict());
    }

    /** Equal must not mean equally empty. Of the 85 indexes, 74 come from a CREATE INDEX. */
    @Test
    void bothSidesHoldWhatThePlanOfTheSquashCounted(ParityResult result) {
        Map<String, Integer> counted = Map.of(
                "table", 10,
                "enum", 5,
                "extension", 1,
                "index", 85,
                "primary key", 10,
                "unique constraint", 1,
                "foreign key", 14,
                "check constraint", 4);

        counted.forEach((kind, count) -> {
            assertEquals(count, result.legacy().count(kind), kind + " in the legacy database");
            assertEquals(count, result.baseline().count(kind), kind + " in the baseline");
        });
    }

    /** The databases are there to be used: each parameter is a fresh copy, dropped at the end of its test. */
    @Test
    void whatIsWrittenOnOneSideIsNotSeenOnTheOther(@Baseline DataSource baseline, @Legacy Connection legacy)
            throws SQLException {
        try (Connection connection = baseline.getConnection()) {
            recordFirstAdministrator(connection);

            assertEquals(1, countRecords(connection));
            assertEquals(0, countRecords(legacy));
        }
    }

    @Test
    void whatIsWrittenToOneCopyIsNotSeenInAnotherOfTheSameSide(@Baseline Connection copy, @Baseline Connection another)
            throws SQLException {
        recordFirstAdministrator(copy);

        assertEquals(1, countRecords(copy));
        assertEquals(0, countRecords(another));
    }

    private static void recordFirstAdministrator(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO bootstrap_state DEFAULT VALUES");
        }
    }

    private static int countRecords(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM bootstrap_state")) {
            row.next();
            return row.getInt(1);
        }
    }
}

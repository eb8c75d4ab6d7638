package com.example.emerald;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.schemaparity.ParityResult;
import dev.schemaparity.SideResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.junit.Baseline;
import dev.schemaparity.junit.Legacy;
import dev.schemaparity.junit.ParityChecks;
import dev.schemaparity.junit.SchemaParity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** Equal must not mean equally empty. */
    @Test
    void bothSidesHoldWhatThePlanOfTheSquashCounted(ParityResult result) {
        assertAll(() -> assertCounts(result.legacy()), () -> assertCounts(result.baseline()));
    }

    private static void assertCounts(SideResult side) {
        assertAll(
                side.source(),
                () -> assertEquals(10, side.count("table"), "tables"),
                () -> assertEquals(5, side.count("enum"), "enums"),
                () -> assertEquals(1, side.count("extension"), "extensions"),
                () -> assertEquals(85, side.count("index"), "indexes, 74 of them by CREATE INDEX"),
                () -> assertEquals(10, side.count("primary key"), "primary keys, each with its index"),
                () -> assertEquals(1, side.count("unique constraint"), "unique constraints, each with its index"),
                () -> assertEquals(14, side.count("foreign key"), "foreign keys"),
                () -> assertEquals(4, side.count("check constraint"), "checks"));
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

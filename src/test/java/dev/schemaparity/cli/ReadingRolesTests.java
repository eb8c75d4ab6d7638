package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a role that may only read learns of two live databases, and what it is told that it does not learn. */
@ExtendWith(TestServers.class)
@NeedsOfServer(Need.SUPERUSER)
class ReadingRolesTests {
    /** May use the schemas and select from the tables that there are. */
    private static final String SELECTS = "reading_selects";

    /** May read all data, as a predefined role of the server. */
    private static final String READS_ALL = "reading_all";

    /** May connect. */
    private static final String CONNECTS = "reading_connects";

    private static final String SCHEMA = """
            CREATE SCHEMA app;
            CREATE TABLE app.account (id serial PRIMARY KEY, name text NOT NULL CHECK (name <> ''), born date);
            CREATE TABLE app.event (id bigint GENERATED ALWAYS AS IDENTITY, at date) PARTITION BY RANGE (at);
            CREATE TABLE app.event_old PARTITION OF app.event DEFAULT;
            CREATE VIEW app.adult AS SELECT name FROM app.account WHERE born < now() - interval '18 years';
            CREATE MATERIALIZED VIEW app.names AS SELECT name FROM app.account;
            CREATE INDEX account_name ON app.account (lower(name));
            CREATE TYPE app.colour AS ENUM ('red');
            CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touch BEFORE UPDATE ON app.account FOR EACH ROW EXECUTE FUNCTION app.touch();
            ALTER TABLE app.account ENABLE ROW LEVEL SECURITY;
            CREATE POLICY own ON app.account USING (name = current_user);
            """;

    private static DatabaseServer server;
    private static Databases databases;
    private static Database legacy;
    private static Database baseline;

    @BeforeAll
    static void build(DatabaseServer given) throws SQLException {
        server = given;
        databases = new Databases(server);
        for (String role : new String[] {SELECTS, READS_ALL, CONNECTS}) {
            execute(server.maintenance(), "CREATE ROLE " + role + " LOGIN");
        }
        execute(server.maintenance(), "GRANT pg_read_all_data TO " + READS_ALL);
        legacy = build("legacy");
        baseline = build("baseline");
    }

    private static Database build(String side) throws SQLException {
        Database database = databases.create(Databases.uniqueName("reading_" + side));
        execute(
                database,
                SCHEMA,
                "GRANT USAGE ON SCHEMA app TO " + SELECTS,
                "GRANT SELECT ON ALL TABLES IN SCHEMA app TO " + SELECTS);
        return database;
    }

    @AfterAll
    static void drop() throws SQLException {
        databases.dropAll();
        for (String role : new String[] {SELECTS, READS_ALL, CONNECTS}) {
            execute(server.maintenance(), "DROP ROLE IF EXISTS " + role);
        }
    }

    @Test
    void aRoleThatMaySelectSeesEverythingByBothWitnesses() {
        assertSeesEverything(SELECTS);
    }

    @Test
    void aRoleThatMayReadAllDataSeesEverythingByBothWitnesses() {
        assertSeesEverything(READS_ALL);
    }

    private static void assertSeesEverything(String role) {
        assumeTrue(pgDumpIsThere(), "needs a pg_dump that reads the server");
        CommandRun run = check(role, "required");

        assertThat(run.err()).doesNotContain("cannot");
        assertThat(run.out())
                .startsWith("schema-parity: EQUAL | 3 tables, 2 indexes, ")
                .contains("| catalog + pg_dump ")
                .doesNotContain("pg_dump SKIPPED");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRoleThatMayOnlyConnectSeesTheCatalogAndIsToldThatPgDumpMayNotRun() {
        assumeTrue(pgDumpIsThere(), "needs a pg_dump that reads the server");
        CommandRun run = check(CONNECTS, "auto");

        assertThat(run.out())
                .startsWith("schema-parity: EQUAL | 3 tables, 2 indexes, ")
                .contains(
                        "| catalog + pg_dump SKIPPED ",
                        "pg_dump was SKIPPED: pg_dump of ",
                        "permission denied for ",
                        "Connect as a role that may read every schema and table of the database.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRoleThatMayOnlyConnectFindsADifference() throws SQLException {
        execute(legacy, "CREATE INDEX account_born ON app.account (born)");
        try {
            CommandRun run = check(CONNECTS, "off");

            assertThat(run.out())
                    .startsWith("schema-parity: DIFFERENT, 1 difference | ")
                    .contains("index app.account_born is missing in the baseline  [catalog]");
            assertThat(run.exitCode()).isEqualTo(1);
        } finally {
            execute(legacy, "DROP INDEX app.account_born");
        }
    }

    @Test
    void whatARoleMayNotReadOfTheCatalogIsNotObservedAndTheRestIs() throws SQLException {
        String revoke = "REVOKE SELECT ON pg_catalog.pg_policy FROM PUBLIC";
        execute(legacy, revoke);
        execute(baseline, revoke, "DROP POLICY own ON app.account");
        try {
            CommandRun inconclusive = check(CONNECTS, "off");
            execute(legacy, "CREATE INDEX account_born ON app.account (born)");
            CommandRun different = check(CONNECTS, "off");

            assertThat(inconclusive.out())
                    .startsWith("schema-parity: INCONCLUSIVE")
                    .contains("legacy: every policy: the role reading_connects may not read pg_catalog.pg_policy");
            assertThat(different.out())
                    .startsWith("schema-parity: DIFFERENT, 1 difference | ")
                    .contains("index app.account_born is missing in the baseline  [catalog]");
        } finally {
            restorePolicy();
        }
    }

    @Test
    void whatOneRoleMayNotReadIsNotMissingOnItsSide() throws SQLException {
        execute(legacy, "REVOKE SELECT ON pg_catalog.pg_policy FROM PUBLIC");
        try {
            CommandRun run = check(CONNECTS, "off");

            assertThat(run.out())
                    .startsWith("schema-parity: DIFFERENT, 1 difference | ")
                    .contains(
                            "privilege REVOKE SELECT ON TABLE pg_catalog.pg_policy FROM PUBLIC is missing in the baseline",
                            "legacy: every policy: the role reading_connects may not read pg_catalog.pg_policy")
                    .doesNotContain("policy app.account.own");
        } finally {
            restorePolicy();
        }
    }

    @Test
    void whatPgDumpShowsToOneRoleOnlyIsNoDifference() throws SQLException {
        assumeTrue(pgDumpIsThere(), "needs a pg_dump that reads the server");
        for (Database side : List.of(legacy, baseline)) {
            execute(
                    side,
                    "CREATE FOREIGN DATA WRAPPER w",
                    "CREATE SERVER s FOREIGN DATA WRAPPER w",
                    "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (account 'app')");
        }
        try {
            CommandRun run = CommandRun.of(
                    "check",
                    "--legacy=" + legacy.jdbcUrl() + "?user=" + READS_ALL,
                    "--baseline=" + baseline.jdbcUrl() + "?user=" + baseline.user(),
                    "--pg-dump=required");

            assertThat(run.out())
                    .startsWith("schema-parity: INCONCLUSIVE")
                    .contains("legacy: user mapping for PUBLIC on s: options, which this role may not read");
        } finally {
            execute(legacy, "DROP FOREIGN DATA WRAPPER w CASCADE");
            execute(baseline, "DROP FOREIGN DATA WRAPPER w CASCADE");
        }
    }

    private static void restorePolicy() throws SQLException {
        for (Database side : List.of(legacy, baseline)) {
            execute(
                    side,
                    "DROP INDEX IF EXISTS app.account_born",
                    "DROP POLICY IF EXISTS own ON app.account",
                    "CREATE POLICY own ON app.account USING (name = current_user)",
                    "GRANT SELECT ON pg_catalog.pg_policy TO PUBLIC");
        }
    }

    private static boolean pgDumpIsThere() {
        try (Connection connection = server.maintenance().connect()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            return PgDump.find(null, major * 10_000).program() != null;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static CommandRun check(String role, String pgDump) {
        return CommandRun.of(
                "check",
                "--legacy=" + legacy.jdbcUrl(),
                "--baseline=" + baseline.jdbcUrl(),
                "--option=user=" + role,
                "--pg-dump=" + pgDump);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.cases.CaseFile;
import dev.schemaparity.cases.CaseServer;
import dev.schemaparity.internal.server.DatabaseContents;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks in two databases that are there, by a role that owns them and may create none. */
@BoundToServer("databases that are given by name, on a server of somebody else's")
class GivenDatabasesTests {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String ROLE = "given_role";
    private static final List<String> NAMES = List.of("given old", "given_new");
    private static final String LEGACY = """
            CREATE SCHEMA app;
            CREATE TYPE app.colour AS ENUM ('red', 'green');
            CREATE TABLE account (id serial PRIMARY KEY, name varchar(9) CHECK (name IN ('x', 'y')), colour app.colour);
            CREATE VIEW red AS SELECT id FROM account WHERE colour = 'red';
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touch BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE EXTENSION pg_trgm;
            CREATE PUBLICATION news FOR TABLE account;
            SELECT lo_create(4711);
            ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;
            ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
            REVOKE ALL ON SCHEMA public FROM PUBLIC;
            COMMENT ON SCHEMA public IS 'ours';
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database());
                        EXECUTE format('COMMENT ON DATABASE %I IS ''ours''', current_database());
                        EXECUTE format('REVOKE CONNECT ON DATABASE %I FROM PUBLIC', current_database()); END $$;
            INSERT INTO account (name, colour) VALUES ('x', 'red');
            """;

    /** A query for each catalog, which tells of what initdb did not put there. */
    private static final String CATALOGS = """
            SELECT format('SELECT concat_ws('' '', %L, c.oid) FROM pg_catalog.%I AS c WHERE c.oid >= 16384%s', c.relname, c.relname,
                          CASE c.relname WHEN 'pg_namespace' THEN $$ AND nspname <> 'public' AND nspname !~ '^pg_(toast_)?temp_'$$
                                         WHEN 'pg_largeobject_metadata' THEN ' OR true' END)
              FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'oid'
             WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.relkind = 'r' AND NOT c.relisshared
            """;

    @TempDir
    private Path folder;

    private static DatabaseServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServers.startOwn();
        execute(server.maintenance(), "CREATE ROLE " + ROLE + " LOGIN");
        for (String name : NAMES) {
            execute(server.maintenance(), "CREATE DATABASE \"%s\" OWNER %s".formatted(name, ROLE));
            // Before PostgreSQL 15, it does not belong to the owner of the database.
            execute(server.database(name), "ALTER SCHEMA public OWNER TO " + ROLE);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theDatabasesAreEmpty() throws SQLException {
        for (String name : NAMES) {
            assertThat(DatabaseContents.list(server.database(name))).isEmpty();
        }
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String url(String role) {
        return server.maintenance().jdbcUrl().replaceFirst("/postgres$", "/given%20old,given_new?user=" + role);
    }

    private ParitySpec.Builder spec(String legacy, String baseline) throws IOException {
        return ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline))
                .server(url(ROLE));
    }

    @Test
    void aRoleThatMayCreateNoDatabaseHasBothSidesComparedInItsOwn() throws IOException {
        ParityResult result =
                ParityCheck.run(spec(LEGACY, LEGACY + "-- squashed").build());

        assertThat(result.notObserved()).isEmpty();
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().count("table")).isEqualTo(1);
        assertThat(result.timing().conditions())
                .contains("in given databases, where no copy can be made to prove what is written differently");
        // Once more: nothing of the first check is in the way.
        assertThat(ParityCheck.run(spec(LEGACY, LEGACY.replace("'green'", "'blue'"))
                                .build())
                        .differences())
                .extracting(Difference::headline)
                .containsExactly("enum app.colour: labels differs");
    }

    @Test
    void theSchemaPublicComesBack() throws IOException {
        String anew =
                "DROP SCHEMA public CASCADE; CREATE TABLE pg_temp.t (); CREATE SCHEMA s; CREATE TABLE s.t (a int);";

        ParityResult result = ParityCheck.run(spec(anew, anew + "CREATE SCHEMA public; CREATE TABLE public.t ();")
                .build());

        assertThat(result.differences())
                .extracting(Difference::headline)
                .contains("schema public is missing in the legacy database");
    }

    @Test
    void whatSomebodyHasThereIsNeverTouched() throws IOException, SQLException {
        Database given = server.database(NAMES.get(1));
        execute(given, "CREATE TABLE precious (a int)");
        try {
            assertThatThrownBy(() ->
                            ParityCheck.run(spec(LEGACY, LEGACY + "-- squashed").build()))
                    .isInstanceOf(BuildException.class)
                    .hasMessageStartingWith("The database given_new is not empty")
                    .hasMessageContaining("it holds table public.precious. Name an empty database");
            assertThat(DatabaseContents.list(given)).containsExactly("table public.precious");
        } finally {
            execute(given, "DROP TABLE precious");
        }
    }

    @Test
    void whatTheRoleMayNotTakeAwayIsTold() throws IOException, SQLException {
        Database given = server.database(NAMES.get(0));
        ParitySpec spec = spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                .progress(line -> {
                    if (line.startsWith("legacy: ")) {
                        try {
                            execute(given, "CREATE SCHEMA IF NOT EXISTS of_a_colleague");
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                })
                .build();
        try {
            assertThatThrownBy(() -> ParityCheck.run(spec))
                    .isInstanceOf(BuildException.class)
                    .hasMessageContaining("could not all be taken away again")
                    .hasMessageContaining("given old: schema of_a_colleague");
            assertThat(DatabaseContents.list(given)).containsExactly("schema of_a_colleague");
        } finally {
            execute(given, "DROP SCHEMA of_a_colleague");
        }
    }

    @Test
    void aChainThatFailsLeavesNothing() throws IOException {
        ParitySpec spec = spec("CREATE TABLE t (a int);\nCOMMIT;\nSELECT 1 / 0;", "SELECT 1;")
                .build();

        assertThatThrownBy(() -> ParityCheck.run(spec))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("division by zero");
    }

    @Test
    void whatNeedsAnotherDatabaseIsToldOrRefused() throws IOException {
        String baseline =
                "CREATE TABLE t (a varchar(9) CHECK ((a)::text = ANY (ARRAY[('x'::varchar)::text, ('y'::varchar)::text])));";
        try (ParityCheck check =
                ParityCheck.open(spec("CREATE TABLE t (a varchar(9) CHECK (a IN ('x', 'y')));", baseline)
                        .build())) {
            assertThat(check.result().differences())
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.remark())
                            .startsWith("not provable: ")
                            .contains("none can be made of live databases or given ones"));
            assertThatThrownBy(() -> check.copy(Side.LEGACY))
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith(
                            "No copy of the legacy side can be given to a test: the databases given old and given_new are all that is given");
            assertThatThrownBy(() -> ParityCheck.run(spec(LEGACY, baseline).build()))
                    .isInstanceOf(BuildException.class)
                    .hasMessage(
                            "Another check is at work in the database given old. Wait for its end, or name another database; where it is one of many tenants, have one done at a time by --parallel 1.");
        }
        assertThatThrownBy(() -> ParityCheck.run(
                        spec(LEGACY, baseline).user(Side.BASELINE, "postgres").build()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Set neither another user nor another database name");
        assertThatThrownBy(() -> ParityCheck.run(spec(LEGACY, LEGACY + "-- squashed")
                        .findVolatileColumns(true)
                        .build()))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("The legacy side cannot be built once more: ");
        assertThatThrownBy(() -> ParityCheck.run(spec(LEGACY, baseline)
                        .server(url(ROLE).replace("given_new", "given%20old"))
                        .build()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("two different ones: for the legacy side and for the baseline");
    }

    @Test
    void whatIsKeptStays() throws IOException, SQLException {
        ParityResult result = ParityCheck.run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                .keep(true)
                .build());

        assertThat(result.kept()).contains("what was built stays in them: empty them before the next check");
        for (String name : NAMES) {
            assertThat(DatabaseContents.list(server.database(name))).containsExactly("table public.t");
            DatabaseContents.dropAll(server.database(name));
        }
    }

    @Test
    void anInitScriptRunsInEach() throws IOException {
        Path init = Files.writeString(folder.resolve("init.sql"), "CREATE EXTENSION pg_trgm;");

        ParityResult result = ParityCheck.run(spec(
                        "CREATE TABLE t (a text); CREATE INDEX i ON t USING gin (a gin_trgm_ops);",
                        "CREATE TABLE t (a text);CREATE INDEX i ON t USING gin (a gin_trgm_ops);")
                .init(Side.LEGACY, init)
                .init(Side.BASELINE, init)
                .build());

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.EQUAL);
    }

    /** Whatever a chain can make is taken away again: every case is a chain. What superusers did to built-in objects is not. */
    @Test
    void everyCaseIsTakenAwayAgain() throws IOException, SQLException {
        CaseServer.on(server);
        execute(server.maintenance(), "CREATE DATABASE given_cases");
        Database database = server.database("given_cases");
        String everyCatalog = String.join(" UNION ALL ", column(database, CATALOGS));
        Map<String, Path> left = new LinkedHashMap<>();
        int ran = 0;
        List<Path> files;
        try (Stream<Path> found = Files.walk(CASES)) {
            files = found.filter(file -> file.toString().endsWith(".sql") && !ofSuperusers(file))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            CaseFile one = CaseFile.read(file);
            if (!one.ownServers()) {
                // What a case has done until it fails, on a version that it is not meant for, is taken away, too.
                ran += isRun(one, database) ? 1 : 0;
                DatabaseContents.dropAll(database);
                column(database, everyCatalog).forEach(row -> left.putIfAbsent(row, file));
                if (column(database, "SELECT extname FROM pg_catalog.pg_extension")
                        .isEmpty()) {
                    execute(server.maintenance(), "DROP DATABASE given_cases", "CREATE DATABASE given_cases");
                }
                execute(server.maintenance(), "ALTER DATABASE given_cases RESET ALL");
                execute(database, "CREATE SCHEMA IF NOT EXISTS public");
            }
        }
        execute(server.maintenance(), "DROP DATABASE given_cases");
        assertThat(left).isEmpty();
        assertThat(ran).isGreaterThan(250);
    }

    private static boolean ofSuperusers(Path file) {
        return file.startsWith(CASES.resolve("built in"))
                // The server crashes where a row of such a catalog is written.
                || file.endsWith("not observed/column of a catalog that the ledger lacks.sql")
                || file.endsWith("extension/members added to one that every database has.sql");
    }

    private static boolean isRun(CaseFile one, Database database) {
        try {
            for (List<StringBuilder> section : List.of(one.both(), one.legacy())) {
                for (StringBuilder sql : section) {
                    execute(database, sql.toString());
                }
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<String> column(Database database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

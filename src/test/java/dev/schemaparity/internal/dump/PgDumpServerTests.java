package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a real pg_dump against a real server. */
@Timeout(120)
class PgDumpServerTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final PgDump.Options ALL = new PgDump.Options(null, true, true, true, List.of());

    private static final List<String> HOSTILE_NAMES = List.of(
            "\"it's\"",
            "\"double \"\" quote\"",
            "\"\"\"\"",
            "\"dot.ted\"",
            "\"$dollar$\"",
            "\"s*\"",
            "\"q?\"",
            "\"re|(g)[e]{x}^.+\\d\"",
            "\"UPPER lower\"",
            "\"new\nline\"",
            "\"tab\t\"",
            "\"Zoë 😀 ß\"",
            "\"ë\"\"ß\"",
            "\"x; Type: TABLE; Schema: public; Owner: -\"",
            "\" -- \"",
            "\"postgresql://h/d\"");

    /** What a pattern that is read too widely would also match. */
    private static final List<String> NEIGHBOURS = List.of("s1", "q1", "\"upper lower\"", "dotxted", "dot", "ted");

    private static LocalServer server;
    private static PgDump pgDump;
    private static Database hostile;

    @BeforeAll
    static void start() throws SQLException {
        server = LocalServer.start();
        PgDump.Search search = PgDump.find(null, server.version());
        assumeTrue(search.program() != null, search.reason());
        pgDump = search.program();
        hostile = server.create("CREATE SCHEMA app", "CREATE SCHEMA \"Ä.p\"");
        for (String name : concat(HOSTILE_NAMES, NEIGHBOURS)) {
            LocalServer.run(
                    hostile,
                    "CREATE TABLE app." + name + " (i integer)",
                    "CREATE TABLE \"Ä.p\"." + name + " (i integer)");
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void twoDumpsOfOneDatabaseAreEqual() throws SQLException {
        Database database = server.create("CREATE TABLE t (i serial PRIMARY KEY)");

        assertThat(pgDump.run(database, ALL, LIMIT)).isEqualTo(pgDump.run(database, ALL, LIMIT));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE_NAMES")
    void anExcludedTableOfHostileNameIsLeftOutAndNoOther(String name) {
        for (String schema : List.of("app", "\"Ä.p\"")) {
            String table = schema + "." + name;

            assertThat(DumpComparison.compare(dump(hostile, ALL), dump(hostile, excluding(table))))
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.legacy()).startsWith("CREATE TABLE " + table + " ("))
                    .satisfies(difference -> assertThat(difference.baseline()).isNull());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "it's",
                "a=b",
                "back\\slash",
                "postgresql://h/d",
                "host=elsewhere",
                "sp ace",
                "Zoë",
                "-d"
            })
    void aDatabaseOfHostileNameIsRead(String name) throws SQLException {
        assumeTrue(ProgramRun.argumentCharset().newEncoder().canEncode(name), "needs a UTF-8 locale");
        server.createDatabase(name);
        LocalServer.run(server.database(name), "CREATE TABLE only_here (i integer)");

        assertThat(dump(server.database(name), ALL)).extracting(DumpEntry::key).contains("TABLE public only_here");
    }

    @Test
    void ownersPrivilegesAndTablespacesAreShownOnRequestOnly() throws SQLException {
        Database database = server.create(
                "CREATE TABLE t (i integer)", "GRANT SELECT ON t TO reader", "ALTER TABLE t OWNER TO owner");

        assertThat(pgDump.run(database, ALL, LIMIT)).contains("OWNER TO owner", "TO reader", "default_tablespace");
        assertThat(pgDump.run(database, new PgDump.Options(null, false, false, false, List.of()), LIMIT))
                .contains("CREATE TABLE public.t")
                .doesNotContain("OWNER TO", "GRANT", "default_tablespace");
    }

    @Test
    void anExportedSnapshotIsRead() throws SQLException {
        Database database = server.create("CREATE TABLE before (i integer)");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ResultSet exported = statement.executeQuery("SELECT pg_catalog.pg_export_snapshot()");
            exported.next();
            LocalServer.run(database, "CREATE TABLE after (i integer)");

            assertThat(dump(database, new PgDump.Options(exported.getString(1), true, true, true, List.of())))
                    .extracting(DumpEntry::key)
                    .contains("TABLE public before")
                    .doesNotContain("TABLE public after");
        }
    }

    @Test
    void aFailureCarriesTheWordsOfPgDumpAndNoSecret() {
        Database missing =
                new Database(server.database("no such one").jdbcUrl() + "&password=secret", "postgres", null);

        assertThatThrownBy(() -> pgDump.run(missing, ALL, LIMIT))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("pg_dump of jdbc:postgresql://")
                .hasMessageContaining("failed with exit code 1 (" + pgDump.path() + ", version " + pgDump.version())
                .hasMessageContaining("database \"no such one\" does not exist")
                .hasMessageContaining("by hand to see more")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aTableThatMayNotBeReadIsToldWithARemedy() throws SQLException {
        Database database = server.create("CREATE SCHEMA hidden", "CREATE TABLE hidden.t (i integer)");
        LocalServer.run(
                database, "DO $$ BEGIN CREATE ROLE guest LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");

        assertThatThrownBy(() -> pgDump.run(new Database(database.jdbcUrl(), "guest", null), ALL, LIMIT))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("permission denied for schema hidden")
                .hasMessageContaining("Connect as a role that may read every schema and table of the database.");
    }

    @Test
    void aTableThatIsLockedIsNamed() throws SQLException {
        Database database = server.create("CREATE TABLE busy (i integer)");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE busy IN ACCESS EXCLUSIVE MODE");

            assertThatThrownBy(() -> pgDump.run(database, ALL, Duration.ofSeconds(4)))
                    .isInstanceOf(BuildException.class)
                    .hasMessageContaining("busy")
                    .hasMessageContaining("Another session holds a lock on that table: end it, or allow more time.");
        }
    }

    @Test
    void theLimitIsNamedWhenItIsExceeded() throws SQLException {
        Database database = server.create("CREATE TABLE t (i integer)");

        assertThatThrownBy(() -> pgDump.run(database, ALL, Duration.ofMillis(1)))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("did not end within its limit of 1 ms and was stopped");
    }

    @Test
    void anInterruptEndsTheDumpAndIsKept() throws SQLException {
        Database database = server.create("CREATE TABLE t (i integer)");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pgDump.run(database, ALL, LIMIT))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<DumpEntry> dump(Database database, PgDump.Options options) {
        return DumpText.split(pgDump.run(database, options, LIMIT));
    }

    private static PgDump.Options excluding(String table) {
        return new PgDump.Options(null, true, true, true, List.of(table));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

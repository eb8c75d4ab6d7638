package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.internal.dump.DumpComparison.EntryDifference;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final AtomicInteger COUNTER = new AtomicInteger();

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

    private static EmbeddedPostgres server;
    private static PgDump pgDump;
    private static Database hostile;

    @BeforeAll
    static void start() throws IOException, SQLException {
        PgDump.Search search = PgDump.find(null, 150000);
        assumeTrue(search.program() != null, search.reason());
        pgDump = search.program();
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        run(database("postgres"), "CREATE ROLE reader", "CREATE ROLE writer", "CREATE ROLE owner");
        hostile = create("CREATE SCHEMA app", "CREATE SCHEMA \"Ä.p\"");
        for (String name : concat(HOSTILE_NAMES, NEIGHBOURS)) {
            run(hostile, "CREATE TABLE app." + name + " (i integer)", "CREATE TABLE \"Ä.p\"." + name + " (i integer)");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void twoDumpsOfOneDatabaseAreEqual() throws SQLException {
        Database database = create("CREATE TABLE t (i serial PRIMARY KEY)");

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
        createDatabase(name);
        run(database(name), "CREATE TABLE only_here (i integer)");

        assertThat(dump(database(name), ALL)).extracting(DumpEntry::key).contains("TABLE public only_here");
    }

    @Test
    void ownersPrivilegesAndTablespacesAreShownOnRequestOnly() throws SQLException {
        Database database =
                create("CREATE TABLE t (i integer)", "GRANT SELECT ON t TO reader", "ALTER TABLE t OWNER TO owner");

        assertThat(pgDump.run(database, ALL, LIMIT)).contains("OWNER TO owner", "TO reader", "default_tablespace");
        assertThat(pgDump.run(database, new PgDump.Options(null, false, false, false, List.of()), LIMIT))
                .contains("CREATE TABLE public.t")
                .doesNotContain("OWNER TO", "GRANT", "default_tablespace");
    }

    @Test
    void hostileBodiesStayWithTheirEntries() throws SQLException {
        String lookalike =
                "\n--\n-- Name: fake; Type: TABLE; Schema: public; Owner: postgres\n--\n\nSET default_tablespace = x;\n\\restrict a\n";
        Database database = create(
                "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $f$ SELECT $$" + lookalike + "$$ -- ' \" /*\n$f$",
                "CREATE FUNCTION g(a integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC; SELECT 1; SELECT a; END",
                "CREATE TABLE t (\"a" + lookalike + "\" text DEFAULT 'it''s \\'" + " CHECK (\"a" + lookalike
                        + "\" <> E'\\'" + lookalike.replace("\\", "\\\\") + "'))",
                "CREATE VIEW v AS SELECT '" + lookalike + "' AS c",
                "COMMENT ON TABLE t IS 'x" + lookalike + "'");

        assertThat(dump(database, ALL))
                .extracting(DumpEntry::key)
                .containsExactlyInAnyOrder(
                        "ENCODING - ENCODING",
                        "FUNCTION public f()",
                        "FUNCTION public g(integer)",
                        "TABLE public t",
                        "VIEW public v",
                        "COMMENT public TABLE t");
    }

    @Test
    void theOrderOfCreationHasNoInfluence() throws SQLException {
        List<String> statements = List.of(
                "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER pg_catalog.heap_tableam_handler",
                "CREATE TABLE b (i integer) USING heap2",
                "CREATE TABLE a (i integer) PARTITION BY RANGE (i)",
                "CREATE TABLE c (i integer)",
                "CREATE MATERIALIZED VIEW m USING heap2 AS SELECT 1 AS i",
                "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
        List<String> grants = List.of(
                "GRANT SELECT ON c TO reader WITH GRANT OPTION",
                "GRANT INSERT ON c TO writer",
                "ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT ON TABLES TO reader",
                "ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT INSERT ON TABLES TO writer",
                "ALTER DEFAULT PRIVILEGES FOR ROLE writer GRANT SELECT ON TABLES TO reader");
        Database one = create(concat(statements, grants));
        Database two = create(concat(
                statements.subList(0, 1),
                concat(reversed(statements.subList(1, statements.size())), reversed(grants))));

        assertThat(pgDump.run(one, ALL, LIMIT)).isNotEqualTo(pgDump.run(two, ALL, LIMIT));
        assertThat(DumpComparison.compare(dump(one, ALL), dump(two, ALL))).isEmpty();
    }

    @Test
    void aTableOfAnotherAccessMethodDiffersAndItsNeighboursDoNot() throws SQLException {
        String method = "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER pg_catalog.heap_tableam_handler";
        Database one = create(
                method, "CREATE TABLE a (i integer)", "CREATE TABLE b (i integer)", "CREATE TABLE c (i integer)");
        Database two = create(
                method,
                "CREATE TABLE a (i integer)",
                "CREATE TABLE b (i integer) USING heap2",
                "CREATE TABLE c (i integer)");

        assertThat(DumpComparison.compare(dump(one, ALL), dump(two, ALL)))
                .extracting(EntryDifference::key)
                .containsExactly("TABLE public b");
    }

    @Test
    void aChangedFunctionBodyIsOneDifference() throws SQLException {
        String function = "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $f$\nSELECT %d\n$f$";
        Database one = create(function.formatted(1), "CREATE TABLE t (i integer DEFAULT f())");
        Database two = create(function.formatted(2), "CREATE TABLE t (i integer DEFAULT f())");

        List<EntryDifference> differences = DumpComparison.compare(dump(one, ALL), dump(two, ALL));

        assertThat(differences).extracting(EntryDifference::key).containsExactly("FUNCTION public f()");
        assertThat(DumpComparison.unified(
                        differences.get(0).legacy(), differences.get(0).baseline()))
                .contains("-SELECT 1", "+SELECT 2");
    }

    @Test
    void anExportedSnapshotIsRead() throws SQLException {
        Database database = create("CREATE TABLE before (i integer)");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ResultSet exported = statement.executeQuery("SELECT pg_catalog.pg_export_snapshot()");
            exported.next();
            run(database, "CREATE TABLE after (i integer)");

            assertThat(dump(database, new PgDump.Options(exported.getString(1), true, true, true, List.of())))
                    .extracting(DumpEntry::key)
                    .contains("TABLE public before")
                    .doesNotContain("TABLE public after");
        }
    }

    @Test
    void aFailureCarriesTheWordsOfPgDumpAndNoSecret() {
        Database missing = new Database(database("no such one").jdbcUrl() + "&password=secret", "postgres", null);

        assertThatThrownBy(() -> pgDump.run(missing, ALL, LIMIT))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("pg_dump of jdbc:postgresql://localhost")
                .hasMessageContaining("failed with exit code 1 (" + pgDump.path() + ", version " + pgDump.version())
                .hasMessageContaining("database \"no such one\" does not exist")
                .hasMessageContaining("by hand to see more")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aTableThatMayNotBeReadIsToldWithARemedy() throws SQLException {
        Database database = create("CREATE SCHEMA hidden", "CREATE TABLE hidden.t (i integer)");
        run(database, "DO $$ BEGIN CREATE ROLE guest LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");

        assertThatThrownBy(() -> pgDump.run(new Database(database.jdbcUrl(), "guest", null), ALL, LIMIT))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("permission denied for schema hidden")
                .hasMessageContaining("Connect as a role that may read every schema and table of the database.");
    }

    @Test
    void aTableThatIsLockedIsNamed() throws SQLException {
        Database database = create("CREATE TABLE busy (i integer)");
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
        Database database = create("CREATE TABLE t (i integer)");

        assertThatThrownBy(() -> pgDump.run(database, ALL, Duration.ofMillis(1)))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("did not end within its limit of 1 ms and was stopped");
    }

    @Test
    void anInterruptEndsTheDumpAndIsKept() throws SQLException {
        Database database = create("CREATE TABLE t (i integer)");
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

    private static Database create(String... statements) throws SQLException {
        return create(List.of(statements));
    }

    private static Database create(List<String> statements) throws SQLException {
        String name = "dump_" + COUNTER.incrementAndGet();
        createDatabase(name);
        run(database(name), statements.toArray(new String[0]));
        return database(name);
    }

    /** In UTF-8 whatever the locale of the machine, which the embedded server would take over. */
    private static void createDatabase(String name) throws SQLException {
        run(
                database("postgres"),
                "CREATE DATABASE \"" + name + "\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    }

    private static Database database(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Database(
                "jdbc:postgresql://localhost:%d/%s?preferQueryMode=simple".formatted(server.getPort(), encoded),
                "postgres",
                null);
    }

    private static void run(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> reversed(List<String> list) {
        return Stream.iterate(list.size() - 1, i -> i >= 0, i -> i - 1)
                .map(list::get)
                .toList();
    }
}

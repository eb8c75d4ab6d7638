package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.internal.dump.DumpComparison.EntryDifference;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.spi.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Splits and compares what a real pg_dump writes. */
@Timeout(120)
class RealDumpTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final PgDump.Options ALL = new PgDump.Options(null, true, true, true, List.of());

    private static LocalServer server;
    private static PgDump pgDump;

    @BeforeAll
    static void start() throws SQLException {
        server = LocalServer.start();
        PgDump.Search search = PgDump.find(null, server.version());
        assumeTrue(search.program() != null, search.reason());
        pgDump = search.program();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void hostileBodiesStayWithTheirEntries() throws SQLException {
        String lookalike = "\n--\n-- Name: fake; Type: TABLE; Schema: public; Owner: postgres\n--\n\n"
                + "SET default_tablespace = x;\n\\restrict a\n";
        Database database = server.create(
                "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $f$ SELECT $$" + lookalike + "$$ -- ' \" /*\n$f$",
                "CREATE FUNCTION g(a integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC; SELECT 1; SELECT a; END",
                "CREATE TABLE t (\"a" + lookalike + "\" text DEFAULT 'it''s \\'" + " CHECK (\"a" + lookalike
                        + "\" <> E'\\'" + lookalike.replace("\\", "\\\\") + "'))",
                "CREATE VIEW v AS SELECT '" + lookalike + "' AS c",
                "COMMENT ON TABLE t IS 'x" + lookalike + "'");

        assertThat(dump(database))
                .extracting(DumpEntry::key)
                // Before PostgreSQL 15, a newer pg_dump has two more.
                .filteredOn(key -> !key.endsWith("public"))
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
                "CREATE TABLE c (i integer PRIMARY KEY USING INDEX TABLESPACE \"fast; one\")",
                "CREATE TABLE d (i integer) TABLESPACE \"fast; one\"",
                "CREATE MATERIALIZED VIEW m USING heap2 AS SELECT 1 AS i",
                "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'");
        List<String> grants = List.of(
                "GRANT SELECT ON c TO reader WITH GRANT OPTION",
                "GRANT INSERT ON c TO writer",
                "ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT SELECT ON TABLES TO reader",
                "ALTER DEFAULT PRIVILEGES FOR ROLE owner GRANT INSERT ON TABLES TO writer",
                "ALTER DEFAULT PRIVILEGES FOR ROLE writer GRANT SELECT ON TABLES TO reader");
        Database one = server.create(concat(statements, grants));
        Database two = server.create(concat(
                statements.subList(0, 1),
                concat(reversed(statements.subList(1, statements.size())), reversed(grants))));

        assertThat(pgDump.run(one, ALL, LIMIT)).isNotEqualTo(pgDump.run(two, ALL, LIMIT));
        assertThat(DumpComparison.compare(dump(one), dump(two))).isEmpty();
    }

    @Test
    void aTableOfAnotherAccessMethodDiffersAndItsNeighboursDoNot() throws SQLException {
        String method = "CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER pg_catalog.heap_tableam_handler";
        Database one = server.create(
                method, "CREATE TABLE a (i integer)", "CREATE TABLE b (i integer)", "CREATE TABLE c (i integer)");
        Database two = server.create(
                method,
                "CREATE TABLE a (i integer)",
                "CREATE TABLE b (i integer) USING heap2",
                "CREATE TABLE c (i integer)");

        assertThat(DumpComparison.compare(dump(one), dump(two)))
                .extracting(EntryDifference::key)
                .containsExactly("TABLE public b");
    }

    @Test
    void aChangedFunctionBodyIsOneDifference() throws SQLException {
        String function = "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $f$\nSELECT %d\n$f$";
        Database one = server.create(function.formatted(1), "CREATE TABLE t (i integer DEFAULT f())");
        Database two = server.create(function.formatted(2), "CREATE TABLE t (i integer DEFAULT f())");

        List<EntryDifference> differences = DumpComparison.compare(dump(one), dump(two));

        assertThat(differences).extracting(EntryDifference::key).containsExactly("FUNCTION public f()");
        assertThat(DumpComparison.unified(
                        differences.get(0).legacy(), differences.get(0).baseline()))
                .contains("-SELECT 1", "+SELECT 2");
    }

    private static List<DumpEntry> dump(Database database) {
        return DumpText.split(pgDump.run(database, ALL, LIMIT));
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

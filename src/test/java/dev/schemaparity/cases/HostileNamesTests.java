package dev.schemaparity.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityResult;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Names and texts that could be taken for something else, anywhere on their way through both witnesses. */
@ExtendWith(TestServers.class)
@NeedsOfServer(Need.SUPERUSER)
class HostileNamesTests {
    private static final String HEADER = "--\n-- Name: fake; Type: TABLE; Schema: public; Owner: -\n--\n\n";

    private static final List<String> NAMES = List.of(
            "it's",
            "double \" quote",
            "\"",
            "dot.ted",
            "$dollar$",
            "$$",
            "${x}",
            "back\\slash",
            "new\nline",
            "carriage\r\nreturn",
            "tab\t",
            " spaces ",
            "UPPER lower",
            "select",
            "owner",
            "a, b(c)",
            "table:public.t",
            "table/owner -> owner:public.t",
            "%I %s %1$s",
            "Zoë 😀 ß",
            "x".repeat(63),
            "é".repeat(31) + "!",
            "x; Type: TABLE; Schema: public; Owner: -",
            "; Type: TABLE; Schema: public",
            "-- Name: x; Type: TABLE; Schema: -; Owner: x",
            HEADER,
            "/* ",
            "\\restrict x");

    /**
     * One kind of object.
     *
     * @param host what it needs
     * @param create creates one called %1$s, number %2$d
     * @param shown its name in a report: %1$s in the schema %2$s
     */
    private record Kind(String kind, String host, String create, String shown) {
        String schema() {
            return "\"k." + KINDS.indexOf(this) + "\"";
        }

        String missing(String name) {
            return inOneLine("%s %s: presence | catalog, pg_dump".formatted(kind, shown.formatted(name, schema())));
        }

        String createAll(List<String> names) {
            return names.stream()
                    .map(name -> create.formatted(quoted(name), NAMES.indexOf(name)))
                    .collect(Collectors.joining(";\n", "", ";\n"));
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("schema", "", "CREATE SCHEMA %s", "%s"),
            new Kind("language", "", "CREATE LANGUAGE %s HANDLER plpgsql_call_handler", "%s"),
            new Kind("access method", "", "CREATE ACCESS METHOD %s TYPE TABLE HANDLER heap_tableam_handler", "%s"),
            new Kind("collation", "", "CREATE COLLATION %s (locale = 'C')", "%2$s.%1$s"),
            new Kind(
                    "conversion",
                    "",
                    "CREATE CONVERSION %s FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8",
                    "%2$s.%1$s"),
            new Kind("shell type", "", "CREATE TYPE %s", "%2$s.%1$s"),
            new Kind("enum", "", "CREATE TYPE %s AS ENUM ('a')", "%2$s.%1$s"),
            new Kind("domain", "", "CREATE DOMAIN %s AS text", "%2$s.%1$s"),
            new Kind("composite type", "", "CREATE TYPE %s AS (a integer)", "%2$s.%1$s"),
            new Kind(
                    "range type",
                    "",
                    "CREATE TYPE %s AS RANGE (subtype = time, multirange_type_name = m%d)",
                    "%2$s.%1$s"),
            new Kind("operator family", "", "CREATE OPERATOR FAMILY %s USING btree", "%2$s.%1$s USING btree"),
            new Kind(
                    "operator class",
                    "CREATE OPERATOR FAMILY host USING btree",
                    "CREATE OPERATOR CLASS %s FOR TYPE integer USING btree FAMILY host AS STORAGE integer",
                    "%2$s.%1$s USING btree"),
            new Kind(
                    "text search parser",
                    "",
                    "CREATE TEXT SEARCH PARSER %s"
                            + " (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)",
                    "%2$s.%1$s"),
            new Kind(
                    "text search template",
                    "",
                    "CREATE TEXT SEARCH TEMPLATE %s (LEXIZE = dsimple_lexize)",
                    "%2$s.%1$s"),
            new Kind("text search dictionary", "", "CREATE TEXT SEARCH DICTIONARY %s (TEMPLATE = simple)", "%2$s.%1$s"),
            new Kind(
                    "text search configuration",
                    "",
                    "CREATE TEXT SEARCH CONFIGURATION %s (COPY = simple)",
                    "%2$s.%1$s"),
            new Kind("table", "", "CREATE TABLE %s (a integer)", "%2$s.%1$s"),
            new Kind("column", "CREATE TABLE host ()", "ALTER TABLE host ADD %s integer", "%2$s.host.%1$s"),
            new Kind(
                    "check constraint",
                    "CREATE TABLE host (a integer)",
                    "ALTER TABLE host ADD CONSTRAINT %s CHECK (a > %d)",
                    "%2$s.host.%1$s"),
            new Kind(
                    "unique constraint",
                    "CREATE TABLE host (a integer)",
                    "ALTER TABLE host ADD CONSTRAINT %s UNIQUE (a)",
                    "%2$s.host.%1$s"),
            new Kind(
                    "foreign key",
                    "CREATE TABLE host (a integer PRIMARY KEY)",
                    "ALTER TABLE host ADD CONSTRAINT %s FOREIGN KEY (a) REFERENCES host",
                    "%2$s.host.%1$s"),
            new Kind("index", "CREATE TABLE host (a integer)", "CREATE INDEX %s ON host (a)", "%2$s.%1$s"),
            new Kind(
                    "extended statistics",
                    "CREATE TABLE host (a integer, b integer)",
                    "CREATE STATISTICS %s ON a, b FROM host",
                    "%2$s.%1$s"),
            new Kind("sequence", "", "CREATE SEQUENCE %s", "%2$s.%1$s"),
            new Kind("view", "", "CREATE VIEW %s AS SELECT 1 AS a", "%2$s.%1$s"),
            new Kind("materialized view", "", "CREATE MATERIALIZED VIEW %s AS SELECT 1 AS a", "%2$s.%1$s"),
            new Kind(
                    "function",
                    "",
                    "CREATE FUNCTION %s(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                    "%2$s.%1$s(integer)"),
            new Kind(
                    "aggregate",
                    "",
                    "CREATE AGGREGATE %s (integer) (SFUNC = int4pl, STYPE = integer)",
                    "%2$s.%1$s(integer)"),
            new Kind("procedure", "", "CREATE PROCEDURE %s() LANGUAGE sql AS 'SELECT 1'", "%2$s.%1$s()"),
            new Kind(
                    "trigger",
                    "CREATE TABLE host (a integer);"
                            + " CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                    "CREATE TRIGGER %s BEFORE UPDATE ON host FOR EACH ROW EXECUTE FUNCTION f()",
                    "%2$s.host.%1$s"),
            new Kind(
                    "rule",
                    "CREATE TABLE host (a integer)",
                    "CREATE RULE %s AS ON UPDATE TO host WHERE OLD.a = %d DO INSTEAD NOTHING",
                    "%2$s.host.%1$s"),
            new Kind(
                    "policy",
                    "CREATE TABLE host (a integer)",
                    "CREATE POLICY %s ON host USING (a > %d)",
                    "%2$s.host.%1$s"),
            new Kind(
                    "event trigger",
                    "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                    "CREATE EVENT TRIGGER %s ON sql_drop EXECUTE FUNCTION f()",
                    "%s"));

    private static CaseServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(DatabaseServer shared) throws SQLException {
        server = CaseServer.on(shared);
    }

    @Test
    void objectsOfAnyNameEqualThemselvesInWhateverOrderTheyAreCreated() throws IOException {
        List<String> reversed = new ArrayList<>(NAMES);
        Collections.reverse(reversed);

        ParityResult result = compare(
                inOwnSchemas(kind -> kind.createAll(NAMES)),
                // The order of columns has meaning.
                inOwnSchemas(kind -> kind.createAll(kind.kind().equals("column") ? NAMES : reversed)));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void everyObjectOfAnyNameIsMissedOnceAndByBothWitnesses() throws IOException {
        ParityResult result = compare(inOwnSchemas(kind -> kind.createAll(NAMES)), inOwnSchemas(kind -> ""));

        assumeTrue(CaseServer.pgDumpRan(result), () -> TextReport.of(result));
        assertThat(result.differences())
                .as(TextReport.of(result))
                .extracting(CaseServer::line)
                .containsExactlyInAnyOrderElementsOf(KINDS.stream()
                        .flatMap(kind -> NAMES.stream().map(name -> kind.missing(shown(name))))
                        .toList());
    }

    @Test
    void tablesOfAnyNameAreMissedOnceWithAllThatHangsOnThem() throws IOException {
        StringBuilder schemas = new StringBuilder();
        StringBuilder tables = new StringBuilder();
        List<String> missing = new ArrayList<>();
        for (String name : NAMES) {
            // In the name of a schema, an imitation of a header cannot be told from a header by any reader of a dump.
            String schema = name.contains("; Type: ") ? "s" + NAMES.indexOf(name) : name;
            schemas.append("CREATE SCHEMA %s;\n".formatted(quoted(schema)));
            tables.append("""
                    SET search_path = %1$s;
                    CREATE TABLE %2$s (id serial, %2$s serial PRIMARY KEY, CONSTRAINT %2$s CHECK (%2$s > 0));
                    CREATE INDEX %3$s ON %2$s (%2$s);
                    CREATE RULE %2$s AS ON UPDATE TO %2$s DO INSTEAD NOTHING;
                    CREATE POLICY %2$s ON %2$s USING (%2$s > 0);
                    GRANT SELECT ON %2$s TO alice;
                    GRANT SELECT (%2$s) ON %2$s TO bob;
                    COMMENT ON TABLE %2$s IS %4$s;
                    COMMENT ON COLUMN %2$s.%2$s IS %4$s;
                    COMMENT ON CONSTRAINT %2$s ON %2$s IS %4$s;
                    COMMENT ON INDEX %3$s IS %4$s;
                    COMMENT ON RULE %2$s ON %2$s IS %4$s;
                    COMMENT ON POLICY %2$s ON %2$s IS %4$s;
                    """.formatted(quoted(schema), quoted(name), quoted("2" + name), literal(name)));
            missing.add(inOneLine("table %s.%s: presence | catalog, pg_dump".formatted(shown(schema), shown(name))));
        }

        ParityResult result = compare(schemas.toString() + tables, schemas.toString());

        assumeTrue(CaseServer.pgDumpRan(result), () -> TextReport.of(result));
        assertThat(result.differences())
                .as(TextReport.of(result))
                .extracting(CaseServer::line)
                .containsExactlyInAnyOrderElementsOf(missing);
    }

    @Test
    void textsThatLookLikeADumpAreComparedToTheLastCharacter() throws IOException {
        String texts = "CREATE TABLE t (a text DEFAULT %1$s);"
                + " COMMENT ON TABLE t IS %1$s;"
                + " COMMENT ON COLUMN t.a IS %1$s;"
                + " CREATE TYPE e AS ENUM (%2$s);"
                + " CREATE VIEW v AS SELECT %1$s::text AS a;"
                + " CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS %3$s;";
        String before = HEADER + "CREATE TABLE public.fake ();\n$$ $_$ ' \\ \\. ${x}\n" + HEADER;
        String after = before.replace("fake ()", "false ()");

        ParityResult equal = compare(texts(texts, before), " " + texts(texts, before));
        ParityResult different = compare(texts(texts, before), texts(texts, after));

        assertThat(equal.verdict()).as(TextReport.of(equal)).isEqualTo(Verdict.EQUAL);
        assumeTrue(CaseServer.pgDumpRan(different), () -> TextReport.of(different));
        assertThat(different.differences())
                .as(TextReport.of(different))
                .extracting(CaseServer::line)
                .containsExactly(
                        "table public.t: comment | catalog, pg_dump",
                        "column public.t.a: default | catalog, pg_dump",
                        "column public.t.a: comment | catalog, pg_dump",
                        "view public.v: definition | catalog, pg_dump",
                        "function public.f(): body | catalog, pg_dump");
    }

    private static String texts(String template, String text) {
        return template.formatted(literal(text), literal(HEADER), literal("BEGIN RETURN " + literal(text) + "; END"));
    }

    /** Gives each kind a schema, so that hosts and names of two kinds do not meet. */
    private static String inOwnSchemas(Function<Kind, String> create) {
        return KINDS.stream()
                .map(kind -> "CREATE SCHEMA %1$s; SET search_path = %1$s; %2$s;\n%3$s"
                        .formatted(kind.schema(), kind.host(), create.apply(kind)))
                .collect(Collectors.joining());
    }

    private static String inOneLine(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r");
    }

    private ParityResult compare(String legacy, String baseline) throws IOException {
        return server.compare(
                Files.writeString(folder.resolve("legacy.sql"), legacy),
                Files.writeString(folder.resolve("baseline.sql"), baseline));
    }

    /** As the server shows it: in quotes where SQL needs them. */
    private static String shown(String name) {
        return name.matches("[a-z][a-z0-9]*") && !name.equals("select") ? name : quoted(name);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return " E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

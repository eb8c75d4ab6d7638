package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.model.DumpEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTextTests {
    private static final String LOOKALIKE = "\n--\n-- Name: fake; Type: TABLE; Schema: public; Owner: -\n--\n";

    @Test
    void eachHeaderBeginsAnEntry() {
        String dump = entry("a", "TABLE", "public", "CREATE TABLE public.a (\n    i integer\n);")
                + entry("s", "SCHEMA", "-", "CREATE SCHEMA s;");

        assertThat(DumpText.split(dump))
                .containsExactly(
                        new DumpEntry("TABLE public a", "CREATE TABLE public.a (\n    i integer\n);"),
                        new DumpEntry("SCHEMA - s", "CREATE SCHEMA s;"));
    }

    @Test
    void ownerAndTablespaceOfTheHeaderAreNoPartOfTheKey() {
        String dump =
                "--\n-- Name: a; Type: INDEX; Schema: public; Owner: me; Tablespace: fast\n--\n\nCREATE INDEX a;\n";

        assertThat(DumpText.split(dump)).extracting(DumpEntry::key).containsExactly("INDEX public a");
    }

    @Test
    void headersOfDataCountToo() {
        String dump = "--\n-- Data for Name: a; Type: TABLE DATA; Schema: public; Owner: -\n--\n\n";

        assertThat(DumpText.split(dump)).containsExactly(new DumpEntry("TABLE DATA public a", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '%s';",
                "SELECT 'it''s %s';",
                "SELECT 'plain backslash\\', '%s';",
                "SELECT E'\\' %s', e'\\\\', E'\\'' || '%s';",
                "SELECT E'it''s \\' %s';",
                "SELECT U&'%s', nameE'\\', '%s';",
                "SELECT a \\ '%s';",
                "CREATE TABLE \"%s\" (\"it's \"\"%s\" integer);",
                "AS $$%s$$;",
                "AS $_$ $$ ' \" /* %s $$ $_$;",
                "AS $a$ $b$ %s $b$ $ab$ %s $a$;",
                "AS $é$ $e$ %s $é$;",
                "BEGIN ATOMIC\n SELECT $1, foo$a$; SELECT '%s', a$b$;\nEND;",
                "/* one /* two */ %s */ SELECT 1;",
                "SELECT 1; -- ' \" $$ /*\nSELECT '%s';",
                "SELECT 1 / 2 - 3; SELECT '%s';"
            })
    void aHeaderWithinQuotesOrCommentsIsText(String body) {
        String hostile = body.replace("%s", LOOKALIKE);

        assertThat(DumpText.split(
                        entry("f()", "FUNCTION", "public", hostile) + entry("b", "VIEW", "public", "SELECT 2;")))
                .containsExactly(
                        new DumpEntry("FUNCTION public f()", hostile), new DumpEntry("VIEW public b", "SELECT 2;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- Name: a; Type: TABLE; Schema: public; Owner: -\n",
                "--\n-- Name: a; Type: TABLE; Schema: public; Owner: -\n\n--\n",
                "--\n-- Name: a; Type: TABLE; Schema: public; Owner: -\n-- no rule\n",
                " --\n-- Name: a; Type: TABLE; Schema: public; Owner: -\n--\n",
                "--\n-- Name: a; Schema: public; Owner: -\n--\n",
                "--\n/* Name: a; Type: TABLE; Schema: public; Owner: - */\n--\n"
            })
    void otherCommentsAreNoHeaders(String comment) {
        assertThat(DumpText.split(entry("s", "SCHEMA", "-", "SELECT 1;\n" + comment + "SELECT 2;")))
                .hasSize(1);
    }

    @Test
    void namesThatImitateAHeaderStayNames() {
        String dump = entry("x; Type: TABLE; Schema: public; Owner: -", "VIEW", "app", "SELECT 1;")
                + entry("s; Owner: x", "SCHEMA", "-", "SELECT 2;")
                + entry("t", "TABLE", "s; Owner: x", "SELECT 3;")
                + entry("t", "TABLE", "a; Type: nothing; Schema: b", "SELECT 4;");

        assertThat(DumpText.split(dump))
                .extracting(DumpEntry::key)
                .containsExactly(
                        "VIEW app x; Type: TABLE; Schema: public; Owner: -",
                        "SCHEMA - s; Owner: x",
                        "TABLE s; Owner: x t",
                        "TABLE a; Type: nothing; Schema: b t");
    }

    @Test
    void aTypeThatIsNotKnownYetBeginsAnEntry() {
        assertThat(DumpText.split(entry("g", "PROPERTY GRAPH", "public", "CREATE PROPERTY GRAPH g;")))
                .containsExactly(new DumpEntry("PROPERTY GRAPH public g", "CREATE PROPERTY GRAPH g;"));
    }

    @Test
    void thePreambleIsDroppedButForTheEncoding() {
        String dump = "--\n-- PostgreSQL database dump\n--\n\n\\restrict key\n\n-- Dumped from database version 15\n\n"
                + "SET statement_timeout = 0;\nSET client_encoding = 'UTF8';\n"
                + "SELECT pg_catalog.set_config('search_path', '', false);\n\n"
                + entry("s", "SCHEMA", "-", "CREATE SCHEMA s;");

        assertThat(DumpText.split(dump))
                .containsExactly(
                        new DumpEntry("ENCODING - ENCODING", "SET client_encoding = 'UTF8';"),
                        new DumpEntry("SCHEMA - s", "CREATE SCHEMA s;"));
    }

    @Test
    void theEndOfTheDumpIsDropped() {
        String end = "--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict key\n\n";

        assertThat(DumpText.split(entry("s", "SCHEMA", "-", "CREATE SCHEMA s;") + end))
                .containsExactly(new DumpEntry("SCHEMA - s", "CREATE SCHEMA s;"));
    }

    @Test
    void whatFollowsTheEndIsShown() {
        String end = "--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict key\n\nSELECT 1;\n";

        assertThat(DumpText.split(end))
                .containsExactly(new DumpEntry("PostgreSQL database dump complete", "SELECT 1;"));
    }

    @Test
    void backslashLinesWithinABodyAreKept() {
        String body = "AS $$\n\\restrict key\n\\unrestrict key\n\\connect other\n$$;\n"
                + "COMMENT ON TABLE t IS '\n\\restrict it';";

        assertThat(DumpText.split(entry("f()", "FUNCTION", "public", body)))
                .containsExactly(new DumpEntry("FUNCTION public f()", body));
    }

    @Test
    void aQuoteOnABackslashLineOpensNothing() {
        String dump =
                entry("a", "DATABASE", "-", "CREATE DATABASE a;\n\n\\connect \"it's") + entry("s", "SCHEMA", "-", "X;");

        assertThat(DumpText.split(dump)).extracting(DumpEntry::key).containsExactly("DATABASE - a", "SCHEMA - s");
    }

    @Test
    void storageSettingsBelongToTheEntriesTheyHoldFor() {
        String fast = "SET default_tablespace = \"fast\nsp;ace\";";
        String dump = entry("f()", "FUNCTION", "public", "SELECT 1;")
                + "SET default_tablespace = '';\n\nSET default_table_access_method = heap;\n\n"
                + entry("a", "TABLE", "public", "CREATE TABLE a;")
                + fast + "\n\nSET default_table_access_method = columnar;\n\n"
                + entry("b", "TABLE", "public", "CREATE TABLE b;")
                + entry("v", "VIEW", "public", "CREATE VIEW v;")
                + entry("b_ix", "INDEX", "public", "CREATE INDEX b_ix;")
                + "SET default_tablespace = '';\n\n"
                + entry("m", "MATERIALIZED VIEW", "public", "CREATE MATERIALIZED VIEW m;")
                + entry("b b_pkey", "CONSTRAINT", "public", "ALTER TABLE b;");

        assertThat(DumpText.split(dump))
                .extracting(DumpEntry::text)
                .containsExactly(
                        "SELECT 1;",
                        "CREATE TABLE a;",
                        fast + "\nSET default_table_access_method = columnar;\n\nCREATE TABLE b;",
                        "CREATE VIEW v;",
                        fast + "\n\nCREATE INDEX b_ix;",
                        "SET default_table_access_method = columnar;\n\nCREATE MATERIALIZED VIEW m;",
                        "ALTER TABLE b;");
    }

    @Test
    void storageSettingsOfThePreambleHoldForTheFirstEntry() {
        String dump =
                "SET row_security = off;\n\nSET default_tablespace = fast;\n\n" + entry("a", "TABLE", "public", "A;");

        assertThat(DumpText.split(dump))
                .containsExactly(new DumpEntry("TABLE public a", "SET default_tablespace = fast;\n\nA;"));
    }

    @Test
    void aPartitionedTableHasNoAccessMethod() {
        String partitioned =
                "CREATE TABLE p (\n    \"PARTITION BY\" integer\n)\nPARTITION BY RANGE (\"PARTITION BY\");";
        String lookalike = "CREATE TABLE \"PARTITION BY\" (\n    \"PARTITION BY\" integer CHECK (f(PARTITION BY))\n"
                + ") -- PARTITION BY\n;";
        String dump = "SET default_table_access_method = columnar;\n\n"
                + entry("p", "TABLE", "public", partitioned)
                + entry("q", "TABLE", "public", lookalike);

        assertThat(DumpText.split(dump))
                .extracting(DumpEntry::text)
                .containsExactly(partitioned, "SET default_table_access_method = columnar;\n\n" + lookalike);
    }

    @Test
    void storageSettingsWithinABodyAreText() {
        String body = "AS $$\nSET default_tablespace = fast;\n$$;";
        String dump = entry("f()", "FUNCTION", "public", body) + entry("a", "TABLE", "public", "CREATE TABLE a;");

        assertThat(DumpText.split(dump)).extracting(DumpEntry::text).containsExactly(body, "CREATE TABLE a;");
    }

    @Test
    void storageSettingsOfAnEntryItselfAreText() {
        String body = "SELECT 1;\nSET default_tablespace = fast;\nALTER DATABASE d SET default_tablespace = fast;";
        String dump = entry("s", "SCHEMA", "-", body) + entry("a", "TABLE", "public", "CREATE TABLE a;");

        assertThat(DumpText.split(dump)).extracting(DumpEntry::text).containsExactly(body, "CREATE TABLE a;");
    }

    @Test
    void grantsAreSortedAfterWhatIsRevoked() {
        String byOther = "SET SESSION AUTHORIZATION b;\nGRANT SELECT ON TABLE t TO a;\nRESET SESSION AUTHORIZATION;";
        String acl = "REVOKE ALL ON TABLE t FROM me;\nGRANT SELECT ON TABLE t TO \"z;\n\";\n" + byOther
                + "\nGRANT INSERT ON TABLE t TO b;";

        assertThat(DumpText.split(entry("TABLE t", "ACL", "public", acl)))
                .extracting(DumpEntry::text)
                .containsExactly("REVOKE ALL ON TABLE t FROM me;\nGRANT INSERT ON TABLE t TO b;\n"
                        + "GRANT SELECT ON TABLE t TO \"z;\n\";\n" + byOther);
    }

    @Test
    void securityLabelsAreSorted() {
        String labels = "SECURITY LABEL FOR b ON TABLE t IS 'x';\nSECURITY LABEL FOR a ON TABLE t IS 'y;\n';";

        assertThat(DumpText.split(entry("TABLE t", "SECURITY LABEL", "public", labels)))
                .extracting(DumpEntry::text)
                .containsExactly("SECURITY LABEL FOR a ON TABLE t IS 'y;\n';\nSECURITY LABEL FOR b ON TABLE t IS 'x';");
    }

    @Test
    void tagsOfAnEventTriggerAreSorted() {
        String trigger = "CREATE EVENT TRIGGER e ON ddl_command_end\n"
                + "         WHEN TAG IN ('DROP TABLE', 'CREATE VIEW', 'CREATE TABLE')\n   EXECUTE FUNCTION public.f();";

        assertThat(DumpText.split(entry("e", "EVENT TRIGGER", "-", trigger)))
                .extracting(DumpEntry::text)
                .containsExactly(
                        trigger.replaceFirst("\\(.*\\)(?=\n)", "('CREATE TABLE', 'CREATE VIEW', 'DROP TABLE')"));
    }

    @Test
    void entriesWithTheSameKeyAreBothKept() {
        String dump = entry("DEFAULT PRIVILEGES FOR TABLES", "DEFAULT ACL", "-", "ALTER DEFAULT PRIVILEGES FOR ROLE a;")
                + entry("DEFAULT PRIVILEGES FOR TABLES", "DEFAULT ACL", "-", "ALTER DEFAULT PRIVILEGES FOR ROLE b;");

        assertThat(DumpText.split(dump)).hasSize(2);
    }

    @Test
    void whatIsNotClosedReachesToTheEnd() {
        for (String open : List.of("'", "\"", "$$", "/*", "E'\\")) {
            assertThat(DumpText.split(entry("a", "VIEW", "public", open) + entry("b", "VIEW", "public", "X;")))
                    .as(open)
                    .hasSize(1);
        }
    }

    @Test
    void anEmptyTextHasNoEntries() {
        assertThat(DumpText.split("")).isEmpty();
    }

    private static String entry(String name, String type, String schema, String text) {
        return "--\n-- Name: %s; Type: %s; Schema: %s; Owner: -\n--\n\n%s\n\n\n".formatted(name, type, schema, text);
    }
}

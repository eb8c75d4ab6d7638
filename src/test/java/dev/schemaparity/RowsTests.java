package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the third witness, and what it answers; what it finds is told by the cases. */
@ExtendWith(TestServers.class)
class RowsTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    RowsTests(DatabaseServer server) {
        this.server = server;
    }

    private ParitySpec.Builder spec(String legacy, String baseline) throws IOException {
        return ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline))
                .pgDump(PgDumpMode.OFF);
    }

    private ParityResult run(ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    private static WitnessResult rows(ParityResult result) {
        return result.witnesses().stream()
                .filter(witness -> witness.name().equals("rows"))
                .findFirst()
                .orElseThrow();
    }

    private static final String TWO_TABLES =
            "CREATE TABLE a (id serial PRIMARY KEY); CREATE TABLE b (id serial PRIMARY KEY); CREATE SEQUENCE free;";

    @Test
    void chosenTablesAreComparedWithTheirSequencesAndNothingElse() throws IOException {
        String filled =
                "INSERT INTO a DEFAULT VALUES; INSERT INTO b DEFAULT VALUES; SELECT nextval('free'), lo_create(4);";
        ParityResult result = run(
                spec(TWO_TABLES + filled, TWO_TABLES + "SELECT lo_create(4);").rows(List.of("public.b")));

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly(
                        "row public.b (id = 1) is missing in the baseline",
                        "sequence public.b_id_seq: position differs");
        assertThat(rows(result).detail()).startsWith("public.b: 1 rows in 1 tables, 1 sequences");
        assertThat(result.notObserved()).containsExactly("legacy: large object 4", "baseline: large object 4");
    }

    @Test
    void noneLeavesThemOutAndLargeObjectsUnobserved() throws IOException {
        ParityResult result = run(spec(TWO_TABLES + "INSERT INTO a DEFAULT VALUES; SELECT lo_create(4);", TWO_TABLES)
                .rows(List.of("none")));

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notObserved()).containsExactly("legacy: large object 4");
        assertThat(rows(result))
                .isEqualTo(new WitnessResult(
                        "rows", true, "switched off (--rows none, or rows = \"none\" in the annotation)"));
    }

    @Test
    void allAndNoneStandAlone() throws IOException {
        ParitySpec.Builder spec = spec("", "").rows(List.of("all", "public.a"));

        assertThatThrownBy(spec::build)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'all, public.a': 'all' and 'none' stand alone");
    }

    @Test
    void unknownNamesAreMistakesThatNameWhatIsNear() throws IOException {
        ParitySpec.Builder tables = spec(TWO_TABLES, TWO_TABLES + " ").rows(List.of("public.c"));
        assertThatThrownBy(() -> run(tables))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'public.c'")
                .hasMessageContaining("The nearest names: public.a, public.b.");

        ParitySpec.Builder columns = spec(TWO_TABLES, TWO_TABLES + " ").volatileColumns(List.of("a.id"));
        assertThatThrownBy(() -> run(columns))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("the volatile column 'a.id'")
                .hasMessageContaining("Write it as schema.table.column")
                .hasMessageContaining("public.a.id");
    }

    @Test
    void namesAreTakenQuotedAndAsTheyAre() throws IOException {
        String table =
                "CREATE TABLE \"My Table\" (id integer PRIMARY KEY, \"At\" timestamptz DEFAULT clock_timestamp());"
                        + " INSERT INTO \"My Table\" VALUES (1);";
        for (List<String> names : List.of(
                List.of("public.\"My Table\"", "public.\"My Table\".\"At\""),
                List.of("public.My Table", "public.My Table.At"))) {
            ParityResult result =
                    run(spec(table, table + " ").rows(names.subList(0, 1)).volatileColumns(names.subList(1, 2)));

            assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
            assertThat(result.notes()).singleElement().asString().endsWith("public.\"My Table\".\"At\" (declared)");
        }
    }

    @Test
    void ofAVolatileColumnItIsComparedWhetherItIsNull() throws IOException {
        String table = "CREATE TABLE t (id integer PRIMARY KEY, at timestamptz); INSERT INTO t VALUES ";
        ParityResult result = run(spec(
                        table + "(1, clock_timestamp()), (2, NULL);",
                        table + "(1, clock_timestamp()), (2, clock_timestamp());")
                .volatileColumns(List.of("public.t.at")));

        assertThat(result.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.headline()).isEqualTo("row public.t (id = 2): column at differs");
            assertThat(difference.legacy()).isEqualTo("NULL");
            assertThat(difference.remedy()).isEqualTo("UPDATE public.t SET at = NULL WHERE id = 2;");
        });
    }

    @Test
    void rowsThatDifferInTheNullnessOfAVolatileColumnHaveNamesOfTheirOwn() throws IOException {
        String table = "CREATE TABLE t (a integer, at timestamptz); INSERT INTO t VALUES (2, clock_timestamp());";
        ParitySpec.Builder spec = spec(
                        table,
                        table + " INSERT INTO t VALUES (1, NULL), (1, clock_timestamp()), (1, clock_timestamp());")
                .volatileColumns(List.of("public.t.at"));

        ParityResult result = run(spec);

        assertThat(result.differences())
                .extracting(Difference::headline, Difference::remedy)
                .containsExactly(
                        tuple(
                                "row public.t (a = 1) is missing in the legacy database",
                                "DELETE FROM public.t WHERE (tableoid, ctid) IN (SELECT tableoid, ctid FROM public.t"
                                        + " WHERE a = 1 AND at IS NOT NULL LIMIT 2);"),
                        tuple(
                                "row public.t (a = 1, at IS NULL) is missing in the legacy database",
                                "DELETE FROM public.t WHERE (tableoid, ctid) IN (SELECT tableoid, ctid FROM public.t"
                                        + " WHERE a = 1 AND at IS NULL LIMIT 1);"));
    }

    private ParityResult accepting(ParityResult known, String legacy, String baseline) throws IOException {
        ParitySpec.Builder spec = spec(legacy, baseline);
        known.differences()
                .forEach(difference -> spec.accept(new AcceptedDifference(
                        difference.kind(),
                        difference.object(),
                        difference.attribute(),
                        difference.legacy(),
                        difference.baseline(),
                        "known",
                        null,
                        null)));
        return run(spec);
    }

    @Test
    void whatIsAcceptedOfRowsIsAllThatIsInThem() throws IOException {
        String tables = "CREATE TABLE t (id integer PRIMARY KEY, a text); CREATE TABLE u (a integer);"
                + " CREATE TABLE long (id integer PRIMARY KEY, a text); ";
        String all = tables
                + "INSERT INTO long VALUES (1, repeat('a', 5000) || 'x' || repeat('b', 5000)); INSERT INTO u VALUES (1), (1);"
                + " INSERT INTO t SELECT i, 'x' FROM generate_series(2, 40) AS i;";
        String few = tables + "INSERT INTO long VALUES (1, repeat('a', 5000));";
        ParityResult known = run(spec(all, few));
        ParityResult accepted = accepting(known, all, few);
        assertThat(accepted.verdict()).as(TextReport.of(accepted)).isEqualTo(Verdict.EQUAL);
        assertThat(accepted.accepted()).hasSize(13);

        assertThat(stale(accepting(known, all.replace("('b', 5000)", "('b', 4999) || 'c'"), few)))
                .containsExactly("row public.long (id = 1): column a is widened");
        assertThat(stale(accepting(known, all.replace("(1), (1)", "(1), (1), (1)"), few)))
                .containsExactly("row public.u (a = 1): presence is widened");
        // Ten rows that are told, and all others.
        assertThat(stale(accepting(known, all.replace("'x' FROM", "'y' FROM"), few)))
                .hasSize(11)
                .allMatch(pin -> pin.endsWith("is widened"))
                .contains("row public.t (29 more): content is widened");
    }

    private static List<String> stale(ParityResult result) {
        return result.differences().stream()
                .filter(difference -> difference.kind().equals("accepted difference"))
                .map(difference -> difference.object() + " is " + difference.attribute())
                .toList();
    }

    @Test
    void acceptedRowsHideNoMaterializedViewBehindThem() throws IOException {
        String tables = "CREATE TABLE t (a integer); CREATE MATERIALIZED VIEW a AS SELECT a FROM t;"
                + " CREATE MATERIALIZED VIEW b AS SELECT a FROM a; ";
        String legacy = tables + "INSERT INTO t VALUES (1); REFRESH MATERIALIZED VIEW a; REFRESH MATERIALIZED VIEW b;";
        ParityResult first = run(spec(legacy, tables));
        assertThat(first.differences())
                .extracting(Difference::headline)
                .containsExactly("row public.t (a = 1) is missing in the baseline");

        ParityResult second = accepting(first, legacy, tables);

        assertThat(second.differences())
                .extracting(Difference::headline, Difference::remark)
                .containsExactly(tuple(
                        "materialized view public.a: contents differs",
                        "what differs in what it reads is accepted: public.t"));
    }

    @Test
    void volatileKeysAreNoKeys() throws IOException {
        String table = "CREATE TABLE t (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text);"
                + " CREATE TABLE r (t uuid REFERENCES t); INSERT INTO t (name) VALUES ('a'), ('b');"
                + " INSERT INTO r SELECT id FROM t;";
        ParityResult result =
                run(spec(table, table + " INSERT INTO t (name) VALUES ('a');").findVolatileColumns(true));

        assertThat(result.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.headline()).isEqualTo("row public.t (name = 'a'): number of equal rows differs");
            assertThat(difference.legacy()).isEqualTo("1");
            assertThat(difference.baseline()).isEqualTo("2");
        });
        assertThat(result.notes()).singleElement().asString().endsWith("public.r.t (found), public.t.id (found)");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void aChainThatCannotBeBuiltTwiceSaysSo() throws IOException, SQLException {
        ParitySpec.Builder spec = spec("CREATE ROLE only_once; CREATE TABLE t (a int);", "CREATE TABLE t (a int);")
                .isolation(Isolation.DATABASE)
                .findVolatileColumns(true);
        try {
            assertThatThrownBy(() -> run(spec))
                    .isInstanceOf(BuildException.class)
                    .hasMessageContaining("was built once, but not a second time")
                    .hasMessageContaining("role \"only_once\" already exists");
        } finally {
            execute(server.maintenance(), "DROP ROLE only_once");
        }
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void aChainThatCreatesARoleIsBuiltTheSecondTimeOnAnotherServer() throws IOException, SQLException {
        String table = "CREATE TABLE t (a timestamptz DEFAULT clock_timestamp()); INSERT INTO t DEFAULT VALUES;";
        try {
            ParityResult result =
                    run(spec("CREATE ROLE only_twice; " + table, table).findVolatileColumns(true));

            assertThat(result.differences())
                    .extracting(Difference::headline)
                    .containsExactly("role only_twice is missing in the baseline");
            assertThat(result.notes()).anyMatch(note -> note.endsWith("public.t.a (found)"));
        } finally {
            execute(server.maintenance(), "DROP ROLE only_twice");
        }
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void rowsOfALiveDatabaseAreComparedWhereAskedForAndAsFarAsTheRoleMayReadThem() throws IOException, SQLException {
        Databases live = new Databases(server);
        Database database = live.create("live_rows");
        execute(
                database,
                "CREATE ROLE row_reader LOGIN; CREATE TABLE open (a int); CREATE TABLE closed (a int);"
                        + " CREATE TABLE own (a int); ALTER TABLE own ENABLE ROW LEVEL SECURITY; CREATE SEQUENCE s;"
                        + " INSERT INTO open VALUES (1); INSERT INTO closed VALUES (1); INSERT INTO own VALUES (1); SELECT lo_create(5);"
                        + " GRANT SELECT ON open, own TO row_reader");
        try {
            ParitySpec.Builder spec = spec(
                            "",
                            "CREATE TABLE open (a int); CREATE TABLE closed (a int);"
                                    + " CREATE TABLE own (a int); ALTER TABLE own ENABLE ROW LEVEL SECURITY; CREATE SEQUENCE s;"
                                    + " SELECT lo_create(5);")
                    .ignore(List.of(Aspect.PRIVILEGES))
                    .legacy(database.jdbcUrl() + "?user=row_reader");

            assertThat(rows(run(spec)).detail()).startsWith("the legacy side is a live database");
            assertThatThrownBy(() -> run(spec.findVolatileColumns(true)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("is only read. Declare the columns instead");
            ParityResult result = run(spec.findVolatileColumns(false).rows(List.of("all")));
            assertThat(result.differences())
                    .extracting(Difference::headline)
                    .containsExactly("row public.open (a = 1) is missing in the baseline");
            assertThat(result.notObserved())
                    .contains(
                            "legacy: the rows of public.closed, which the role may not read, or not all of them",
                            "legacy: the rows of public.own, which the role may not read, or not all of them",
                            "legacy: the position of the sequence public.s, which the role may not read",
                            "legacy: the content of the large object 5, which the role may not read");
        } finally {
            live.dropAll();
            execute(server.maintenance(), "DROP ROLE row_reader");
        }
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void rowsOfAMissingTableThatCannotBeCountedHideNothing() throws IOException, SQLException {
        Databases live = new Databases(server);
        Database database = live.create("live_closed");
        execute(database, "CREATE ROLE row_counter LOGIN; CREATE TABLE closed (a int); INSERT INTO closed VALUES (1);");
        try {
            ParityResult result = run(spec("", "CREATE TABLE other (b text);")
                    .legacy(database.jdbcUrl() + "?user=row_counter")
                    .rows(List.of("all")));

            assertThat(result.differences())
                    .filteredOn(difference -> difference.object().equals("public.closed"))
                    .singleElement()
                    .extracting(Difference::remark)
                    .asString()
                    .startsWith("its rows could not be counted: ")
                    .contains("permission denied");
        } finally {
            live.dropAll();
            execute(server.maintenance(), "DROP ROLE row_counter");
        }
    }

    @Test
    void theStatementsThatAreToldMakeTheBaselineEqual() throws IOException {
        String types = """
                CREATE EXTENSION hstore;
                CREATE TYPE pair AS (a integer, b text);
                CREATE TABLE keyed (id integer PRIMARY KEY, a text, b json, c bytea, d text[], e pair, f boolean,
                    g timestamptz, h float8, i xml, j hstore, k numeric, l char(5), m int4range, n point);
                CREATE TABLE counted (a text, b json, c xml, d point, e pair, f float8, g integer[], h interval);
                CREATE TABLE parent (id integer PRIMARY KEY, a text);
                CREATE TABLE child () INHERITS (parent);
                CREATE TABLE always (a integer GENERATED ALWAYS AS IDENTITY, b integer PRIMARY KEY);
                CREATE TABLE empty ();
                CREATE TABLE parts (a integer) PARTITION BY RANGE (a);
                CREATE TABLE part1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
                CREATE TABLE part2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
                CREATE SCHEMA "a."".it's{columns}";
                CREATE TABLE "a."".it's{columns}"."?${x} {source}" ("{key}" text, "%s -- $1" text, "new
                line" text, PRIMARY KEY ("{key}", "%s -- $1"));
                CREATE SEQUENCE "a."".it's{columns}"."S";
                INSERT INTO counted SELECT 'same', '{}' FROM generate_series(1, 3);
                INSERT INTO parent VALUES (1, 'parent'); INSERT INTO child VALUES (1, 'child');
                CREATE MATERIALIZED VIEW stale AS SELECT count(*) FROM counted WHERE a = 'no';
                """;
        String legacy = types + """
                INSERT INTO keyed VALUES (1, E'it''s\\\\ ${x}\\r\\n', '{"a": "\\\\n"}', '\\x00ff27', '{"a,b",NULL,"\\""}',
                    ROW(NULL, ''), true, '2020-02-03 04:05:06.789+00', '-Infinity', '<a>''</a>', 'a=>"b, c"', 'NaN', ' x',
                    '[1,)', '(1,2)');
                INSERT INTO keyed (id, a) VALUES (2, NULL), (3, ''), (4, '4');
                INSERT INTO counted VALUES ('x', '{"a":  1}', '<a/>', '(1,2)', ROW(1, NULL), -0.5, '{1,NULL}', '1 day -1 s');
                INSERT INTO counted SELECT 'twice' FROM generate_series(1, 2);
                UPDATE ONLY parent SET a = 'changed';
                INSERT INTO always OVERRIDING SYSTEM VALUE VALUES (7, 1);
                INSERT INTO empty SELECT FROM generate_series(1, 4);
                INSERT INTO parts VALUES (1), (1), (11);
                INSERT INTO "a."".it's{columns}"."?${x} {source}" VALUES ('k''1', E'\\\\', '${y}'), ('{key}', 'z', NULL);
                SELECT setval('"a."".it''s{columns}"."S"', 42);
                """;
        String baseline = types + """
                INSERT INTO keyed (id, a, f) VALUES (1, 'x', false), (2, '', NULL), (3, NULL, NULL), (5, 'five', NULL);
                INSERT INTO counted VALUES ('x', '{"a": 1}', '<a/>', '(1,2)', ROW(1, NULL), -0.5, '{1,NULL}', '1 day -1 s');
                INSERT INTO counted SELECT 'same', '{}' FROM generate_series(1, 2);
                INSERT INTO always OVERRIDING SYSTEM VALUE VALUES (8, 1);
                INSERT INTO empty SELECT FROM generate_series(1, 6);
                INSERT INTO parts VALUES (2), (11), (11), (11);
                INSERT INTO "a."".it's{columns}"."?${x} {source}" VALUES ('k''1', E'\\\\', '$ {y}');
                """;

        ParityResult result = run(spec(legacy, baseline));
        String statements =
                result.differences().stream().map(Difference::remedy).collect(Collectors.joining("\n"));
        ParityResult corrected = run(spec(legacy, baseline + statements));

        assertThat(result.differences()).as(TextReport.of(result)).hasSizeGreaterThan(25);
        assertThat(result.differences())
                .extracting(Difference::remedy)
                .allMatch(statement -> statement.endsWith(";"))
                .noneMatch(statement -> statement.contains("${y"));
        assertThat(corrected.verdict())
                .as("%s%n%n%s", statements, TextReport.of(corrected))
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void aLongValueIsShownWhereItDiffersAndAVeryLongOneIsNotWritten() throws IOException {
        String table = "CREATE TABLE t (id integer PRIMARY KEY, a text); INSERT INTO t VALUES ";
        ParityResult result = run(spec(
                table + "(1, repeat('a', 5000) || 'x' || repeat('b', 5000)), (2, repeat('c', 200000) || 'x');",
                table + "(1, repeat('a', 5000) || 'y' || repeat('b', 5000)), (2, repeat('c', 200000) || 'y');"));

        assertThat(result.differences()).hasSize(2);
        assertThat(result.differences().get(0).legacy())
                .isEqualTo("…" + "a".repeat(40) + "x" + "b".repeat(99)
                        + "… (from character 4961 of 10001, SHA-256 77f8b156a56631f7)");
        assertThat(result.differences().get(0).remedy()).hasSizeGreaterThan(10_000);
        assertThat(result.differences().get(1).legacy())
                .isEqualTo("c".repeat(40) + "… (the first 100000 characters are equal, SHA-256 abf9dce33ddd4957)");
        assertThat(result.differences().get(1).remedy())
                .isEqualTo(
                        "-- UPDATE of public.t (id = 2): longer than 100000 characters, too long to be written here: a");
    }

    @Test
    void rowsOfHistoryTablesAndOfProvidedOnesAreNoDifference() throws IOException {
        Path init = Files.writeString(
                folder.resolve("init.sql"),
                "CREATE TABLE provided (id uuid DEFAULT gen_random_uuid()); INSERT INTO provided DEFAULT VALUES;");
        String history = "CREATE TABLE t (a int); CREATE TABLE alembic_version (version_num text);"
                + " INSERT INTO alembic_version VALUES ";
        ParityResult result = run(spec(history + "('a');", history + "('b');")
                .init(Side.LEGACY, init)
                .init(Side.BASELINE, init));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        ParityResult changed = run(spec(history + "('a'); INSERT INTO provided VALUES (NULL);", history + "('b');")
                .init(Side.LEGACY, init)
                .init(Side.BASELINE, init));
        assertThat(changed.differences())
                .extracting(Difference::headline)
                .containsExactly("row public.provided (id IS NULL) is missing in the baseline");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.report.AcceptedEntries;
import dev.schemaparity.internal.report.SummaryLine;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.server.Databases;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that were recorded are compared as if the side that held them were there. */
@ExtendWith(TestServers.class)
class RecordedRowsTests {
    private static final String CHAIN = """
            CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
            CREATE TYPE pair AS (a int, b text);
            CREATE DOMAIN share AS numeric(5, 2) CHECK (VALUE <= 100);
            CREATE TABLE kinds (
                id int PRIMARY KEY, t text, c char(5), v varchar(20), n numeric, f float8, b bool, bin bytea, j json,
                jb jsonb, words text[], grid int[], e mood, p pair, d share, ts timestamptz, dt date, iv interval, u uuid,
                ip inet, r int4range, m money, bits bit(3), twice int GENERATED ALWAYS AS (id * 2) STORED);
            INSERT INTO kinds (id) VALUES (1);
            INSERT INTO kinds VALUES
                (2, E'two\\nlines\\tand \\r "quotes" ''single'' C:\\\\N \\\\. ${x} €\\u2028\\U0001F600', 'ab', '', 1.50, 'NaN', true,
                 '\\x00ff5c0a', '{"a":  [1, null]}', '{"b": "\\"", "a": 1}', ARRAY['x', NULL, '', 'NULL', 'a"b\\c', E'\\n'],
                 '{{1,2},{3,NULL}}', 'happy', ROW(1, 'a,"b'), 99.5, '2024-02-29 12:34:56.789+02', 'infinity', '1 mon 2 days',
                 '6ecd8c99-4036-403d-bf84-cf8400f67836', '10.0.0.1/8', '[1,5)', 12.3, B'101'),
                (10, '\\N', NULL, '\\.', -0.0, 1e300, false, '', 'null', 'null', '{}', '{}', 'sad', NULL, 0, '-infinity',
                 '0044-03-15 BC', '-00:00:01', NULL, '::1', 'empty', 0, B'000'),
                (11, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ARRAY[NULL]::text[], NULL, NULL, ROW(NULL, NULL),
                 NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
            CREATE TABLE keyless (a text, b int);
            INSERT INTO keyless VALUES ('x', 1), ('x', 1), ('', NULL), (NULL, NULL), ('b', 2), ('B', 3);
            CREATE TABLE "Odd ""Name" ("Col umn" int, "select" text, PRIMARY KEY ("select", "Col umn"));
            INSERT INTO "Odd ""Name" VALUES (1, 'b'), (2, 'a'), (1, 'a');
            CREATE TABLE filled_later (id int PRIMARY KEY, note text);
            CREATE TABLE nothing ();
            INSERT INTO nothing DEFAULT VALUES; INSERT INTO nothing DEFAULT VALUES;
            CREATE TABLE split (id int, part text) PARTITION BY LIST (part);
            CREATE TABLE split_a PARTITION OF split FOR VALUES IN ('a');
            CREATE TABLE split_b PARTITION OF split FOR VALUES IN ('b');
            INSERT INTO split VALUES (1, 'a'), (2, 'b');
            CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
            INSERT INTO numbered (name) SELECT 'row ' || n FROM generate_series(1, 30) AS n;
            CREATE SEQUENCE free START 5; CREATE SEQUENCE unused; SELECT nextval('free'), nextval('free');
            CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n, max(name) AS last FROM numbered;
            CREATE MATERIALIZED VIEW unfilled AS SELECT 1 AS one WITH NO DATA;
            SELECT lo_from_bytea(4711, 'hello'); COMMENT ON LARGE OBJECT 4711 IS 'greeting';
            """;

    private static final String DETAIL = "all tables: 48 rows in 7 tables, 3 sequences, 1 large objects";

    @TempDir
    private static Path folder;

    private final DatabaseServer server;

    RecordedRowsTests(DatabaseServer server) {
        this.server = server;
    }

    @BeforeAll
    static void recordTheChain() throws IOException {
        assertThat(record("chain.json", CHAIN, spec()).rows()).isEqualTo(new WitnessResult("rows", false, DETAIL));
    }

    private static ParitySpec.Builder spec() {
        return ParitySpec.builder().directory(folder).pgDump(PgDumpMode.OFF);
    }

    private static SnapshotRecorder.Recorded record(String file, String chain, ParitySpec.Builder spec)
            throws IOException {
        Files.writeString(folder.resolve("chain.sql"), chain);
        spec.legacy("sql:chain.sql").baseline("sql:chain.sql");
        return SnapshotRecorder.record(spec.build(), Side.LEGACY, folder.resolve(file));
    }

    private static String source(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        return "sql:" + name;
    }

    private ParityResult compare(String legacy, String baseline) {
        return compare(legacy, baseline, spec());
    }

    private ParityResult compare(String legacy, String baseline, ParitySpec.Builder spec) {
        try (ParityCheck check =
                ParityCheck.open(spec.legacy(legacy).baseline(baseline).build(), server)) {
            return check.result();
        }
    }

    private static WitnessResult rows(ParityResult result) {
        return result.witnesses().stream()
                .filter(witness -> witness.name().equals("rows"))
                .findFirst()
                .orElseThrow();
    }

    /** Which migration wrote a row, only a side that is built can tell. */
    private static List<Difference> withoutOrigin(ParityResult result) {
        return result.differences().stream()
                .map(difference -> difference.from(null))
                .toList();
    }

    @Test
    void theSameRowsAreEqualOnEitherSide() throws IOException {
        String built = source("same.sql", CHAIN + "-- squashed");

        for (ParityResult result :
                List.of(compare("snapshot:chain.json", built), compare(built, "snapshot:chain.json"))) {
            assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
            assertThat(rows(result)).isEqualTo(new WitnessResult("rows", false, DETAIL + " on the legacy side"));
            assertThat(SummaryLine.of(result)).contains(" + rows of all tables");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE kinds SET t = t || ' ' WHERE id = 2;",
                "UPDATE kinds SET n = 1.5, bin = '\\x00', j = '{\"a\": [1, null]}', words = '{}', p = ROW(1, 'b') WHERE id = 2;",
                "UPDATE kinds SET t = '' WHERE id = 1; UPDATE kinds SET t = NULL WHERE id = 11;",
                "DELETE FROM kinds WHERE id = 10;",
                "INSERT INTO kinds (id, t) VALUES (12, E'new\\nline');",
                "INSERT INTO filled_later VALUES (1, 'only here');",
                "DELETE FROM keyless WHERE ctid IN (SELECT ctid FROM keyless WHERE a = 'x' LIMIT 1); DELETE FROM keyless WHERE a = '';",
                "INSERT INTO \"Odd \"\"Name\" VALUES (3, 'c'); DELETE FROM nothing; UPDATE split SET id = 3 WHERE part = 'a';",
                "SELECT nextval('free'), nextval('unused');",
                "UPDATE numbered SET name = name || '!'; REFRESH MATERIALIZED VIEW totals;",
                "DELETE FROM numbered WHERE id > 3;",
                "INSERT INTO numbered (name) VALUES ('zzz'); REFRESH MATERIALIZED VIEW totals; DELETE FROM numbered WHERE name = 'zzz';",
                "SELECT lo_put(4711, 0, 'J'), lo_create(4712);",
                "SELECT lo_unlink(4711);",
                "REFRESH MATERIALIZED VIEW unfilled;",
                "ALTER TABLE kinds DROP COLUMN v; ALTER TABLE kinds ALTER COLUMN f TYPE text;",
                "DROP TABLE keyless;"
            })
    void whatDiffersIsToldAsBetweenTwoSidesThatAreBuilt(String change) throws IOException {
        String same = source("same.sql", CHAIN);
        String changed = source("changed.sql", CHAIN + change);

        for (ParityResult[] pair : List.of(
                new ParityResult[] {compare("snapshot:chain.json", changed), compare(same, changed)},
                new ParityResult[] {compare(changed, "snapshot:chain.json"), compare(changed, same)})) {
            assertThat(withoutOrigin(pair[1])).isNotEmpty();
            assertThat(withoutOrigin(pair[0])).isEqualTo(withoutOrigin(pair[1]));
            assertThat(pair[0].notObserved()).isEqualTo(pair[1].notObserved());
            assertThat(rows(pair[0])).isEqualTo(rows(pair[1]));
        }
    }

    @Test
    void whatIsAcceptedBetweenTwoSidesThatAreBuiltIsAcceptedOfARecording() throws IOException {
        String changed = source("changed.sql", CHAIN + """
                UPDATE kinds SET t = NULL WHERE id = 2; DELETE FROM keyless WHERE a = 'b'; SELECT nextval('free');
                SELECT lo_unlink(4711);""");
        String entries = AcceptedEntries.of(compare(source("same.sql", CHAIN), changed));
        Path accepted = Files.writeString(
                folder.resolve("accepted.toml"), entries.replace("reason = \"\"", "reason = \"old\""));

        ParityResult result = compare("snapshot:chain.json", changed, spec().accept(accepted));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.accepted()).hasSize(4);
    }

    @Test
    void twoRecordingsAreComparedToo() throws IOException {
        record("other.json", CHAIN + "UPDATE kinds SET t = 'x' WHERE id = 1;", spec());
        record("third.json", CHAIN + "-- squashed", spec());

        assertThat(compare("snapshot:chain.json", "snapshot:third.json").verdict())
                .isEqualTo(Verdict.EQUAL);
        // On a server that is started for this alone.
        assertThat(ParityCheck.run(spec().legacy("snapshot:chain.json")
                                .baseline("snapshot:other.json")
                                .build())
                        .differences())
                .extracting(Difference::headline, Difference::legacy, Difference::baseline)
                .containsExactly(tuple("row public.kinds (id = 1): column t differs", "NULL", "'x'"));
    }

    @Test
    void theServerKeepsNothingOfIt() throws IOException, SQLException {
        compare("snapshot:chain.json", source("same.sql", CHAIN + "-- squashed"));

        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("SELECT FROM pg_database WHERE datname LIKE 'schema\\_parity\\_recorded\\_%'")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void eachRowIsALineInAnOrderOfItsOwnAndTheSameAgain() throws IOException {
        String first = Files.readString(folder.resolve("chain.json"));
        // Another order in which rows are stored.
        record("again.json", CHAIN + "UPDATE kinds SET t = t; UPDATE keyless SET a = a WHERE b = 1;", spec());

        assertThat(first.substring(first.indexOf("\"rows\": {")))
                .isEqualTo(Files.readString(folder.resolve("again.json")).substring(first.indexOf("\"rows\": {")))
                .containsSubsequence(
                        "[\"1\",null,", "[\"2\",\"two\\nlines\\tand \\r \\\"quotes\\\" 'single'", "[\"10\",\"\\\\N\",")
                .contains("[\"\",null],", "[null,null],", "[\"B\",\"3\"],", "[\"b\",\"2\"],", "[\"x\",\"1\"],");
        assertThat(first.lines().map(String::strip).filter(line -> line.startsWith("[\"x\",\"1\"]")))
                .hasSize(2);
    }

    private static final String CLOCKS = """
            CREATE TABLE job (id int PRIMARY KEY, made timestamptz DEFAULT clock_timestamp(), token uuid, done timestamptz);
            INSERT INTO job (id, token) VALUES (1, gen_random_uuid()), (2, gen_random_uuid());
            INSERT INTO job VALUES (3, NULL, NULL, NULL);
            """;

    @Test
    void ofVolatileColumnsItIsRecordedWhereThereIsAValue() throws IOException {
        assertThat(record("job.json", CLOCKS, spec()).notes())
                .singleElement()
                .asString()
                .contains("the defaults of public.job.made may give other values", "--find-volatile-columns");

        List<String> columns = List.of("public.job.made", "public.job.token");
        assertThat(record("job.json", CLOCKS, spec().volatileColumns(columns)).notes())
                .isEmpty();
        record("found.json", CLOCKS, spec().findVolatileColumns(true));

        assertThat(folder.resolve("found.json")).hasSameTextualContentAs(folder.resolve("job.json"));
        assertThat(folder.resolve("job.json")).content().contains("[\"1\",true,true,null]", "[\"3\",null,null,null]");
        ParityResult equal = compare("snapshot:job.json", source("same.sql", CLOCKS + "-- squashed"));
        assertThat(equal.verdict()).as(TextReport.of(equal)).isEqualTo(Verdict.EQUAL);
        assertThat(equal.notes())
                .anyMatch(note -> note.endsWith(
                        "public.job.made (recorded without values), public.job.token (recorded without values)"));
    }

    @Test
    void whatWasNotRecordedIsNotInventedByARemedy() throws IOException {
        record("job.json", CLOCKS, spec().volatileColumns(List.of("public.job.made", "public.job.token")));

        ParityResult result = compare(
                "snapshot:job.json",
                source(
                        "changed.sql",
                        CLOCKS + "DELETE FROM job WHERE id = 1; UPDATE job SET token = NULL WHERE id = 2;"));

        assertThat(result.differences())
                .extracting(Difference::headline, Difference::remedy, Difference::legacy)
                .containsExactly(
                        tuple(
                                "row public.job (id = 1) is missing in the baseline",
                                "INSERT INTO public.job (id, done) VALUES (1, NULL);\n-- Not covered: what was not recorded, token",
                                result.differences().get(0).legacy()),
                        tuple(
                                "row public.job (id = 2): column token differs",
                                "-- UPDATE of public.job (id = 2): its token was not recorded",
                                "not NULL"));
    }

    @Test
    void whatIsDeclaredLaterIsVolatileInTheRecordingToo() throws IOException {
        record("job.json", CLOCKS, spec());
        String again = source("same.sql", CLOCKS + "-- squashed");

        assertThat(compare("snapshot:job.json", again).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(
                                "snapshot:job.json",
                                again,
                                spec().volatileColumns(List.of("public.job.made", "public.job.token")))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
        assertThatThrownBy(() -> compare("snapshot:job.json", again, spec().findVolatileColumns(true)))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("or have them found when it is recorded.");
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void whatTheRoleMayNotReadIsToldWhenItIsRecordedAndCompared() throws IOException, SQLException {
        String chain = "CREATE TABLE open (a int); CREATE TABLE closed (a int); CREATE SEQUENCE s;"
                + " INSERT INTO open VALUES (1); INSERT INTO closed VALUES (1); SELECT lo_create(5);";
        Databases live = new Databases(server);
        Database database = live.create("live_closed");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(chain + "CREATE ROLE closed_reader LOGIN; GRANT SELECT ON open TO closed_reader");
            String notation = database.jdbcUrl() + "?user=closed_reader";
            SnapshotRecorder.Recorded told = SnapshotRecorder.record(
                    spec().legacy(notation)
                            .baseline(notation)
                            .rows(List.of("all"))
                            .build(),
                    Side.LEGACY,
                    folder.resolve("closed.json"));

            ParityResult result = compare(
                    "snapshot:closed.json", source("same.sql", chain), spec().ignore(List.of(Aspect.PRIVILEGES)));

            List<String> unreadable = List.of(
                    "the rows of public.closed, which the role may not read, or not all of them",
                    "the position of the sequence public.s, which the role may not read",
                    "the content of the large object 5, which the role may not read");
            assertThat(told.notObserved()).containsExactlyElementsOf(unreadable);
            assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.notObserved())
                    .containsExactlyElementsOf(
                            unreadable.stream().map(what -> "legacy: " + what).toList());
        } finally {
            live.dropAll();
            try (Connection connection = server.maintenance().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP ROLE closed_reader");
            }
        }
    }

    @Test
    void aLiveDatabaseIsComparedAndRecordedOnRequest() throws SQLException {
        Databases live = new Databases(server);
        Database database = live.create("live_recorded");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(CHAIN + "DELETE FROM kinds WHERE id = 1;");
            String notation = database.jdbcUrl() + "?user=" + database.user();

            assertThat(rows(compare("snapshot:chain.json", notation)).skipped()).isTrue();
            assertThat(compare("snapshot:chain.json", notation, spec().rows(List.of("all")))
                            .differences())
                    .extracting(Difference::headline)
                    .containsExactly("row public.kinds (id = 1) is missing in the baseline");

            Path file = folder.resolve("live.json");
            ParitySpec.Builder recording = spec().legacy(notation).baseline(notation);
            assertThat(SnapshotRecorder.record(recording.build(), Side.LEGACY, file)
                            .rows()
                            .detail())
                    .contains("recorded only where that is asked for (--rows all");
            assertThat(SnapshotRecorder.record(recording.rows(List.of("all")).build(), Side.LEGACY, file)
                            .rows()
                            .detail())
                    .isEqualTo(DETAIL.replace("48", "47"));
            assertThatThrownBy(() -> SnapshotRecorder.record(
                            recording.findVolatileColumns(true).build(), Side.LEGACY, file))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("is only read. Declare the columns instead");
        } finally {
            live.dropAll();
        }
    }

    @Test
    void aChoiceOfTablesIsComparedWhereNobodySaysOtherwise() throws IOException {
        record("choice.json", CHAIN, spec().rows(List.of("public.numbered", "public.keyless")));
        String changed = source("changed.sql", CHAIN + "DELETE FROM kinds; DELETE FROM keyless WHERE a = 'b';");

        ParityResult result = compare("snapshot:choice.json", changed);

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly("row public.keyless (a = 'b', b = 2) is missing in the baseline");
        assertThat(rows(result).detail()).startsWith("public.keyless and public.numbered: 36 rows in 2 tables, 1 seq");
        assertThat(result.notObserved()).containsExactly("legacy: large object 4711", "baseline: large object 4711");
        assertThat(compare("snapshot:choice.json", changed, spec().rows(List.of("public.numbered")))
                        .differences())
                .isEmpty();
        for (String other : List.of("all", "public.kinds")) {
            assertThatThrownBy(() -> compare("snapshot:choice.json", changed, spec().rows(List.of(other))))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(
                            "The rows of %s are to be compared, but the legacy side is a recorded snapshot, which holds those of public.keyless, public.numbered alone",
                            other);
        }
        assertThatThrownBy(() -> record("choice.json", CHAIN, spec().rows(List.of("public.numbred"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("The database lacks the table or materialized view 'public.numbred'")
                .hasMessageContaining("public.numbered");
    }

    @Test
    void tooManyRowsAreRefusedAndNoFileIsWritten() {
        for (String chain : List.of(
                "CREATE TABLE many AS SELECT n FROM generate_series(1, 100001) AS n; CREATE TABLE few AS SELECT 1 AS a;",
                "CREATE TABLE many AS SELECT repeat('x', 1000001) FROM generate_series(1, 20)")) {
            assertThatThrownBy(() -> record("many.json", chain, spec()))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(
                            "a snapshot takes 100000 rows of 20000000 bytes at most; nothing was recorded")
                    .hasMessageContaining(
                            "(--rows TABLE,TABLE), or record none (--rows none). The largest: public.many (");
            assertThat(folder.resolve("many.json")).doesNotExist();
        }
    }

    @Test
    void withoutRowsItSaysSo() throws IOException {
        String built = source("same.sql", CHAIN + "-- squashed");
        record("none.json", CHAIN, spec().rows(List.of("none")));
        String whole = Files.readString(folder.resolve("none.json"));
        // As the first version wrote it.
        Files.writeString(
                folder.resolve("old.json"),
                whole.replace("\"formatVersion\": 2", "\"formatVersion\": 1").replace(",\n  \"rows\": null", ""));

        for (String snapshot : List.of("snapshot:none.json", "snapshot:old.json")) {
            assertThat(rows(compare(snapshot, built)))
                    .isEqualTo(new WitnessResult(
                            "rows", true, "the legacy side is a recorded snapshot, which holds no rows"));
            assertThatThrownBy(() -> compare(snapshot, built, spec().rows(List.of("all"))))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("which holds none. Leave that out, or record it again with its rows");
        }
    }

    @Test
    void whatIsDamagedIsToldWithItsPlace() throws IOException {
        String whole = Files.readString(folder.resolve("chain.json"));
        int rows = whole.indexOf("\"rows\": {");

        assertMistake(
                whole.replace("[\"x\",\"1\"]", "[\"x\"]"),
                "rows.tables[2].rows[4] should be a list of 2 values, one for each column, but is '[x]'");
        assertMistake(
                whole.replace("[\"x\",\"1\"]", "[\"x\",1]"),
                "rows.tables[2].rows[4][1] should be a text or null, but is '1'");
        assertMistake(
                whole.replace("[\"x\",\"1\"]", "7"),
                "rows.tables[2].rows[4] should be a list of 2 values",
                "but is '7'");
        assertMistake(
                whole.replace("\"lastValue\":6", "\"lastValue\":\"6\""),
                "rows.sequences[0].lastValue should be a whole number, but is '6'");
        assertMistake(
                whole.substring(0, rows)
                        + whole.substring(rows).replace("\"name\": \"public.keyless\"", "\"name\": \"public.kinds\""),
                "rows.tables[3] holds public.kinds a second time");
        assertMistake(
                whole.replace("\"key\": [\"id\"]", "\"key\": [\"ident\"]"),
                ".key should be names of columns of this table, but is '[ident]'");
        assertMistake(whole.replace("\"rows\": {", "\"rows\": [], \"x\": {"), "rows should be an object, but is '[]'");
    }

    private void assertMistake(String content, String... words) throws IOException {
        Files.writeString(folder.resolve("damaged.json"), content);
        String neverBuilt = source("never.sql", "CREATE TABLE never_built (x nonsense)");
        assertThatThrownBy(() -> compare("snapshot:damaged.json", neverBuilt))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll(words)
                .hasMessageContainingAll("damaged.json", "Record it again");
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.report.SummaryLine;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded of a side is compared as if the side were there. */
@ExtendWith(TestServers.class)
class SnapshotRecorderTests {
    private static final String CHAIN = """
            CREATE TABLE parent (id int PRIMARY KEY, name varchar(20) CHECK (name IN ('a', 'b')));
            CREATE TABLE child (id int PRIMARY KEY, parent int REFERENCES parent, note varchar(9) DEFAULT NULL::varchar);
            CREATE INDEX child_parent ON child (parent) WHERE note IS NOT NULL;
            CREATE FUNCTION two() RETURNS int LANGUAGE sql AS $$
                SELECT 2
            $$;
            COMMENT ON TABLE child IS 'over
            two lines';
            """;

    @TempDir
    private Path folder;

    private final DatabaseServer server;
    private Path recorded;

    SnapshotRecorderTests(DatabaseServer server) {
        this.server = server;
    }

    private ParitySpec.Builder spec(String legacy, String baseline) {
        return ParitySpec.builder().directory(folder).legacy(legacy).baseline(baseline);
    }

    private SnapshotRecorder.Recorded record(String chain) throws IOException {
        Files.writeString(folder.resolve("chain.sql"), chain);
        recorded = folder.resolve("legacy.json");
        return SnapshotRecorder.record(spec("sql:chain.sql", "sql:chain.sql").build(), Side.LEGACY, recorded);
    }

    private ParityResult compare(String baseline) throws IOException {
        return compare(baseline, spec("snapshot:legacy.json", "sql:baseline.sql"));
    }

    private ParityResult compare(String baseline, ParitySpec.Builder spec) throws IOException {
        Files.writeString(folder.resolve("baseline.sql"), baseline);
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    @Test
    void aRecordedSideEqualsWhatBuildsTheSame() throws IOException {
        SnapshotRecorder.Recorded told = record(CHAIN);

        ParityResult result = compare(CHAIN + "-- squashed");

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().kind()).isEqualTo(SideKind.RECORDED);
        assertThat(SummaryLine.of(result)).contains("legacy recorded, baseline 1 in ", "rows of all tables");
        assertThat(told.objects()).containsEntry("table", 2);
        assertThat(told.notObserved()).isEmpty();
    }

    @Test
    void whatDiffersIsToldByBothWitnessesAndCanBeAdded() throws IOException {
        assumeTrue(!record(CHAIN).pgDump().skipped(), "needs pg_dump");

        ParityResult result = compare(CHAIN.replaceFirst("CREATE INDEX .*", ""));

        assertThat(result.differences())
                .as(TextReport.of(result))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.headline()).isEqualTo("index public.child_parent is missing in the baseline");
                    assertThat(difference.witnesses()).containsExactly("catalog", "pg_dump");
                    assertThat(difference.remedy())
                            .isEqualTo(
                                    "CREATE INDEX child_parent ON public.child USING btree (parent) WHERE (note IS NOT NULL);");
                });
    }

    @Test
    void itCanBeTheBaselineToo() throws IOException {
        record(CHAIN.replaceFirst("CREATE INDEX .*", ""));

        ParityResult result = compare(CHAIN, spec("sql:baseline.sql", "snapshot:legacy.json"));

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly("index public.child_parent is missing in the baseline");
    }

    @Test
    void recordingTheSameAgainWritesTheSame() throws IOException {
        record(CHAIN);
        String first = Files.readString(recorded);

        record(CHAIN);

        assertThat(recorded).content().isEqualTo(first);
        assertThat(first)
                .contains("\"over\",", "\"two lines\"")
                .doesNotContain(folder.toString())
                .doesNotContain("legacy.json");
    }

    @Test
    void whatReadsOtherwiseIsProvedEqualOnTheOtherSide() throws IOException {
        // As a dump writes the check, and a column without the default that is NULL.
        record(CHAIN);

        ParityResult result = compare(CHAIN.replace(
                        "CHECK (name IN ('a', 'b'))",
                        "CHECK (name::text = ANY (ARRAY['a'::varchar::text, 'b'::varchar::text]))")
                .replace(" DEFAULT NULL::varchar", ""));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.proved()).hasSize(2);
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void whatMigrationsMakeOfTheServerIsRecorded() throws IOException {
        record("CREATE ROLE recorded_app LOGIN; CREATE ROLE recorded_gone;" + CHAIN);
        Files.writeString(
                folder.resolve("baseline.sql"), "CREATE ROLE recorded_app; CREATE ROLE recorded_gone;" + CHAIN);

        ParityResult result =
                ParityCheck.run(spec("snapshot:legacy.json", "sql:baseline.sql").build());

        assertThat(result.differences())
                .as(TextReport.of(result))
                .extracting(Difference::headline)
                .containsExactly("role recorded_app: login differs");
    }

    @Test
    void whatIsIgnoredIsIgnoredInTheRecordingToo() throws IOException {
        record("GRANT SELECT ON TABLE pg_catalog.pg_class TO PUBLIC;" + CHAIN
                + "GRANT SELECT ON child TO PUBLIC; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;");

        ParityResult strict = compare(CHAIN);
        ParityResult result =
                compare(CHAIN, spec("snapshot:legacy.json", "sql:baseline.sql").ignore(List.of(Aspect.PRIVILEGES)));

        assertThat(strict.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void everythingIsRecordedWhateverIsIgnored() throws IOException {
        String granted = CHAIN + "GRANT SELECT ON child TO PUBLIC;";
        Files.writeString(folder.resolve("chain.sql"), granted);
        SnapshotRecorder.record(
                spec("sql:chain.sql", "sql:chain.sql")
                        .ignore(List.of(Aspect.PRIVILEGES, Aspect.OWNERS))
                        .build(),
                Side.LEGACY,
                folder.resolve("legacy.json"));

        ParityResult result = compare(granted + "-- squashed");

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
    }

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void whatIsNotShownOfPgDumpIsNoDisagreement() throws IOException {
        String chain =
                CHAIN + "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host '%s');";
        record(chain.formatted("here"));

        ParityResult result = compare(chain.formatted("there"));

        assertThat(result.differences())
                .as(TextReport.of(result))
                .singleElement()
                .extracting(Difference::object, Difference::remark)
                .containsExactly("s", null);
    }

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void noPasswordIsRecorded() throws IOException {
        String chain = CHAIN + """
                CREATE FOREIGN DATA WRAPPER w;
                CREATE SERVER s FOREIGN DATA WRAPPER w;
                CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'hunter2hunter2');
                """;
        record(chain);

        assertThat(recorded).content().doesNotContain("hunter2hunter2").contains("USER MAPPING");
        ParityResult result = compare(chain + "-- squashed");
        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void whatAnInitScriptBringsIsNotRecorded() throws IOException {
        Path init = Files.writeString(folder.resolve("init.sql"), "CREATE TABLE provided (id int);");
        Files.writeString(folder.resolve("chain.sql"), CHAIN);
        recorded = folder.resolve("legacy.json");
        SnapshotRecorder.record(
                spec("sql:chain.sql", "sql:chain.sql").init(Side.LEGACY, init).build(), Side.LEGACY, recorded);

        ParityResult result = compare(
                CHAIN + "-- squashed",
                spec("snapshot:legacy.json", "sql:baseline.sql")
                        .init(Side.BASELINE, init)
                        .pgDump(PgDumpMode.OFF));

        assertThat(recorded)
                .content()
                .doesNotContain("table public.provided")
                .doesNotContain("\"name\": \"public.provided\",\n      \"attributes\"");
        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void withoutPgDumpInTheRecordingThatWitnessIsSkipped() throws IOException {
        Files.writeString(folder.resolve("chain.sql"), CHAIN);
        recorded = folder.resolve("legacy.json");
        SnapshotRecorder.record(
                spec("sql:chain.sql", "sql:chain.sql").pgDump(PgDumpMode.OFF).build(), Side.LEGACY, recorded);
        assumeTrue(PgDump.find(null, 150_000).program() != null, "needs pg_dump 15 or newer");

        ParityResult result = compare(CHAIN + "-- squashed");

        assertThat(result.witnesses())
                .filteredOn(witness -> witness.name().equals("pg_dump"))
                .singleElement()
                .satisfies(witness -> {
                    assertThat(witness.skipped()).isTrue();
                    assertThat(witness.detail()).contains("Record it again");
                });
    }

    @Test
    void aPgDumpOfAnotherMajorVersionIsNoWitness() throws IOException {
        assumeTrue(!record(CHAIN).pgDump().skipped(), "needs pg_dump");
        Files.writeString(recorded, Files.readString(recorded).replaceFirst("\"pgDump\": \"\\d+", "\"pgDump\": \"9"));

        ParityResult result = compare(CHAIN + "-- squashed");

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(TextReport.of(result)).contains("pg_dump was SKIPPED: the snapshot was recorded with pg_dump 9.");
    }

    @Test
    void aDamagedSnapshotIsToldWithItsPlaceBeforeAnythingIsBuilt() throws IOException {
        record(CHAIN);
        String whole = Files.readString(recorded);

        assertMistake(whole.substring(0, whole.length() / 2), "is no JSON", "legacy.json");
        assertMistake("[]", "should be an object");
        assertMistake("{}", "is no snapshot of schema-parity");
        assertMistake(whole.replace("\"formatVersion\": 2", "\"formatVersion\": 3"), "format version 3", "up to 2");
        assertMistake(whole.replaceFirst("\"kind\": \"table\"", "\"kind\": 7"), "objects[", "].kind should be a text");
    }

    private void assertMistake(String content, String... words) throws IOException {
        Files.writeString(recorded, content);
        assertThatThrownBy(() -> compare("CREATE TABLE never_built (x nonsense)"))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void aFileIsReplacedOnlyWhenAllWentWell() throws IOException {
        record(CHAIN);
        String before = Files.readString(recorded);

        assertThatThrownBy(() -> record("CREATE TABLE x (y nonsense)")).hasMessageContaining("nonsense");

        assertThat(recorded).content().isEqualTo(before);
    }

    @Test
    void theChainThatWasRecordedIsNoBaselineOfItself() throws IOException {
        record(CHAIN);

        assertThatThrownBy(() -> compare(CHAIN)).hasMessageContaining("Both sides executed the same 1 migrations");
    }
}

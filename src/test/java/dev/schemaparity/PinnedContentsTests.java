package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.report.AcceptedEntries;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who accepts that something is missing, or called otherwise, accepts that thing with all that hangs on it, and no more. */
@ExtendWith(TestServers.class)
class PinnedContentsTests {
    private static final String BOTH = "CREATE TABLE stays (a integer);";

    private static final String TABLE =
            "CREATE TABLE t (id integer PRIMARY KEY, a text DEFAULT 'x', b integer); CREATE INDEX i ON t (a);"
                    + " COMMENT ON COLUMN t.a IS 'what'; CREATE INDEX of_stays ON stays (a);";

    @TempDir
    private Path folder;

    private final DatabaseServer server;

    PinnedContentsTests(DatabaseServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX j ON t (b);",
                "DROP INDEX i;",
                "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'y';",
                "ALTER TABLE t DROP COLUMN b; ALTER TABLE t ADD COLUMN c integer;",
                "ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a text DEFAULT 'x'; CREATE INDEX i ON t (a);"
                        + " COMMENT ON COLUMN t.a IS 'what';",
                "COMMENT ON TABLE t IS 'new';",
                "GRANT SELECT ON t TO PUBLIC;",
                "ALTER TABLE t ADD CHECK (b > 0);"
            })
    void aMissingTableThatGrowsIsNotAcceptedAnyMore(String later) throws IOException {
        List<AcceptedDifference> pins = pinned(BOTH + TABLE, BOTH);
        assertThat(pins)
                .extracting(AcceptedDifference::headline)
                .containsExactly(
                        "table public.t is missing in the baseline",
                        "index public.of_stays is missing in the baseline");
        assertThat(compare(BOTH + TABLE, BOTH, pins).verdict()).isEqualTo(Verdict.EQUAL);

        ParityResult grown = compare(BOTH + TABLE + later, BOTH, pins);

        assertThat(grown.accepted()).extracting(AcceptedDifference::object).containsExactly("public.of_stays");
        assertThat(grown.differences())
                .extracting(Difference::headline)
                .containsExactly(
                        "table public.t is missing in the baseline",
                        "accepted difference table public.t: presence is widened");
        assertThat(grown.differences().get(1).remark())
                .contains(
                        "The object itself has changed since, or something that hangs on it: see what is told of it.");
    }

    @Test
    void whatTheBaselineAloneHasIsPinnedToo() throws IOException {
        List<AcceptedDifference> pins = pinned(BOTH, BOTH + TABLE);

        assertThat(compare(BOTH, BOTH + TABLE, pins).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(compare(BOTH, BOTH + TABLE + "ALTER TABLE t ALTER COLUMN b SET NOT NULL;", pins)
                        .differences())
                .extracting(Difference::headline)
                .containsExactly(
                        "table public.t is missing in the legacy database",
                        "accepted difference table public.t: presence is widened");
    }

    @Test
    void aNameIsAcceptedForWhatHasItNow() throws IOException {
        String renamed = TABLE.replace(" t (", " u (").replace(" t.", " u.");
        List<AcceptedDifference> pins = pinned(BOTH + TABLE, BOTH + renamed);
        assertThat(pins)
                .singleElement()
                .extracting(AcceptedDifference::headline)
                .isEqualTo("table public.t is called public.u in the baseline, and is otherwise the same");
        String laterInBoth = "COMMENT ON TABLE %s IS 'new';";

        assertThat(compare(BOTH + TABLE + laterInBoth.formatted("t"), BOTH + renamed + laterInBoth.formatted("u"), pins)
                        .differences())
                .extracting(Difference::headline)
                .containsExactly(
                        "table public.t is called public.u in the baseline, and is otherwise the same",
                        "accepted difference table public.t: name is widened");
    }

    @Test
    void whatIsInTheTablesOfARenamedSchemaIsNotObserved() throws IOException {
        String schema = "CREATE SCHEMA a; CREATE TABLE a.t (id integer PRIMARY KEY);";
        String renamed = "CREATE SCHEMA b; CREATE TABLE b.t (id integer PRIMARY KEY);";
        String filled = schema + "INSERT INTO a.t VALUES (1);";
        List<AcceptedDifference> pins = pinned(filled, renamed);
        assertThat(pins)
                .singleElement()
                .extracting(AcceptedDifference::headline)
                .isEqualTo("schema a is called b in the baseline, and is otherwise the same");

        ParityResult result = compare(filled, renamed, pins);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notObserved())
                .singleElement()
                .asString()
                .startsWith("what the schema a holds, as it is called b in the baseline");
        // Without anything in it that holds values, nothing was overlooked.
        assertThat(compare(
                                "CREATE SCHEMA a;" + BOTH,
                                "CREATE SCHEMA b;" + BOTH,
                                pinned("CREATE SCHEMA a;" + BOTH, "CREATE SCHEMA b;" + BOTH))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void aRowIsAcceptedAsItIs() throws IOException {
        String table = "CREATE TABLE kinds (id integer PRIMARY KEY, name text); INSERT INTO kinds VALUES (1, 'one');";
        List<AcceptedDifference> pins = pinned(table + "INSERT INTO kinds VALUES (2, 'two');", table);

        assertThat(compare(table + "INSERT INTO kinds VALUES (2, 'two');", table, pins)
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
        assertThat(compare(table + "INSERT INTO kinds VALUES (2, 'second');", table, pins)
                        .differences())
                .extracting(Difference::attribute)
                .contains("widened");
    }

    private List<AcceptedDifference> pinned(String legacy, String baseline) throws IOException {
        String entries = AcceptedEntries.of(compare(legacy, baseline, List.of()));
        Path file = Files.writeString(
                folder.resolve("accepted.toml"), entries.replace("reason = \"\"", "reason = \"old\""));
        return new ArrayList<>(AcceptedFile.read(folder, file));
    }

    private ParityResult compare(String legacy, String baseline, List<AcceptedDifference> pins) throws IOException {
        ParitySpec.Builder spec = ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline));
        pins.forEach(spec::accept);
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }
}

package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.dump.DumpComparison.EntryDifference;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was proved equal explains the same words in an entry of pg_dump, and nothing beside them. */
class RewordingTests {
    private static final String KEY = "TABLE public t";
    private static final String FIRST =
            "CHECK (((a)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])))";
    private static final String RESTORED =
            "CHECK (((a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])))";
    private static final String TABLE = """
            CREATE TABLE public.t (
                a character varying(10)%s,
                b %s,
                CONSTRAINT c %s,
                CONSTRAINT d %s
            );""";
    private static final Rewording CHECK = new Rewording(Set.of(KEY), "CONSTRAINT c", " ", FIRST, RESTORED);
    private static final Rewording NULL_DEFAULT = new Rewording(
            Set.of(KEY, "DEFAULT public t a"),
            "\n    a character varying(10)",
            " DEFAULT ",
            "NULL::character varying",
            null);

    @Test
    void theProvedWordsAreNoDifference() {
        assertThat(isOnly(
                        table("", "integer", FIRST, "CHECK (true)"),
                        table("", "integer", RESTORED, "CHECK (true)"),
                        CHECK))
                .isTrue();
    }

    @Test
    void withoutAProofTheyAreOne() {
        assertThat(isOnly(table("", "integer", FIRST, "CHECK (true)"), table("", "integer", RESTORED, "CHECK (true)")))
                .isFalse();
    }

    @Test
    void aProofForAnotherEntryExplainsNothing() {
        Rewording other = new Rewording(Set.of("TABLE public u"), "CONSTRAINT c", " ", FIRST, RESTORED);

        assertThat(isOnly(
                        table("", "integer", FIRST, "CHECK (true)"),
                        table("", "integer", RESTORED, "CHECK (true)"),
                        other))
                .isFalse();
    }

    @Test
    void anotherColumnInTheSameTableStaysADifference() {
        assertThat(isOnly(
                        table("", "integer", FIRST, "CHECK (true)"),
                        table("", "bigint", RESTORED, "CHECK (true)"),
                        CHECK))
                .isFalse();
    }

    @Test
    void theSameWordsInAnotherConstraintStayADifference() {
        assertThat(isOnly(table("", "integer", FIRST, FIRST), table("", "integer", RESTORED, RESTORED), CHECK))
                .isFalse();
        assertThat(isOnly(table("", "integer", FIRST, RESTORED), table("", "integer", RESTORED, FIRST), CHECK))
                .isFalse();
        assertThat(isOnly(
                        table("", "integer", FIRST, FIRST),
                        table("", "integer", RESTORED, RESTORED),
                        CHECK,
                        new Rewording(Set.of(KEY), "CONSTRAINT d", " ", FIRST, RESTORED)))
                .isTrue();
    }

    @Test
    void oneMoreWordAfterTheProvedOnesStaysADifference() {
        assertThat(isOnly(
                        table("", "integer", FIRST + " NO INHERIT", "CHECK (true)"),
                        table("", "integer", RESTORED, "CHECK (true)"),
                        CHECK))
                .isFalse();
    }

    @Test
    void wordsInAStringAreNotTheProvedOnes() {
        String quoted = "CHECK ((b <> ' CONSTRAINT c " + FIRST.replace("'", "''") + "'))";

        assertThat(isOnly(table("", "integer", FIRST, quoted), table("", "integer", RESTORED, quoted), CHECK))
                .isTrue();
        String fake = "CHECK ((b <> ' CONSTRAINT c x'))";
        assertThat(isOnly(
                        table("", "text", "CHECK (true)", fake),
                        table("", "text", "CHECK (true)", fake.replace(" x", " y")),
                        new Rewording(Set.of(KEY), "CONSTRAINT c", " ", "x", "y")))
                .isFalse();
    }

    @Test
    void wordsThatStandThereTwiceAreLeftAlone() {
        EntryDifference twice = new EntryDifference(KEY, "SELECT x, x;", "SELECT y, x;");

        assertThat(twice.isOnly(List.of(new Rewording(Set.of(KEY), "", "", "x", "y"))))
                .isFalse();
    }

    @Test
    void aPartOfAWordIsNotTheWord() {
        EntryDifference part = new EntryDifference(KEY, "SELECT xy;", "SELECT zy;");

        assertThat(part.isOnly(List.of(new Rewording(Set.of(KEY), "", "", "x", "z"))))
                .isFalse();
    }

    @Test
    void aDefaultThatIsNullMayBeMissing() {
        String with = table(" DEFAULT NULL::character varying", "integer", FIRST, "CHECK (true)");
        String without = table("", "integer", FIRST, "CHECK (true)");
        Rewording reversed = new Rewording(
                Set.of(KEY), "\n    a character varying(10)", " DEFAULT ", null, "NULL::character varying");

        assertThat(isOnly(with, without, NULL_DEFAULT)).isTrue();
        assertThat(isOnly(without, with, reversed)).isTrue();
        assertThat(isOnly(with, without)).isFalse();
        assertThat(isOnly(with, without.replace("integer", "bigint"), NULL_DEFAULT))
                .isFalse();
    }

    @Test
    void theDefaultOfAnotherColumnMayNotBeMissing() {
        String with = table("", "character varying(10) DEFAULT NULL::character varying", FIRST, "CHECK (true)");
        String without = table("", "character varying(10)", FIRST, "CHECK (true)");

        assertThat(isOnly(with, without, NULL_DEFAULT)).isFalse();
    }

    @Test
    void anEntryOfItsOwnMayBeMissingWhereItSaysNothingElse() {
        String entry = "ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT NULL::character varying;";

        assertThat(new EntryDifference("DEFAULT public t a", entry, null).isOnly(List.of(NULL_DEFAULT)))
                .isTrue();
        assertThat(new EntryDifference("DEFAULT public t a", entry + "\nSELECT 1;", null).isOnly(List.of(NULL_DEFAULT)))
                .isFalse();
        assertThat(new EntryDifference("DEFAULT public t a", entry.replace("NULL::", "'x'::"), null)
                        .isOnly(List.of(NULL_DEFAULT)))
                .isFalse();
        assertThat(new EntryDifference("DEFAULT public t b", entry, null).isOnly(List.of(NULL_DEFAULT)))
                .isFalse();
        assertThat(new EntryDifference(KEY, "CREATE TABLE t (" + FIRST + ");", null).isOnly(List.of(CHECK)))
                .isFalse();
    }

    private static String table(String defaultOfA, String typeOfB, String c, String d) {
        return TABLE.formatted(defaultOfA, typeOfB, c, d);
    }

    private static boolean isOnly(String legacy, String baseline, Rewording... rewordings) {
        return new EntryDifference(KEY, legacy, baseline).isOnly(List.of(rewordings));
    }
}

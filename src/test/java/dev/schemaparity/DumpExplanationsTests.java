package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.dump.DumpComparison.EntryDifference;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DumpExplanationsTests {
    private static final String BEFORE = """
            CREATE TABLE public.t (
                a integer DEFAULT 1,
                b text,
                c text
            );""";

    private static Mismatch mismatch(String attribute, String legacy, String baseline) {
        return new Mismatch(
                new ObjectId("column", "public.t.a"),
                attribute,
                legacy,
                baseline,
                "",
                "",
                List.of("TABLE public t", "COMMENT public COLUMN t.a", "ACL public COLUMN t.a"),
                true,
                null);
    }

    private static boolean explains(Mismatch mismatch, boolean accepted, EntryDifference entry) {
        DumpExplanations explanations = new DumpExplanations();
        explanations.add(new SettledMismatch(mismatch, Outcome.TOLD), accepted);
        return explanations.explain(entry);
    }

    private static EntryDifference table(String... replacements) {
        String after = BEFORE;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(after).contains(replacements[i]);
            after = after.replace(replacements[i], replacements[i + 1]);
        }
        return new EntryDifference("TABLE public t", BEFORE, after);
    }

    @Test
    void whatIsToldExplainsAllOfAnEntry() {
        assertThat(explains(mismatch("default", "1", "2"), false, table("c text", "c text COLLATE x")))
                .isTrue();
    }

    @Test
    void whatIsAcceptedExplainsTheLinesThatSpeakOfIt() {
        Mismatch mismatch = mismatch("default", "1", "2");

        assertThat(explains(mismatch, true, table("DEFAULT 1", "DEFAULT 2"))).isTrue();
        assertThat(explains(mismatch, true, table("DEFAULT 1", "DEFAULT 2", "c text", "c text COLLATE x")))
                .isFalse();
        assertThat(explains(mismatch, true, table("DEFAULT 1", "DEFAULT 2", "b text", "b text COLLATE x")))
                .isFalse();
        assertThat(explains(mismatch, true, table("CREATE TABLE", "CREATE UNLOGGED TABLE")))
                .isFalse();
    }

    @Test
    void theCommaBehindTheLineBeforeIsNoChange() {
        Mismatch missing = new Mismatch(
                new ObjectId("column", "public.t.c"),
                Mismatch.PRESENCE,
                "present",
                "missing",
                "",
                null,
                List.of("TABLE public t"),
                true,
                null);

        assertThat(explains(missing, true, table("b text,\n    c text", "b text")))
                .isTrue();
        assertThat(explains(missing, true, table("b text,\n    c text", "b varchar")))
                .isFalse();
    }

    @Test
    void aCommentOrAPrivilegeIsNoReasonForAnotherEntry() {
        EntryDifference table = table("DEFAULT 1", "DEFAULT 2");

        assertThat(explains(mismatch("comment", "x", null), false, table)).isFalse();
        assertThat(explains(mismatch("privileges", "x", null), false, table)).isFalse();
        assertThat(explains(
                        mismatch("comment", "x", null),
                        true,
                        new EntryDifference("COMMENT public COLUMN t.a", "COMMENT ON COLUMN ...", null)))
                .isTrue();
        assertThat(explains(
                        mismatch("default", "1", "2"),
                        false,
                        new EntryDifference("COMMENT public COLUMN t.a", "COMMENT ON COLUMN ...", null)))
                .isFalse();
    }

    @Test
    void anEntryOfAnotherObjectIsNotExplained() {
        EntryDifference other = new EntryDifference("TABLE public u", "CREATE TABLE public.u (a int)", null);

        assertThat(explains(mismatch("default", "1", "2"), false, other)).isFalse();
        assertThat(explains(mismatch("default", "1", "2"), true, other)).isFalse();
    }
}

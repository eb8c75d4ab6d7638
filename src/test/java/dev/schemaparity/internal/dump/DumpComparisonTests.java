package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.dump.DumpComparison.EntryDifference;
import dev.schemaparity.internal.model.DumpEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

class DumpComparisonTests {
    private static final DumpEntry A = new DumpEntry("VIEW public a", "SELECT 1;");
    private static final DumpEntry B = new DumpEntry("VIEW public b", "SELECT 2;");

    @Test
    void orderHasNoMeaning() {
        assertThat(DumpComparison.compare(List.of(A, B), List.of(B, A))).isEmpty();
    }

    @Test
    void changedMissingAndAddedEntriesDifferInTheOrderOfTheirKeys() {
        DumpEntry changed = new DumpEntry(B.key(), "SELECT 3;");
        DumpEntry added = new DumpEntry("INDEX public c", "CREATE INDEX c;");

        assertThat(DumpComparison.compare(List.of(B, A), List.of(changed, added)))
                .containsExactly(
                        new EntryDifference(added.key(), null, added.text()),
                        new EntryDifference(A.key(), A.text(), null),
                        new EntryDifference(B.key(), B.text(), changed.text()));
    }

    @Test
    void entriesOfOneKeyAreMatchedByTheirTexts() {
        assertThat(DumpComparison.compare(same("x", "y", "z"), same("z", "q", "x")))
                .containsExactly(new EntryDifference("K", "y", "q"));
    }

    @Test
    void equalEntriesOfOneKeyAreCounted() {
        assertThat(DumpComparison.compare(same("x", "x"), same("x")))
                .containsExactly(new EntryDifference("K", "x", null));
        assertThat(DumpComparison.compare(same("x"), same("x", "x")))
                .containsExactly(new EntryDifference("K", null, "x"));
    }

    @Test
    void whatIsLeftOfOneKeyIsSortedByText() {
        assertThat(DumpComparison.compare(same("c", "b"), same("d", "a", "e")))
                .containsExactly(
                        new EntryDifference("K", "b", "a"),
                        new EntryDifference("K", "c", "d"),
                        new EntryDifference("K", null, "e"));
    }

    @Test
    void aUnifiedDiffShowsThreeLinesOfContextAndNoFileNames() {
        assertThat(DumpComparison.unified("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\nfive\n6\n7\n8\n9"))
                .containsExactly("@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8");
    }

    @Test
    void aUnifiedDiffAgainstNothingShowsAllLines() {
        assertThat(DumpComparison.unified(null, "a\nb")).containsExactly("@@ -0,0 +1,2 @@", "+a", "+b");
        assertThat(DumpComparison.unified("a\nb", null)).containsExactly("@@ -1,2 +0,0 @@", "-a", "-b");
    }

    @Test
    void aUnifiedDiffShowsADifferenceInCarriageReturns() {
        assertThat(DumpComparison.unified("a\r\nb", "a\nb")).containsExactly("@@ -1,2 +1,2 @@", "-a\r", "+a", " b");
    }

    @Test
    void equalTextsHaveNoUnifiedDiff() {
        assertThat(DumpComparison.unified("a", "a")).isEmpty();
    }

    private static List<DumpEntry> same(String... texts) {
        return List.of(texts).stream().map(text -> new DumpEntry("K", text)).toList();
    }
}

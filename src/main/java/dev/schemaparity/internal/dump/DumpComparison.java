package dev.schemaparity.internal.dump;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.schemaparity.internal.model.DumpEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two dumps entry by entry, whatever their order. */
public final class DumpComparison {
    private static final int CONTEXT = 3;
    private static final int FILE_HEADERS = 2;

    private DumpComparison() {}

    /**
     * Shows one entry that the two dumps do not share.
     *
     * @param key the key of the entry, never null
     * @param legacy its text in the legacy dump, or null where that has none to set against the other
     * @param baseline its text in the baseline dump, or null where that has none to set against the other
     */
    public record EntryDifference(String key, String legacy, String baseline) {
        /** Tells whether nothing but the given texts, which mean the same, makes the difference. */
        public boolean isOnly(List<Rewording> rewordings) {
            String old = legacy;
            String squashed = baseline;
            for (Rewording rewording : rewordings) {
                if (rewording.keys().contains(key)) {
                    if (old == null || squashed == null) {
                        return rewording.isWholeOf(old == null ? squashed : old);
                    }
                    old = rewording.legacyEntry(old);
                    squashed = rewording.baselineEntry(squashed);
                }
            }
            return old != null && old.equals(squashed);
        }
    }

    /**
     * Compares the entries of two dumps.
     *
     * <p>Entries with the same key are matched as a multiset of texts; those left over are set against each other in
     * the order of their texts.
     *
     * @param legacy the entries of the legacy side, never null
     * @param baseline the entries of the baseline side, never null
     * @return what differs, sorted by key and then by text; empty when the dumps are equal
     */
    public static List<EntryDifference> compare(List<DumpEntry> legacy, List<DumpEntry> baseline) {
        Map<String, List<String>> legacyTexts = textsByKey(legacy);
        Map<String, List<String>> baselineTexts = textsByKey(baseline);
        return Stream.concat(legacyTexts.keySet().stream(), baselineTexts.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(
                        key -> differences(
                                key,
                                legacyTexts.getOrDefault(key, List.of()),
                                baselineTexts.getOrDefault(key, List.of()))
                                .stream())
                .toList();
    }

    /**
     * Shows what turns the legacy text into the baseline text.
     *
     * @param legacy the legacy text, or null for none
     * @param baseline the baseline text, or null for none
     * @return the lines of a unified diff with three lines of context and without file headers; empty when equal
     */
    public static List<String> unified(String legacy, String baseline) {
        List<String> lines = lines(legacy);
        return UnifiedDiffUtils.generateUnifiedDiff(
                        "legacy", "baseline", lines, DiffUtils.diff(lines, lines(baseline)), CONTEXT)
                .stream()
                .skip(FILE_HEADERS)
                .toList();
    }

    private static Map<String, List<String>> textsByKey(List<DumpEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        DumpEntry::key, TreeMap::new, Collectors.mapping(DumpEntry::text, Collectors.toList())));
    }

    private static List<EntryDifference> differences(String key, List<String> legacy, List<String> baseline) {
        List<String> onlyLegacy = without(legacy, baseline);
        List<String> onlyBaseline = without(baseline, legacy);
        List<EntryDifference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(onlyLegacy.size(), onlyBaseline.size()); i++) {
            differences.add(new EntryDifference(key, textAt(onlyLegacy, i), textAt(onlyBaseline, i)));
        }
        return differences;
    }

    private static List<String> without(List<String> texts, List<String> others) {
        List<String> left = new ArrayList<>(texts);
        // One by one: removeAll would also remove the second of two equal texts.
        others.forEach(left::remove);
        left.sort(null);
        return left;
    }

    private static String textAt(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : null;
    }

    /** Cuts at line feeds alone: other line ends are part of the text, and a difference in them must show. */
    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.split("\n", -1));
    }
}

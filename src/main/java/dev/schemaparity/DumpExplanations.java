package dev.schemaparity;

import dev.schemaparity.internal.dump.DumpComparison;
import dev.schemaparity.internal.dump.DumpComparison.EntryDifference;
import dev.schemaparity.internal.model.Mismatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the catalog has to say about the differences that pg_dump shows.
 *
 * <p>Whatever the catalog tells makes the verdict DIFFERENT, and so explains the entries that show it without more ado.
 * An accepted difference leaves the verdict as it is: it explains no more of an entry than the lines that speak of it.
 */
final class DumpExplanations {
    private static final String COMMENT = "comment";
    private static final String PRIVILEGES = "privileges";
    /** What shows in every entry of an object; grants name the owner. */
    private static final Set<String> WHOLE_OBJECT = Set.of(Mismatch.PRESENCE, Mismatch.NAME, "owner");

    private final Set<String> explained = new HashSet<>();
    private final Map<String, List<Mismatch>> excused = new HashMap<>();

    void add(SettledMismatch settled, boolean accepted) {
        if (!settled.explainsDump()) {
            return;
        }
        for (String key : showing(settled.mismatch())) {
            if (accepted) {
                excused.computeIfAbsent(key, unused -> new ArrayList<>()).add(settled.mismatch());
            } else {
                explained.add(key);
            }
        }
    }

    /** Returns the entries that show the attribute: a changed comment is no reason for a changed table. */
    static List<String> showing(Mismatch mismatch) {
        String attribute = mismatch.attribute();
        Predicate<String> ofComment = key -> key.startsWith("COMMENT ");
        Predicate<String> ofPrivileges = key -> key.startsWith("ACL ") || key.startsWith("DEFAULT ACL ");
        Predicate<String> shows = ofComment.or(ofPrivileges).negate();
        if (WHOLE_OBJECT.contains(attribute)) {
            shows = key -> true;
        } else if (attribute.endsWith(COMMENT)) {
            shows = ofComment;
        } else if (attribute.equals(PRIVILEGES)) {
            shows = ofPrivileges;
        }
        return mismatch.dumpEntries().stream().filter(shows).toList();
    }

    /** True for an entry of which an accepted difference explains something; see {@link #explain}. */
    boolean excuse(EntryDifference entry) {
        return excused.containsKey(entry.key());
    }

    boolean explain(EntryDifference entry) {
        if (explained.contains(entry.key())) {
            return true;
        }
        List<Mismatch> accepted = excused.get(entry.key());
        if (accepted == null) {
            return false;
        }
        return entry.legacy() == null || entry.baseline() == null || everyLineSpeaksOf(accepted, entry);
    }

    private static boolean everyLineSpeaksOf(List<Mismatch> accepted, EntryDifference entry) {
        Set<String> words = new HashSet<>();
        for (Mismatch mismatch : accepted) {
            // Not what it belongs to: a line of another column of the same table does not speak of this one.
            words.addAll(words(mismatch.object().ownName()));
            words.addAll(words(mismatch.attribute()));
            words.addAll(words(mismatch.legacy()));
            words.addAll(words(mismatch.baseline()));
        }
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (String line : DumpComparison.unified(entry.legacy(), entry.baseline())) {
            if (line.startsWith("-")) {
                removed.add(line.substring(1));
            } else if (line.startsWith("+")) {
                added.add(line.substring(1));
            } else {
                if (!speak(words, removed, added)) {
                    return false;
                }
                removed.clear();
                added.clear();
            }
        }
        return speak(words, removed, added);
    }

    /** Lines that stand at the same place of a change are two forms of one: one of them may say NO where it says less. */
    private static boolean speak(Set<String> words, List<String> removed, List<String> added) {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            String before = i < removed.size() ? withoutComma(removed.get(i)) : "";
            String after = i < added.size() ? withoutComma(added.get(i)) : "";
            Set<String> spoken = words(before);
            spoken.addAll(words(after));
            boolean silent = spoken.isEmpty();
            spoken.retainAll(words);
            if (!silent && !before.equals(after) && spoken.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The line before the last one has a comma that the last one has not. */
    private static String withoutComma(String line) {
        return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        if (text != null) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}

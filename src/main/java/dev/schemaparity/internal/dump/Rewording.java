package dev.schemaparity.internal.dump;

import dev.schemaparity.internal.sql.SqlScanner;
import dev.schemaparity.internal.sql.SqlScanner.Kind;
import java.util.Set;

/**
 * Two texts that mean the same, and where pg_dump writes them.
 *
 * @param keys the entries that show them
 * @param after what stands before the text in an entry that shows more than this; empty when nothing is known
 * @param by what follows that where there is a text, and is missing where there is none
 * @param legacy the text on the legacy side, null for none
 * @param baseline the text on the baseline side, null for none
 */
public record Rewording(Set<String> keys, String after, String by, String legacy, String baseline) {
    /** Copies the keys. */
    public Rewording {
        keys = Set.copyOf(keys);
    }

    /** Returns the legacy side's entry with the baseline's text in the one place where its own is, if there is one. */
    String legacyEntry(String entry) {
        if (legacy == null) {
            return entry;
        }
        return baseline == null ? replaceOnce(entry, after + by + legacy, after) : replaced(entry);
    }

    /** Returns the baseline's entry without its text, where the legacy side has none. */
    String baselineEntry(String entry) {
        return legacy == null ? replaceOnce(entry, after + by + baseline, after) : entry;
    }

    private String replaced(String entry) {
        String anchored = replaceOnce(entry, after + by + legacy, after + by + baseline);
        return anchored.equals(entry) ? replaceOnce(entry, legacy, baseline) : anchored;
    }

    /** Tells whether an entry that the other side lacks says nothing but what that side has no text for. */
    boolean isWholeOf(String entry) {
        String text = legacy == null ? baseline : legacy;
        return (legacy == null || baseline == null)
                && new SqlText(entry).statements().size() == 1
                && entry.strip().endsWith(" SET" + by + text + ";");
    }

    /** Leaves the entry as it is where it is not clear what to replace. */
    private static String replaceOnce(String entry, String words, String others) {
        int found = -1;
        for (int at = entry.indexOf(words); at >= 0; at = entry.indexOf(words, at + 1)) {
            if (isCode(entry, at) && !continues(entry, at + words.length())) {
                if (found >= 0) {
                    return entry;
                }
                found = at;
            }
        }
        return found < 0 ? entry : entry.substring(0, found) + others + entry.substring(found + words.length());
    }

    /** What begins inside of a string, a name or a comment is something else. */
    private static boolean isCode(String entry, int at) {
        return SqlScanner.scan(entry).stream()
                .filter(token -> token.start() <= at && at < token.end())
                .anyMatch(token -> token.kind() == Kind.CODE || token.start() == at);
    }

    private static boolean continues(String entry, int end) {
        return end < entry.length()
                && end > 0
                && Character.isJavaIdentifierPart(entry.charAt(end))
                && Character.isJavaIdentifierPart(entry.charAt(end - 1));
    }
}

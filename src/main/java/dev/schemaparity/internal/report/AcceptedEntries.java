package dev.schemaparity.internal.report;

import dev.schemaparity.AcceptedDifference;
import dev.schemaparity.Difference;
import dev.schemaparity.ParityResult;
import java.util.stream.Collectors;

/** Writes what differs as a file of accepted differences, which is valid as soon as each entry has its reason. */
public final class AcceptedEntries {
    private static final int MOST_LINES = 20;
    private static final int MOST_CHARACTERS = 1_000;

    private AcceptedEntries() {}

    /** Writes an entry for each difference that is not accepted. */
    public static String of(ParityResult result) {
        return result.differences().stream()
                // What tells of an accepted difference cannot be accepted itself.
                .filter(difference -> !difference.kind().equals("accepted difference"))
                .map(AcceptedEntries::entry)
                .collect(Collectors.joining(
                        "\n",
                        "# What differs. An entry is valid when its reason says why the difference is accepted.\n"
                                + "# until = 2027-01-31 would be the last day on which it is.\n\n",
                        ""));
    }

    private static String entry(Difference difference) {
        return "[[accepted]]\n"
                + line("kind", difference.kind())
                + line("object", difference.object())
                + line("attribute", difference.attribute())
                + value("legacy", difference.legacy())
                + value("baseline", difference.baseline())
                + line("reason", "");
    }

    private static String value(String key, String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        boolean isLong = value.length() > MOST_CHARACTERS || value.lines().count() > MOST_LINES;
        return line(key, isLong ? AcceptedDifference.digest(value) : value);
    }

    private static String line(String key, String value) {
        return key + " = " + string(value) + "\n";
    }

    /** Several lines are written as they are where TOML can: a line break after the opening quotes is no part of them. */
    private static String string(String value) {
        boolean manyLines = value.indexOf('\n') >= 0;
        boolean literal = manyLines
                && !value.contains("'''")
                && !value.endsWith("'")
                && value.chars().allMatch(character -> character >= ' ' && character != 127 || character == '\n');
        if (literal) {
            return "'''\n" + value + "'''";
        }
        String escaped = value.chars()
                .mapToObj(character -> escaped((char) character, manyLines))
                .collect(Collectors.joining());
        return manyLines ? "\"\"\"\n" + escaped + "\"\"\"" : "\"" + escaped + "\"";
    }

    private static String escaped(char character, boolean manyLines) {
        if (character == '"' || character == '\\') {
            return "\\" + character;
        }
        boolean raw = character >= ' ' && character != 127 || character == '\n' && manyLines;
        return raw ? String.valueOf(character) : String.format("\\u%04x", (int) character);
    }
}

package dev.schemaparity.benchmarks.peers;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One difference that a case consists of.
 *
 * @param line the difference as a case file has it, with its witnesses
 * @param where what it belongs to
 */
record Expected(String line, Where where) {
    // Of "function app.f(integer)" what stands before the bracket; a quoted name may hold any of these signs.
    private static final Pattern NAME_PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^\\s.\"(]+|\\(");

    /** Where a difference can be seen, in the words of the tables. */
    enum Where {
        DUMP("that pg_dump shows"),
        CATALOG("of the database, that pg_dump does not show"),
        ROWS("of what it holds: rows, positions of sequences, large objects"),
        SERVER("of the server: roles, memberships, tablespaces, settings");

        final String words;

        Where(String words) {
            this.words = words;
        }
    }

    static Expected of(String line, boolean ownServers) {
        if (line.contains("| rows")) {
            return new Expected(line, Where.ROWS);
        }
        return new Expected(line, ownServers ? Where.SERVER : line.endsWith("pg_dump") ? Where.DUMP : Where.CATALOG);
    }

    /**
     * Tells whether a report names the object, by the last part of its name and as a whole word. That is generous: the
     * report may speak of another object of that name, or of something else about this one.
     */
    boolean isToldIn(Collection<String> report) {
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(objectName()) + "(?![\\w$])");
        return report.stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .anyMatch(line -> word.matcher(line).find());
    }

    private String objectName() {
        String object = line.substring(0, line.lastIndexOf(": "));
        Matcher part = NAME_PART.matcher(object);
        String last = object;
        while (part.find() && !part.group().equals("(")) {
            last = part.group(1) == null ? part.group() : part.group(1).replace("\"\"", "\"");
        }
        return last.toLowerCase(Locale.ROOT);
    }
}

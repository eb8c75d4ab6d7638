package dev.schemaparity.internal.dump;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the version that {@code pg_dump --version} answers, or pg_restore.
 *
 * @param major the first number
 * @param minor the second number; -1 for a version that is not released yet, such as 19beta1
 * @param text the version as printed
 */
record PgDumpVersion(int major, int minor, String text) implements Comparable<PgDumpVersion> {
    private static final Pattern ANSWER =
            Pattern.compile("^(\\w+) \\([^)]*\\) ((\\d{1,4})(?:\\.(\\d{1,4}))?\\S*)", Pattern.MULTILINE);

    static Optional<PgDumpVersion> parse(String answer) {
        return parse("pg_dump", answer);
    }

    static Optional<PgDumpVersion> parse(String program, String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.find() || !matcher.group(1).equals(program)) {
            return Optional.empty();
        }
        int minor = matcher.group(4) == null ? -1 : Integer.parseInt(matcher.group(4));
        return Optional.of(new PgDumpVersion(Integer.parseInt(matcher.group(3)), minor, matcher.group(2)));
    }

    @Override
    public int compareTo(PgDumpVersion other) {
        return Comparator.comparingInt(PgDumpVersion::major)
                .thenComparingInt(PgDumpVersion::minor)
                .compare(this, other);
    }
}

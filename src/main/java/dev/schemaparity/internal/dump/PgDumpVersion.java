package dev.schemaparity.internal.dump;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the version that {@code pg_dump --version} answers.
 *
 * @param major the first number
 * @param minor the second number; -1 for a version that is not released yet, such as 19beta1
 * @param text the version as printed
 */
record PgDumpVersion(int major, int minor, String text) implements Comparable<PgDumpVersion> {
    private static final Pattern ANSWER =
            Pattern.compile("^pg_dump \\([^)]*\\) ((\\d{1,4})(?:\\.(\\d{1,4}))?\\S*)", Pattern.MULTILINE);

    static Optional<PgDumpVersion> parse(String answer) {
        Matcher matcher = ANSWER.matcher(answer);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int minor = matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3));
        return Optional.of(new PgDumpVersion(Integer.parseInt(matcher.group(2)), minor, matcher.group(1)));
    }

    @Override
    public int compareTo(PgDumpVersion other) {
        return Comparator.comparingInt(PgDumpVersion::major)
                .thenComparingInt(PgDumpVersion::minor)
                .compare(this, other);
    }
}

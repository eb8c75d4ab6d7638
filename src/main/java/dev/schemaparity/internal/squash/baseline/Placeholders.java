package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.spi.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds values in a baseline that each environment sets for itself: there they would be the same everywhere. */
final class Placeholders {
    private static final int LONGEST_LINE = 120;

    private Placeholders() {}

    /**
     * Refuses a baseline that holds the value of a placeholder as a word. The value itself is not told: it may be a secret.
     *
     * @param parameters values by name
     */
    static void refuse(Map<String, String> parameters, String body) {
        List<String> found = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!value.isBlank()) {
                lineOf(value, body).ifPresent(line -> found.add("%s in: %s".formatted(name, hidden(parameters, line))));
            }
        });
        if (!found.isEmpty()) {
            throw new UsageException(
                    "The baseline would hold, for every environment, what placeholders are set to here:%n  %s%nPut what they stand for into a migration that is not squashed (--upto 6 leaves those after V6 as they are), or an init script; or accept their present values with --keep-placeholders."
                            .formatted(String.join(System.lineSeparator() + "  ", found)));
        }
    }

    private static Optional<String> lineOf(String value, String body) {
        Pattern word = word(value);
        return body.lines().filter(line -> word.matcher(line).find()).findFirst();
    }

    /** Returns the line as a migration has it: with the names of placeholders in the place of their values. */
    private static String hidden(Map<String, String> parameters, String line) {
        String hidden = line.strip();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!parameter.getValue().isBlank()) {
                hidden = word(parameter.getValue())
                        .matcher(hidden)
                        .replaceAll(Matcher.quoteReplacement("${" + parameter.getKey() + "}"));
            }
        }
        return hidden.length() > LONGEST_LINE ? hidden.substring(0, LONGEST_LINE) + "..." : hidden;
    }

    private static Pattern word(String value) {
        return Pattern.compile("(?<![\\p{Alnum}_])" + Pattern.quote(value) + "(?![\\p{Alnum}_])");
    }
}

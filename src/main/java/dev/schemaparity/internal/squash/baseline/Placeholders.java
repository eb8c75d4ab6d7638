package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.spi.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds values in a baseline that each environment sets for itself: there they would be the same everywhere. */
final class Placeholders {
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
                lineOf(value, body).ifPresent(line -> found.add("%s (line %d)".formatted(name, line)));
            }
        });
        if (!found.isEmpty()) {
            throw new UsageException(
                    "The baseline would hold, for every environment, what placeholders are set to here: %s. Put what they stand for into a migration that is not squashed (--upto), or an init script; or accept their present values with --keep-placeholders."
                            .formatted(String.join(", ", found)));
        }
    }

    private static OptionalInt lineOf(String value, String body) {
        Pattern word = Pattern.compile("(?<![\\p{Alnum}_])" + Pattern.quote(value) + "(?![\\p{Alnum}_])");
        int line = 0;
        for (String text : body.lines().toList()) {
            line++;
            if (word.matcher(text).find()) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }
}

package dev.schemaparity.internal.dump;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sorts the command tags of an event trigger. */
final class EventTriggerTags {
    /** The server accepts none but its own tags, which are words in capitals. */
    private static final Pattern TAGS = Pattern.compile("(?m)^( +WHEN TAG IN \\()('[A-Z ]+'(?:, '[A-Z ]+')*)\\)$");

    private EventTriggerTags() {}

    /** Returns the text with its tags in an order of their own: pg_dump writes them as they were given. */
    static String sorted(String type, String text) {
        if (!type.equals("EVENT TRIGGER")) {
            return text;
        }
        Matcher matcher = TAGS.matcher(text);
        return matcher.replaceAll(
                tags -> Matcher.quoteReplacement(Arrays.stream(tags.group(2).split(", "))
                        .sorted()
                        .collect(Collectors.joining(", ", tags.group(1), ")"))));
    }
}

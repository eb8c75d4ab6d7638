package dev.schemaparity.internal.recording;

import java.util.List;

/** A text as it stands in the file: over several lines where it has several, so that a comparison of files shows the line. */
final class Lines {
    private static final String BREAK = "\n";

    private Lines() {}

    /** Returns the text itself, or the list of its lines; null for null. */
    static Object write(String text) {
        return text != null && text.contains(BREAK) ? List.of(text.split(BREAK, -1)) : text;
    }

    /** Returns the text of what was written; whatever else it is, its form as text. */
    static String read(Object written) {
        if (written instanceof List<?> lines) {
            return String.join(BREAK, lines.stream().map(String::valueOf).toList());
        }
        return written == null ? null : written.toString();
    }
}

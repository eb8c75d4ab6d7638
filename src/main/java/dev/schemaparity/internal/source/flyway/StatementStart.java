package dev.schemaparity.internal.source.flyway;

/**
 * Finds where a statement really starts.
 *
 * <p>Flyway counts the line of a statement from its first word, but hands out the statement with the comments before it.
 */
final class StatementStart {
    private StatementStart() {}

    /** Returns how many line breaks stand before the first word. */
    static int linesBefore(String statement) {
        int position = 0;
        int before = -1;
        while (position != before) {
            before = position;
            position = afterComment(statement, afterBlanks(statement, position));
        }
        return (int) statement
                .substring(0, afterBlanks(statement, position))
                .chars()
                .filter(character -> character == '\n')
                .count();
    }

    private static int afterBlanks(String text, int start) {
        int position = start;
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    /** PostgreSQL's block comments nest. */
    private static int afterComment(String text, int start) {
        if (text.startsWith("--", start)) {
            int end = text.indexOf('\n', start);
            return end < 0 ? text.length() : end;
        }
        int depth = 0;
        int position = start;
        do {
            if (text.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (depth > 0 && text.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else if (depth > 0) {
                position++;
            }
        } while (depth > 0 && position < text.length());
        return position;
    }
}

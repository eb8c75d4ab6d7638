package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.sql.SqlScanner;
import dev.schemaparity.internal.sql.SqlScanner.Token;
import java.util.List;

/**
 * Rewrites a statement so that no tool finds a placeholder in it, and none takes a carriage return for a part of a line's
 * end, as version controls and Python do: the same text, with the dollar sign of <code>${</code> and the carriage return as
 * escapes. PostgreSQL's documentation describes both forms that this uses, {@code E'\044'} in a string and {@code U&"\0024"}
 * in a name.
 */
final class SafeText {
    private static final String PLACEHOLDER = "${";
    private static final String RETURN = "\r";

    private SafeText() {}

    static String of(String statement) {
        if (isSafe(statement)) {
            return statement;
        }
        StringBuilder safe = new StringBuilder();
        List<Token> tokens = SqlScanner.scan(statement);
        for (Token token : tokens) {
            String text = statement.substring(token.start(), token.end());
            safe.append(isSafe(text) ? text : escaped(token.kind(), text, safe));
        }
        return safe.toString();
    }

    private static boolean isSafe(String text) {
        return !text.contains(PLACEHOLDER) && !text.contains(RETURN);
    }

    /** Rewrites a comment: nobody minds a space there. */
    static String comment(String comment) {
        return comment.replace(PLACEHOLDER, "$ {");
    }

    private static String escaped(SqlScanner.Kind kind, String text, StringBuilder before) {
        return switch (kind) {
            case IDENTIFIER ->
                "U&"
                        + text.replace("\\", "\\\\")
                                .replace(PLACEHOLDER, "\\0024{")
                                .replace(RETURN, "\\000D");
            case STRING -> text.startsWith("$") ? string(dollarQuoted(text)) : quoted(text, before);
            // A statement holds a dollar sign before a brace nowhere else, and a carriage return in the place of a
            // space.
            default -> text.replace(RETURN, " ");
        };
    }

    private static String quoted(String text, StringBuilder before) {
        int last = before.length() - 1;
        boolean escapes = last >= 0 && (before.charAt(last) == 'E' || before.charAt(last) == 'e');
        return escapes
                ? withEscapes(text)
                : string(text.substring(1, text.length() - 1).replace("''", "'"));
    }

    private static String dollarQuoted(String text) {
        int delimiter = text.indexOf('$', 1) + 1;
        return text.substring(delimiter, text.length() - delimiter);
    }

    private static String string(String value) {
        return "E'" + withEscapes(value.replace("\\", "\\\\").replace("'", "''")) + "'";
    }

    private static String withEscapes(String text) {
        return text.replace(PLACEHOLDER, "\\044{").replace(RETURN, "\\r");
    }
}

package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.sql.SqlScanner;
import dev.schemaparity.internal.sql.SqlScanner.Token;
import java.util.List;

/**
 * Rewrites a statement so that no tool finds a placeholder in it: the same text, with the dollar sign of <code>${</code> as
 * an escape. PostgreSQL's documentation describes both forms that this uses, {@code E'\044'} in a string and {@code
 * U&"\0024"} in a name.
 */
final class SafeText {
    private static final String PLACEHOLDER = "${";

    private SafeText() {}

    static String of(String statement) {
        if (!statement.contains(PLACEHOLDER)) {
            return statement;
        }
        StringBuilder safe = new StringBuilder();
        List<Token> tokens = SqlScanner.scan(statement);
        for (Token token : tokens) {
            String text = statement.substring(token.start(), token.end());
            safe.append(text.contains(PLACEHOLDER) ? escaped(token.kind(), text, safe) : text);
        }
        return safe.toString();
    }

    /** Rewrites a comment: nobody minds a space there. */
    static String comment(String comment) {
        return comment.replace(PLACEHOLDER, "$ {");
    }

    private static String escaped(SqlScanner.Kind kind, String text, StringBuilder before) {
        return switch (kind) {
            case IDENTIFIER -> "U&" + text.replace("\\", "\\\\").replace(PLACEHOLDER, "\\0024{");
            case STRING -> text.startsWith("$") ? string(dollarQuoted(text)) : quoted(text, before);
            // A statement holds a dollar sign before a brace nowhere else.
            default -> text;
        };
    }

    private static String quoted(String text, StringBuilder before) {
        int last = before.length() - 1;
        boolean escapes = last >= 0 && (before.charAt(last) == 'E' || before.charAt(last) == 'e');
        return escapes
                ? text.replace(PLACEHOLDER, "\\044{")
                : string(text.substring(1, text.length() - 1).replace("''", "'"));
    }

    private static String dollarQuoted(String text) {
        int delimiter = text.indexOf('$', 1) + 1;
        return text.substring(delimiter, text.length() - delimiter);
    }

    private static String string(String value) {
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(PLACEHOLDER, "\\044{") + "'";
    }
}

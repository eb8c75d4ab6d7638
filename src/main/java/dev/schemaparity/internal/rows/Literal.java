package dev.schemaparity.internal.rows;

import java.util.regex.Pattern;

/** Writes a value so that it can stand in a statement, whatever runs that. */
final class Literal {
    private static final Pattern NUMBER_TYPE =
            Pattern.compile("(smallint|integer|bigint|numeric|real|double precision)(\\(.*\\))?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\\n\r]|\\$\\{");

    private Literal() {}

    /** Tells whether the values of a type are numbers. */
    static boolean isNumber(String type) {
        return NUMBER_TYPE.matcher(type).matches();
    }

    /** Writes the text of a value of the given type, null for NULL. */
    static String of(String text, String type) {
        if (text == null) {
            return "NULL";
        }
        if (type.equals("boolean")) {
            return text.equals("t") ? "true" : "false";
        }
        return isNumber(type) && NUMBER.matcher(text).matches() ? text : of(text);
    }

    /** Writes a text. */
    static String of(String text) {
        String quoted = text.replace("'", "''");
        if (!SPECIAL.matcher(text).find()) {
            return "'" + quoted + "'";
        }
        // A statement stays in one line, and what Flyway takes for a placeholder it would replace.
        return "E'"
                + quoted.replace("\\", "\\\\")
                        .replace("${", "\\044{")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + "'";
    }
}

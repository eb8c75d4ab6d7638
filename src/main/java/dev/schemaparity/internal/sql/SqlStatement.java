package dev.schemaparity.internal.sql;

import java.util.regex.Pattern;

/**
 * One statement of a script.
 *
 * @param text the statement as it stands there, without the semicolon and without the comments before it
 * @param line the line it starts in, counted from 1
 * @param words its words outside of quotes, comments and parentheses, in capitals; {@code ""} for a quoted name
 * @param rows the rows that follow a {@code COPY ... FROM stdin}, null for any other statement
 */
public record SqlStatement(String text, int line, String words, String rows) {
    private static final Pattern COPY = Pattern.compile("COPY .*\\bFROM STDIN\\b.*");
    private static final Pattern TRANSACTION =
            Pattern.compile("(BEGIN|START TRANSACTION|COMMIT|END|ROLLBACK|ABORT|PREPARE TRANSACTION)\\b.*");
    private static final Pattern ALONE = Pattern.compile(
            "(VACUUM|REINDEX|CLUSTER|ALTER SYSTEM|DISCARD ALL|(CREATE|DROP) (DATABASE|TABLESPACE)|(CREATE|ALTER|DROP) SUBSCRIPTION)\\b.*"
                    + "|.*\\bCONCURRENTLY\\b.*");

    static boolean copiesRows(String words) {
        return COPY.matcher(words).matches();
    }

    /** True where the script itself says what belongs to a transaction. */
    public boolean controlsTransactions() {
        return TRANSACTION.matcher(words).matches();
    }

    /** True where the server may refuse it beside others in one transaction. */
    public boolean standsAlone() {
        return ALONE.matcher(words).matches();
    }

    /** Returns the line of the script in which the rows start. */
    public int lineOfRows() {
        return line + (int) text.chars().filter(character -> character == '\n').count() + 1;
    }
}

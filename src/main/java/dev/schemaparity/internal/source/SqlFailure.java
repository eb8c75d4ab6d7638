package dev.schemaparity.internal.source;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.sql.SqlStatement;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells of a statement that the server refused: file, line, statement and the server's own words. */
public final class SqlFailure {
    private static final int STATEMENT_LINES = 6;
    private static final Pattern COPIED_ROW = Pattern.compile("^COPY .*?, line (\\d+)");
    private static final String DUPLICATE_OBJECT = "42710";

    private static final String DISK_FULL = "53100";
    /** The classes of failed connections and of what an operator does. */
    private static final String CONNECTION_LOST = "08.*|57P0.";

    private SqlFailure() {}

    /**
     * Explains a failed statement.
     *
     * @param file the file it stands in, null when there is none
     * @param line the line of the file in which the statement's text starts, counted from 1
     * @param statement the statement as it was sent
     */
    public static BuildException inStatement(
            Side side, String notation, String file, int line, String statement, SQLException failure) {
        return new BuildException(
                "The %s side could not be built from %s:%n%s%n%s"
                        .formatted(side, notation, details(file, line, statement, failure), nextStep(failure, side)),
                failure);
    }

    /**
     * Tells what has failed, wherever it was run: file and line, the server's words, the lines around.
     *
     * @param file the file it stands in, null when there is none
     * @param line the line of the file in which the statement's text starts, counted from 1
     * @param statement the statement as it was sent
     */
    public static String details(String file, int line, String statement, SQLException failure) {
        String text = statement == null ? "" : statement;
        int errorLine = line;
        ServerErrorMessage message = failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        if (message != null && message.getPosition() > 0) {
            int end = text.offsetByCodePoints(
                    0, Math.min(message.getPosition() - 1, text.codePointCount(0, text.length())));
            errorLine +=
                    (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        }
        return "%s  %s%s"
                .formatted(
                        file == null ? "" : "  %s, line %d%n".formatted(file, errorLine),
                        serverWords(failure, message),
                        text.isBlank() ? "" : "%n%s".formatted(excerpt(text, errorLine - line)));
    }

    /**
     * Explains a failed statement of a script, or a row that it was to copy.
     *
     * @param file the script
     */
    public static BuildException inStatement(
            Side side, String notation, String file, SqlStatement statement, SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        Matcher row = COPIED_ROW.matcher(message == null || message.getWhere() == null ? "" : message.getWhere());
        if (statement.rows() == null || !row.find()) {
            return inStatement(side, notation, file, statement.line(), statement.text(), failure);
        }
        int number = Integer.parseInt(row.group(1));
        String text = statement.rows().lines().skip(number - 1L).findFirst().orElse("");
        return inStatement(side, notation, file, statement.lineOfRows() + number - 1, text, failure);
    }

    private static String serverWords(SQLException failure, ServerErrorMessage message) {
        if (message == null) {
            return failure.getMessage();
        }
        StringBuilder words = new StringBuilder(
                "%s: %s (SQLSTATE %s)".formatted(message.getSeverity(), message.getMessage(), message.getSQLState()));
        if (message.getDetail() != null) {
            words.append("%n  Detail: %s".formatted(message.getDetail()));
        }
        if (message.getHint() != null) {
            words.append("%n  Hint: %s".formatted(message.getHint()));
        }
        if (message.getWhere() != null) {
            words.append("%n  Where: %s".formatted(message.getWhere().replace("\n", "\n         ")));
        }
        return words.toString();
    }

    /** The lines around the error, each set off, so that a long migration does not fill the screen. */
    private static String excerpt(String statement, int errorOffset) {
        String[] lines = statement.split("\n", -1);
        int from = Math.max(0, Math.min(errorOffset - STATEMENT_LINES / 2, lines.length - STATEMENT_LINES));
        int to = Math.min(lines.length, from + STATEMENT_LINES);
        StringBuilder excerpt = new StringBuilder(from > 0 ? "    | ...\n" : "");
        for (int i = from; i < to; i++) {
            excerpt.append("    | ").append(lines[i].stripTrailing()).append(i + 1 < to ? "\n" : "");
        }
        return excerpt + (to < lines.length ? "\n    | ..." : "");
    }

    private static String nextStep(SQLException failure, Side side) {
        if (DUPLICATE_OBJECT.equals(failure.getSQLState())
                && String.valueOf(failure.getMessage()).contains("role")) {
            return "A role belongs to its server, and an init script, or the other side where both share a server, has "
                    + "created it. Create it in one place, guard it with a DO block, or let each side have its own server "
                    + "(%s).".formatted(Setting.ISOLATION.as("server"));
        }
        if (DISK_FULL.equals(failure.getSQLState())) {
            return "Free some space where the server has its data, or build on another one (schemaparity.server).";
        }
        if (String.valueOf(failure.getSQLState()).matches(CONNECTION_LOST)) {
            return "The server has ended, or somebody has ended the connection: see the server's log, and run the check again.";
        }
        return "Put the migration right, or give the %s side an init script with what it presupposes (roles, extensions, schemas)."
                .formatted(side);
    }
}

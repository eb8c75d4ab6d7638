package dev.schemaparity.internal.source.sql;

import dev.schemaparity.internal.sql.SqlStatements;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The commands of psql in a script, which no server understands. */
final class PsqlCommands {
    /** pg_dump brackets its output with them, so that psql obeys no other command that stands in it. */
    private static final Pattern HARMLESS = Pattern.compile("\\\\(un)?restrict\\b.*");

    private PsqlCommands() {}

    /**
     * Blanks out what means nothing to the server, so that every place stays where it was.
     *
     * @throws UsageException when there is another command
     */
    static String without(String text, Path file, Side side) {
        StringBuilder sql = new StringBuilder(text);
        for (int start : SqlStatements.split(text).backslashes()) {
            int lineEnd = text.indexOf('\n', start);
            String command = text.substring(start, lineEnd < 0 ? text.length() : lineEnd);
            if (!HARMLESS.matcher(command.stripTrailing()).matches()) {
                throw new UsageException(
                        "%s, line %d holds a command of psql, which the server does not understand: %s%nTake it out of the file, or have psql run the %s side: command:psql -X -v ON_ERROR_STOP=1 -f FILE"
                                .formatted(
                                        file,
                                        text.substring(0, start).lines().count()
                                                + (start == 0 || text.charAt(start - 1) == '\n' ? 1 : 0),
                                        command.strip(),
                                        side));
            }
            for (int at = start; at < start + command.length(); at++) {
                sql.setCharAt(at, ' ');
            }
        }
        return sql.toString();
    }
}

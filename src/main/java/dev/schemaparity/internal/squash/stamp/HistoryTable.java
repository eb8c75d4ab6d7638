package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.internal.source.flyway.FlywayLock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A history table of Flyway's.
 *
 * @param schema unquoted, as is the name
 */
public record HistoryTable(String schema, String name) {
    private static final String SUFFIX = "_before_squash";
    /** The server cuts off what is longer, without a word. */
    private static final int LONGEST_NAME = 63;

    private static final String MARK =
            "schema-parity: %s as it was before it was stamped; 'schema-parity unstamp' puts it back";

    /** Returns the quoted, qualified name. */
    public String sql() {
        return Identifier.quoted(schema) + "." + Identifier.quoted(name);
    }

    /** Returns the quoted names of several. */
    public static String names(List<HistoryTable> tables) {
        return tables.stream().map(HistoryTable::sql).collect(Collectors.joining(", "));
    }

    /** Returns the table that keeps the rows as they were. */
    public HistoryTable backup() {
        return named(SUFFIX);
    }

    /** Returns the table that keeps an older one, from number 1 on. */
    HistoryTable backup(int number) {
        return named(SUFFIX + "_" + number);
    }

    private HistoryTable named(String suffix) {
        String base = name;
        while ((base + suffix).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return new HistoryTable(schema, base + suffix);
    }

    /** Returns the comment of the backup table, by which it is known as ours and as this table's. */
    String mark() {
        return MARK.formatted(sql());
    }

    /** Tells whether the table that a stamp leaves is beside it. */
    public boolean isStamped(Connection connection) throws SQLException {
        return mark().equals(LiveDatabase.comment(connection, backup()));
    }

    /** Returns the key of the advisory lock that Flyway holds while it migrates. */
    long lockKey() {
        return FlywayLock.key(sql());
    }
}

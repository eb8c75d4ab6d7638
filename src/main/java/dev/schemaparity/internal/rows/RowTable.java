package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.ObjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One table or materialized view, as one side has it.
 *
 * @param name quoted and qualified
 * @param plainName qualified and not quoted, as somebody may write it
 * @param source what stands behind FROM
 * @param target how a statement that changes its rows names it
 * @param readable whether the role may read all its rows
 * @param populated false for a materialized view without rows to read
 * @param mayHoldRows false where it is known to be empty
 * @param tellsWriters whether its rows say which transaction wrote them
 * @param key the columns of its primary key, empty where it has none
 * @param reads what a materialized view takes its rows from
 * @param columns in their order; none where nobody has asked for them
 */
public record RowTable(
        String kind,
        String name,
        String plainName,
        String source,
        String target,
        boolean readable,
        boolean populated,
        boolean mayHoldRows,
        boolean tellsWriters,
        List<String> key,
        List<String> reads,
        List<RowColumn> columns) {
    public RowTable {
        key = List.copyOf(key);
        reads = List.copyOf(reads);
        columns = List.copyOf(columns);
    }

    static RowTable of(ResultSet row) throws SQLException {
        return new RowTable(
                row.getString("kind"),
                row.getString("name"),
                row.getString("plain_name"),
                row.getString("source"),
                row.getString("target"),
                row.getBoolean("readable"),
                row.getBoolean("populated"),
                row.getBoolean("may_hold_rows"),
                row.getBoolean("tells_writers"),
                RowReader.list(row, "key"),
                RowReader.list(row, "reads"),
                List.of());
    }

    RowTable with(List<RowColumn> itsColumns) {
        return new RowTable(
                kind,
                name,
                plainName,
                source,
                target,
                readable,
                populated,
                mayHoldRows,
                tellsWriters,
                key,
                reads,
                itsColumns);
    }

    ObjectId id() {
        return new ObjectId(kind, name);
    }

    boolean isMaterializedView() {
        return kind.equals("materialized view");
    }

    boolean isCalled(String given) {
        return given.equals(name) || given.equals(plainName);
    }

    /** Returns the quoted, qualified names of the columns that somebody may mean; none or one, as a rule. */
    List<String> columnsCalled(String given) {
        List<String> found = new ArrayList<>();
        for (RowColumn column : columns) {
            String qualified = qualified(column);
            if (given.equals(qualified) || given.equals(plainName + "." + column.name())) {
                found.add(qualified);
            }
        }
        return found;
    }

    public String qualified(RowColumn column) {
        return name + "." + column.quoted();
    }

    RowColumn column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElse(null);
    }
}

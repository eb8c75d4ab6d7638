package dev.schemaparity.internal.rows;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A sequence.
 *
 * @param source what stands behind FROM to read where it stands
 * @param start where it starts
 * @param readable whether the role may see where it stands
 * @param owningTable the table whose column it belongs to, null for none
 */
public record SequenceState(String name, String source, long start, boolean readable, String owningTable) {
    static SequenceState of(ResultSet row) throws SQLException {
        return new SequenceState(
                row.getString("name"),
                row.getString("name"),
                row.getLong("start"),
                row.getBoolean("readable"),
                row.getString("owning_table"));
    }
}

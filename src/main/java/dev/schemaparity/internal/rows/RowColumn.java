package dev.schemaparity.internal.rows;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One column of a table.
 *
 * @param name as it is
 * @param quoted as SQL writes it
 * @param generated what its value was computed by when the row was written, null for a column that is written itself
 * @param identityAlways whether an INSERT must override it and an UPDATE cannot
 * @param comparable whether SQL can look for a value of its type
 * @param changingDefault its default where that may give another value in every build, else null
 * @param presenceOnly whether it is known only that there is a value, as in what was recorded of a volatile column
 */
public record RowColumn(
        String name,
        String quoted,
        String type,
        String generated,
        boolean identityAlways,
        boolean comparable,
        String changingDefault,
        boolean presenceOnly) {
    static RowColumn of(ResultSet row) throws SQLException {
        return new RowColumn(
                row.getString("name"),
                row.getString("quoted"),
                row.getString("type"),
                row.getString("generated"),
                row.getBoolean("identity_always"),
                row.getBoolean("comparable"),
                row.getString("changing_default"),
                false);
    }

    RowColumn withPresenceOnly() {
        return new RowColumn(name, quoted, type, generated, identityAlways, comparable, changingDefault, true);
    }
}

package dev.schemaparity.internal.squash.stamp;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Names the sessions that hold a lock. */
final class LockHolders {
    private LockHolders() {}

    /**
     * Names those that a query lists.
     *
     * @param query yields process and application
     * @return the names in parentheses, empty where there is none
     */
    static String of(PreparedStatement query) throws SQLException {
        List<String> holders = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String application = rows.getString(2);
                holders.add("process %d%s"
                        .formatted(
                                rows.getInt(1),
                                application == null || application.isBlank() ? "" : " '" + application + "'"));
            }
        }
        return holders.isEmpty() ? "" : " (" + String.join(", ", holders) + ")";
    }
}

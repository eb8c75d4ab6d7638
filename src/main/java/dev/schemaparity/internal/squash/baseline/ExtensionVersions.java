package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.model.DumpEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which version an extension has, where a new database would get another one: pg_dump writes none. */
final class ExtensionVersions {
    private static final String UNUSUAL = """
            SELECT e.extname AS name, quote_literal(e.extversion) AS version
              FROM pg_catalog.pg_extension AS e
              JOIN pg_catalog.pg_available_extensions AS a ON a.name = e.extname
             WHERE a.default_version <> e.extversion
            """;

    private ExtensionVersions() {}

    static List<DumpEntry> added(List<DumpEntry> entries, Connection dumped) throws SQLException {
        Map<String, String> versions = new HashMap<>();
        try (Statement statement = dumped.createStatement();
                ResultSet rows = statement.executeQuery(UNUSUAL)) {
            while (rows.next()) {
                versions.put("EXTENSION - " + rows.getString("name"), rows.getString("version"));
            }
        }
        return entries.stream()
                .map(entry -> versions.containsKey(entry.key())
                        ? new DumpEntry(
                                entry.key(),
                                entry.text().replaceFirst(";\\z", " VERSION " + versions.get(entry.key()) + ";"))
                        : entry)
                .toList();
    }
}

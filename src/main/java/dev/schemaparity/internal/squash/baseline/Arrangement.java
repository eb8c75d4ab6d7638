package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.sql.JarText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries of a dump in the order in which people read them: what belongs to a table stands beside it. What must wait
 * for rows, lest they meet it, comes after all else; privileges come last.
 */
record Arrangement(List<DumpEntry> structure, List<DumpEntry> afterRows) {
    private static final String BESIDE_TABLES = JarText.read(Arrangement.class, "subordinates.sql");
    private static final Set<String> AFTER_ROWS = Set.of(
            "FK CONSTRAINT",
            "TRIGGER",
            "RULE",
            "ROW SECURITY",
            "POLICY",
            "EVENT TRIGGER",
            "PUBLICATION",
            "PUBLICATION TABLE",
            "PUBLICATION TABLES IN SCHEMA",
            "SUBSCRIPTION",
            "SUBSCRIPTION TABLE",
            "DEFAULT ACL",
            "ACL");

    /** Asks the database that was dumped what belongs to which table. */
    static Arrangement of(List<DumpEntry> entries, Connection dumped) throws SQLException {
        Map<String, List<DumpEntry>> beside = new LinkedHashMap<>();
        Set<DumpEntry> moved = new LinkedHashSet<>();
        Map<String, List<DumpEntry>> byKey = new HashMap<>();
        entries.forEach(entry ->
                byKey.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry));
        try (Statement statement = dumped.createStatement();
                ResultSet rows = statement.executeQuery(BESIDE_TABLES)) {
            while (rows.next()) {
                String table = rows.getString("table_key");
                if (byKey.containsKey(table)) {
                    for (DumpEntry entry : byKey.getOrDefault(rows.getString("key"), List.of())) {
                        beside.computeIfAbsent(table, key -> new ArrayList<>()).add(entry);
                        moved.add(entry);
                    }
                }
            }
        }
        List<DumpEntry> structure = new ArrayList<>();
        List<DumpEntry> afterRows = new ArrayList<>();
        for (DumpEntry entry : entries) {
            if (isAfterRows(entry.key())) {
                afterRows.add(entry);
            } else if (!moved.contains(entry)) {
                structure.add(entry);
                structure.addAll(beside.getOrDefault(entry.key(), List.of()));
            }
        }
        return new Arrangement(structure, afterRows);
    }

    private static boolean isAfterRows(String key) {
        String commented = key.startsWith("COMMENT ") ? key.substring(key.indexOf(' ', "COMMENT ".length()) + 1) : key;
        return AFTER_ROWS.stream().anyMatch(type -> commented.startsWith(type + " "));
    }
}

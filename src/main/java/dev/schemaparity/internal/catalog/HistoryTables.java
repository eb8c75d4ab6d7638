package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recognises the tables in which migration tools keep their history, by their columns and, but for
 * Flyway's, by their names.
 *
 * <p>They differ between a chain and a baseline by their nature and are no part of what an application sees.
 */
public final class HistoryTables {
    /** The columns of Flyway's table, which a project may call what it likes: exactly these, or it is something else. */
    private static final Set<String> FLYWAY = Set.of(
            "installed_rank",
            "version",
            "description",
            "type",
            "script",
            "checksum",
            "installed_by",
            "installed_on",
            "execution_time",
            "success");

    /** Tables that keep their usual names, and the columns that they have in every version. */
    private static final Map<String, Set<String>> BY_NAME = Map.of(
            "alembic_version", Set.of("version_num"),
            // What a stamp keeps of it; Flyway's has the columns of Flyway's.
            "alembic_version_before_squash", Set.of("version_num", "stamped_as"),
            "databasechangelog", Set.of("id", "author", "filename", "dateexecuted", "orderexecuted", "md5sum"),
            "databasechangeloglock", Set.of("id", "locked", "lockgranted", "lockedby"));

    private HistoryTables() {}

    /** Returns the quoted, qualified names of the history tables in a snapshot, sorted. */
    public static Set<String> find(Snapshot snapshot) {
        Map<ObjectId, Set<String>> columns = new HashMap<>();
        for (CatalogObject object : snapshot.objects().values()) {
            if (object.id().kind().equals("column")) {
                ObjectId table = object.parents().get(0);
                String column = object.id().name().substring(table.name().length() + 1);
                columns.computeIfAbsent(table, key -> new HashSet<>()).add(column);
            }
        }
        Set<String> found = new TreeSet<>();
        columns.forEach((table, names) -> {
            if (table.kind().equals("table") && isHistory(table.name(), names)) {
                found.add(table.name());
            }
        });
        return found;
    }

    private static boolean isHistory(String table, Set<String> columns) {
        // An earlier stamp's has a number behind its name.
        String name = table.substring(table.lastIndexOf('.') + 1).replaceFirst("(?<=_before_squash)_[0-9]+$", "");
        return columns.equals(FLYWAY) || BY_NAME.containsKey(name) && columns.containsAll(BY_NAME.get(name));
    }

    /** Returns the snapshot without the given tables and everything that belongs to them. */
    public static Snapshot remove(Set<String> tables, Snapshot snapshot) {
        Set<ObjectId> removed = new HashSet<>();
        tables.forEach(table -> removed.add(new ObjectId("table", table)));
        int before;
        do {
            before = removed.size();
            for (CatalogObject object : snapshot.objects().values()) {
                if (object.parents().stream().anyMatch(removed::contains)) {
                    removed.add(object.id());
                }
            }
        } while (removed.size() > before);
        return snapshot.retain(object -> !removed.contains(object.id()));
    }
}

package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.catalog.HistoryTables;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a database holds, history tables left out.
 *
 * @param serverVersion of its server, such as {@code 15.19}
 * @param counts how many objects of each kind there are, in the order of the kinds
 * @param tables their names, as those of the enums and extensions
 * @param largeObjects how many there are that the role may see
 * @param notObserved what is there and could not be read, one line each
 */
public record Inventory(
        String serverVersion,
        Map<String, Integer> counts,
        List<String> tables,
        List<String> enums,
        List<String> extensions,
        int largeObjects,
        List<String> notObserved) {
    private static final Set<String> IN_EVERY_DATABASE =
            Set.of("database database", "schema public", "language plpgsql", "comment on extension plpgsql");

    private static final String LARGE_OBJECT = "large object ";

    static Inventory of(Database database) {
        try (CatalogReader reader = CatalogReader.read(database)) {
            Snapshot whole = reader.snapshot();
            Snapshot snapshot = HistoryTables.remove(HistoryTables.find(whole), whole)
                    .retain(object -> !IN_EVERY_DATABASE.contains(object.id().toString()));
            Map<String, Integer> counts = new LinkedHashMap<>();
            snapshot.objects().keySet().forEach(id -> counts.merge(id.kind(), 1, Integer::sum));
            return new Inventory(
                    snapshot.serverVersion(),
                    counts,
                    names("table", snapshot),
                    names("enum", snapshot),
                    names("extension", snapshot),
                    (int) snapshot.notObserved().stream()
                            .filter(Inventory::isLargeObject)
                            .count(),
                    snapshot.notObserved().stream()
                            .filter(what -> !isLargeObject(what))
                            .toList());
        }
    }

    /** A large object is data, whatever else cannot be observed. */
    static boolean isLargeObject(String notObserved) {
        return notObserved.startsWith(LARGE_OBJECT);
    }

    private static List<String> names(String kind, Snapshot snapshot) {
        List<String> names = new ArrayList<>();
        for (ObjectId id : snapshot.objects().keySet()) {
            if (id.kind().equals(kind)) {
                names.add(id.name());
            }
        }
        return List.copyOf(names);
    }

    boolean isEmpty() {
        return counts.isEmpty() && largeObjects == 0;
    }
}

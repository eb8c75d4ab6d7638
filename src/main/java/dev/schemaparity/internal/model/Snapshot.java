package dev.schemaparity.internal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Everything that was observed of one database through its catalog.
 *
 * @param serverVersion as {@code server_version} shows it, such as {@code 15.19}
 * @param objects in the order of the catalog queries, which for columns has meaning
 * @param notObserved what is there and could not be compared, one line each; empty when all was observed
 */
public record Snapshot(String serverVersion, Map<ObjectId, CatalogObject> objects, List<String> notObserved) {
    public Snapshot {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        notObserved = List.copyOf(notObserved);
    }

    /** Tells whether there is something of an object that the role may not read. */
    public boolean isNotObserved(ObjectId object) {
        return !notObserved.isEmpty() && notObserved.stream().anyMatch(line -> line.startsWith(object + ": "));
    }

    /** Returns the same snapshot with the objects that pass the test only. */
    public Snapshot retain(Predicate<CatalogObject> test) {
        Map<ObjectId, CatalogObject> retained = new LinkedHashMap<>(objects);
        retained.values().removeIf(test.negate());
        return new Snapshot(serverVersion, retained, notObserved);
    }
}

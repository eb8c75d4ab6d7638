package dev.schemaparity.internal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One database object as the catalog shows it.
 *
 * @param parents objects whose absence, or change, explains that of this one; a kind may be written {@code
 *     KIND/ATTRIBUTE -> EFFECT} where one attribute of the other changes one of this
 * @param order where the order among the children of the first parent has meaning: its name, else null
 * @param attributes by name, in the order of the query; an attribute that is null is absent
 * @param ddl the statement that creates it; null, and nothing in the components after it, where an object is only
 *     known so far that it can be compared
 * @param dumpEntries the pg_dump entries that show it, as in {@link DumpEntry#key()}
 * @param hiddenFromDump attributes that pg_dump does not show
 * @param shadows how attributes that the server deparses can be fed back to it, by name
 * @param statements by attribute, the statement that gives an existing object the value it has here; under {@link
 *     Mismatch#NAME} the one that gives it another name, up to that name
 * @param completed the attributes that {@code ddl} leaves to their own statements
 * @param storedAt the catalog row that it is in, for asking later which migration wrote it; null where no query told
 */
public record CatalogObject(
        ObjectId id,
        List<ObjectId> parents,
        String order,
        Map<String, String> attributes,
        String ddl,
        List<String> dumpEntries,
        Set<String> hiddenFromDump,
        Map<String, Shadow> shadows,
        Map<String, String> statements,
        List<String> completed,
        String storedAt) {
    public CatalogObject {
        parents = List.copyOf(parents);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        dumpEntries = List.copyOf(dumpEntries);
        hiddenFromDump = Set.copyOf(hiddenFromDump);
        shadows = Map.copyOf(shadows);
        statements = Map.copyOf(statements);
        completed = List.copyOf(completed);
    }

    /** Returns an object that pg_dump does not show and that nothing more is known of. */
    public static CatalogObject of(ObjectId id, List<ObjectId> parents, Map<String, String> attributes, String ddl) {
        return new CatalogObject(
                id, parents, null, attributes, ddl, List.of(), Set.of(), Map.of(), Map.of(), List.of(), null);
    }

    /** Returns the same object under other parents. */
    public CatalogObject under(List<ObjectId> others) {
        return new CatalogObject(
                id,
                others,
                order,
                attributes,
                ddl,
                dumpEntries,
                hiddenFromDump,
                shadows,
                statements,
                completed,
                storedAt);
    }
}

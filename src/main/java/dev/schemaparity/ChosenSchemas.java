package dev.schemaparity;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schemas that alone are compared, with what is in them.
 *
 * @param names as the catalog has them, without quotes; none for the whole database
 */
record ChosenSchemas(Set<String> names) {
    private static final String SCHEMA = "schema";

    ChosenSchemas {
        names = new TreeSet<>(names);
    }

    boolean isAll() {
        return names.isEmpty();
    }

    /** A recording holds what pg_dump writes of the whole database. */
    void refuseRecordings(Map<Side, BuiltSide> built) {
        if (!isAll() && built.values().stream().anyMatch(side -> side.recorded() != null)) {
            throw new UsageException(
                    "Single schemas (%s) cannot be compared with a recorded snapshot, which holds a whole database."
                            .formatted(inWords()));
        }
    }

    /** Returns what is in these schemas: what hangs on one of them, as its first parent or that one's. */
    Snapshot of(Side side, Snapshot whole) {
        if (isAll()) {
            return whole;
        }
        List<String> missing = names.stream()
                .filter(name -> whole.objects().keySet().stream().noneMatch(id -> isSchema(id, Set.of(name))))
                .toList();
        if (!missing.isEmpty()) {
            throw new BuildException("The %s side has no schema %s, which is to be compared."
                    .formatted(side, String.join(", ", missing)));
        }
        return whole.retain(object -> belongs(object, whole));
    }

    private boolean belongs(CatalogObject object, Snapshot whole) {
        for (CatalogObject next = object;
                next != null;
                next = next.parents().isEmpty()
                        ? null
                        : whole.objects().get(next.parents().get(0))) {
            if (isSchema(next.id(), names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSchema(ObjectId id, Set<String> names) {
        return id.kind().equals(SCHEMA) && names.contains(id.unquotedName());
    }

    String inWords() {
        return String.join(", ", names);
    }
}

package dev.schemaparity.internal.compare;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one side alone has because it has something else: told with that, and so to be created, and accepted, with it. */
public final class HangingObjects {
    private final Snapshot side;
    private final Map<ObjectId, List<ObjectId>> byCause = new HashMap<>();

    /**
     * Finds them among the mismatches of a comparison.
     *
     * @param side the side that has them
     */
    public HangingObjects(Snapshot side, List<Mismatch> mismatches) {
        this.side = side;
        for (Mismatch mismatch : mismatches) {
            if (mismatch.attribute().equals(Mismatch.PRESENCE) && mismatch.cause() != null) {
                byCause.computeIfAbsent(mismatch.cause(), cause -> new ArrayList<>())
                        .add(mismatch.object());
            }
        }
    }

    /** Returns what hangs on an object, directly or not, in the order of the queries. */
    public List<CatalogObject> on(ObjectId object) {
        Set<ObjectId> found = new HashSet<>();
        collect(object, found);
        found.remove(object);
        return found.isEmpty()
                ? List.of()
                : side.objects().values().stream()
                        .filter(other -> found.contains(other.id()))
                        .toList();
    }

    private void collect(ObjectId object, Set<ObjectId> found) {
        if (found.add(object)) {
            byCause.getOrDefault(object, List.of()).forEach(other -> collect(other, found));
        }
    }
}

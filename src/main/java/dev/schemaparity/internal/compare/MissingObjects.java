package dev.schemaparity.internal.compare;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one side has and the other lacks.
 *
 * @param independent those that nothing else explains
 * @param byParent those that hang on another object, in their order
 */
record MissingObjects(List<CatalogObject> independent, Map<ObjectId, List<CatalogObject>> byParent) {
    static MissingObjects of(Snapshot side, List<Mismatch> mismatches) {
        List<CatalogObject> independent = new ArrayList<>();
        Map<ObjectId, List<CatalogObject>> byParent = new LinkedHashMap<>();
        for (Mismatch mismatch : mismatches) {
            CatalogObject object = side.objects().get(mismatch.object());
            if (object == null || !mismatch.attribute().equals(Mismatch.PRESENCE)) {
                continue;
            }
            if (mismatch.cause() == null) {
                independent.add(object);
            }
            object.parents().stream()
                    .distinct()
                    .forEach(parent -> byParent.computeIfAbsent(parent, unused -> new ArrayList<>())
                            .add(object));
        }
        return new MissingObjects(independent, byParent);
    }

    List<CatalogObject> childrenOf(CatalogObject parent) {
        return byParent.getOrDefault(parent.id(), List.of());
    }
}

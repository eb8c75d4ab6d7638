package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The large objects of a database, in the form in which the catalog's objects are compared. */
final class LargeObjects {
    private static final String CONTENT = "content";
    private static final String UNREADABLE = "the content of the large object %s, which the role may not read";

    private LargeObjects() {}

    static CatalogObject object(ResultSet row) throws SQLException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute : List.of("owner", "privileges", "comment", CONTENT)) {
            attributes.put(attribute, row.getString(attribute));
        }
        ObjectId id = new ObjectId(row.getString("kind"), row.getString("name"));
        return object(id, attributes, row.getString("ddl"), row.getString("stored_at"));
    }

    private static CatalogObject object(ObjectId id, Map<String, String> attributes, String ddl, String storedAt) {
        return new CatalogObject(
                id, List.of(), null, attributes, ddl, List.of(), Set.of(), Map.of(), Map.of(), List.of(), storedAt);
    }

    static Snapshot snapshot(List<CatalogObject> all) {
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
        List<String> notObserved = new ArrayList<>();
        for (CatalogObject object : all) {
            objects.put(object.id(), object);
            if (object.attributes().get(CONTENT) == null) {
                notObserved.add(UNREADABLE.formatted(object.id().name()));
            }
        }
        return new Snapshot("", objects, notObserved);
    }

    /** What one side may not read is not observed, and no difference from what the other holds. */
    static Map<Side, Snapshot> readableOnBoth(Map<Side, Snapshot> sides) {
        Set<ObjectId> unreadable = new HashSet<>();
        for (Snapshot side : sides.values()) {
            side.objects().forEach((id, object) -> {
                if (object.attributes().get(CONTENT) == null) {
                    unreadable.add(id);
                }
            });
        }
        Map<Side, Snapshot> comparable = new EnumMap<>(Side.class);
        sides.forEach((side, snapshot) -> {
            Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(snapshot.objects());
            objects.replaceAll((id, object) -> unreadable.contains(id) ? withoutContent(object) : object);
            comparable.put(side, new Snapshot("", objects, snapshot.notObserved()));
        });
        return comparable;
    }

    private static CatalogObject withoutContent(CatalogObject object) {
        Map<String, String> attributes = new LinkedHashMap<>(object.attributes());
        attributes.remove(CONTENT);
        return object(object.id(), attributes, object.ddl(), object.storedAt());
    }
}

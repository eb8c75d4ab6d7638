package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what only the other side was seen to have changed of what the server and extensions brought, and of the comments on
 * that.
 *
 * <p>A database lists those of its built-in objects whose rows were written again. What such an object was before, only a
 * database tells that did not touch it: so each side is asked for what the other one lists.
 */
final class BuiltInObjects {
    private static final List<CatalogQuery> QUERIES =
            List.of(CatalogQuery.named("built_in"), CatalogQuery.named("comment"));
    private static final Set<String> KINDS = Set.of("built-in object", "extension object", "comment");
    /** No name holds it: the server's clients could not even type it. */
    private static final String SEPARATOR = "\u0001";

    private BuiltInObjects() {}

    /** Returns a side's snapshot together with those objects that the other one has listed. */
    static Snapshot completed(Connection connection, Snapshot own, Snapshot other) throws SQLException {
        Set<ObjectId> asked = other.objects().keySet().stream()
                .filter(id -> KINDS.contains(id.kind()) && !own.objects().containsKey(id))
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return own;
        }
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(own.objects());
        try (PreparedStatement ask =
                        connection.prepareStatement("SELECT set_config('schema_parity.asked_for', ?, true)");
                Statement statement = connection.createStatement()) {
            ask.setString(1, asked.stream().map(ObjectId::name).collect(Collectors.joining(SEPARATOR)));
            ask.execute();
            for (CatalogQuery query : QUERIES) {
                CatalogRows rows = new CatalogRows(query, statement.executeQuery(query.sql()));
                while (rows.next()) {
                    CatalogObject object = rows.object();
                    if (asked.contains(object.id())) {
                        objects.put(object.id(), object);
                    }
                }
            }
        }
        return new Snapshot(own.serverVersion(), objects, own.notObserved());
    }
}

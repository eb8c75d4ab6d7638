package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads what only the other side was seen to have changed of what the server and extensions brought, and of the comments on
 * that, or to lack.
 *
 * <p>A database lists those of its built-in objects whose rows were written again. What such an object was before, only a
 * database tells that did not touch it: so each side is asked for what the other one lists. What is gone left no row, but
 * the rows that initdb wrote are fewer; only then are all of them named on both sides.
 */
final class BuiltInObjects {
    private static final List<CatalogQuery> QUERIES =
            List.of(CatalogQuery.named("built_in"), CatalogQuery.named("comment"));
    private static final CatalogQuery NAMES = CatalogQuery.named("built_in_names");
    private static final Set<String> KINDS = Set.of("built-in object", "extension object", "comment");
    /** No name holds it: the server's clients could not even type it. */
    private static final String SEPARATOR = "\u0001";

    private final Connection connection;
    private final String version;
    private final String rows;
    private Map<ObjectId, CatalogObject> names;

    /** Reads names where they are needed. */
    interface Names {
        Map<ObjectId, CatalogObject> read() throws SQLException;
    }

    /**
     * Looks at one side.
     *
     * @param version of the server, with all that is known of how it was made
     * @param rows a digest of the rows that initdb wrote; null where the role may not read them
     */
    BuiltInObjects(Connection connection, String version, String rows) {
        this.connection = connection;
        this.version = version;
        this.rows = rows;
    }

    /**
     * Returns what of this side's built-in objects has no name, or another content, on the other side; and under their
     * names alone, as null, those that this side lacks. Two servers that were made in another way have other objects from
     * the beginning, which nobody has dropped: they have none of either.
     */
    Map<ObjectId, CatalogObject> namedApart(BuiltInObjects other) throws SQLException {
        if (rows == null || other.rows == null || rows.equals(other.rows) || !version.equals(other.version)) {
            return Map.of();
        }
        Map<ObjectId, CatalogObject> own = names();
        Map<ObjectId, CatalogObject> others = other.names();
        Map<ObjectId, CatalogObject> apart = new HashMap<>();
        others.forEach((id, object) -> {
            if (!own.containsKey(id)) {
                apart.put(id, null);
            }
        });
        own.forEach((id, object) -> {
            CatalogObject counterpart = others.get(id);
            if (counterpart == null || !Objects.equals(object.attributes(), counterpart.attributes())) {
                apart.put(id, object);
            }
        });
        return apart;
    }

    /** Both sides ask, each on a thread of its own. */
    private synchronized Map<ObjectId, CatalogObject> names() throws SQLException {
        if (names == null) {
            names = new HashMap<>();
            list(NAMES, object -> names.put(object.id(), object));
        }
        return names;
    }

    /** Returns this side's snapshot together with those objects that the other one has listed, and those named apart. */
    synchronized Snapshot completed(Snapshot own, Snapshot other, Map<ObjectId, CatalogObject> apart)
            throws SQLException {
        Set<ObjectId> asked = other.objects().keySet().stream()
                .filter(id -> KINDS.contains(id.kind()))
                .collect(Collectors.toSet());
        asked.addAll(apart.keySet());
        asked.removeAll(own.objects().keySet());
        if (asked.isEmpty()) {
            return own;
        }
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(own.objects());
        listed(asked).forEach(object -> objects.put(object.id(), object));
        // The names tell what an object hangs on; the lists, what it is.
        apart.values().stream()
                .filter(Objects::nonNull)
                .forEach(named ->
                        objects.merge(named.id(), named, (listed, onlyNamed) -> listed.under(onlyNamed.parents())));
        return new Snapshot(own.serverVersion(), objects, own.notObserved());
    }

    private List<CatalogObject> listed(Set<ObjectId> asked) throws SQLException {
        List<CatalogObject> objects = new ArrayList<>();
        try (PreparedStatement ask =
                connection.prepareStatement("SELECT set_config('schema_parity.asked_for', ?, true)")) {
            ask.setString(1, asked.stream().map(ObjectId::name).collect(Collectors.joining(SEPARATOR)));
            ask.execute();
        }
        for (CatalogQuery query : QUERIES) {
            list(query, object -> {
                if (asked.contains(object.id())) {
                    objects.add(object);
                }
            });
        }
        return objects;
    }

    private void list(CatalogQuery query, Consumer<CatalogObject> listed) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            CatalogRows found = new CatalogRows(query, statement.executeQuery(query.sql()));
            while (found.next()) {
                listed.accept(found.object());
            }
        }
    }
}

package dev.schemaparity;

import dev.schemaparity.internal.catalog.ServerReader;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the sides made of their servers: roles, memberships, tablespaces and settings.
 *
 * <p>Compared is what one of the builds created, changed or dropped. What else there is on a server, such as the roles of
 * the people who work on a live one, is no result of migrations. Where both sides were built on one server, nobody can
 * tell what either of them would have done alone: that is not observed.
 */
record ServerObservation(Map<Side, BuiltSide> built, Set<ObjectId> changed, boolean isShared) {
    static ServerObservation of(Map<Side, BuiltSide> built) {
        Set<ObjectId> changed = built.values().stream()
                .filter(BuiltSide::changedItsServer)
                .flatMap(side -> side.server().changed().stream())
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()))));
        return new ServerObservation(built, changed, built.get(Side.LEGACY).sharesServerWith(built.get(Side.BASELINE)));
    }

    Snapshot addTo(Side side, Snapshot database) {
        BuiltSide ours = built.get(side);
        if (changed.isEmpty()) {
            return database;
        }
        if (isShared) {
            return notObserved(
                    database,
                    ours.server().changed().stream()
                            .map(id -> id
                                    + " was created or changed; it belongs to the server that both sides share, so what the other side does about it cannot be seen. "
                                    + advice(ours))
                            .toList());
        }
        try {
            Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(
                    ours.server() == null
                            ? ServerReader.read(ours.database())
                            : ours.server().objects());
            objects.keySet().retainAll(changed);
            objects.putAll(database.objects());
            return new Snapshot(database.serverVersion(), objects, database.notObserved());
        } catch (BuildException e) {
            return notObserved(
                    database,
                    List.of("%s on the server of this live database (%s)"
                            .formatted(
                                    changed.stream().map(ObjectId::toString).collect(Collectors.joining(", ")),
                                    e.getMessage())));
        }
    }

    private static String advice(BuiltSide side) {
        return side.server().server().isExternal()
                ? "Build on the server embedded or container, where each side has its own"
                : "Create it in an init script, or let each side have its own server (" + Setting.ISOLATION.as("server")
                        + ")";
    }

    private static Snapshot notObserved(Snapshot database, List<String> more) {
        List<String> all = new ArrayList<>(database.notObserved());
        all.addAll(more);
        return new Snapshot(database.serverVersion(), database.objects(), all);
    }
}

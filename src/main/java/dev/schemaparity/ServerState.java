package dev.schemaparity;

import dev.schemaparity.internal.catalog.ServerReader;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.DatabaseServer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What belongs to a server and not to one database, after a side was built on it.
 *
 * @param changed what the build created, changed or dropped, in the order of their names
 */
record ServerState(DatabaseServer server, Map<ObjectId, CatalogObject> objects, Set<ObjectId> changed) {
    static ServerState before(DatabaseServer server) {
        return new ServerState(server, read(server), Set.of());
    }

    /** On a server that others use, what its user cannot change is changed by others. */
    private static Map<ObjectId, CatalogObject> read(DatabaseServer server) {
        return server.isExternal()
                ? ServerReader.readChangeable(server.maintenance())
                : ServerReader.read(server.maintenance());
    }

    /** Reads the server again and tells what has become of it. */
    ServerState after() {
        Map<ObjectId, CatalogObject> now = read(server);
        Set<ObjectId> changed = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        now.forEach((id, object) -> {
            if (!object.equals(objects.get(id))) {
                changed.add(id);
            }
        });
        objects.keySet().stream().filter(id -> !now.containsKey(id)).forEach(changed::add);
        return new ServerState(server, now, changed);
    }
}

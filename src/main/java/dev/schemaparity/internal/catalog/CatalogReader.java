package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads everything about one database in two round trips and one read-only transaction.
 *
 * <p>The transaction stays open until {@link #close()}, so that pg_dump can be given its exported snapshot and both
 * witnesses see the same moment.
 */
public final class CatalogReader implements AutoCloseable {
    /** The settings under which the server deparses: a script that opens the transaction, for whoever reads texts again. */
    public static final String SESSION = CatalogQuery.text("session.sql");

    private static final List<CatalogQuery> QUERIES = CatalogQuery.ofDatabase();
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Connection connection;
    private final Snapshot snapshot;
    private final BuiltInObjects builtIn;
    private final Map<ObjectId, String> kinds = new HashMap<>();
    private final Set<String> refusedKinds;
    private final String exportedSnapshot;
    private final int serverVersionNumber;
    private final String identity;
    private final String locale;

    private CatalogReader(Connection connection, Statement statement, CatalogScript script) throws SQLException {
        this.connection = connection;
        statement.execute(script.first());
        ResultSet server = CatalogQuery.nextOf(statement);
        server.next();
        String serverVersion = server.getString("server_version");
        String madeAs = server.getString("version");
        serverVersionNumber = server.getInt("server_version_num");
        exportedSnapshot = server.getString("exported_snapshot");
        identity = server.getString("identity");
        locale = server.getString("locale");
        List<String> notObserved = new ArrayList<>(newer());
        CatalogConnection.LEDGER
                .unknown(catalogs(CatalogQuery.nextOf(statement)))
                .forEach(what -> notObserved.add(
                        what + " of the server's own, which this version of schema-parity does not know"));
        CatalogScript worthAsking = script;
        String builtInRows = null;
        if (script.probe() != null) {
            ResultSet probed = CatalogQuery.nextOf(statement);
            probed.next();
            builtInRows = probed.getString(CatalogScript.BUILT_IN_ROWS);
            worthAsking = script.without(probed);
        }
        builtIn = new BuiltInObjects(connection, madeAs, builtInRows);
        statement.execute(worthAsking.second());
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>();
        for (CatalogQuery query : worthAsking.queries()) {
            Map<ObjectId, CatalogObject> found = CatalogQuery.read(List.of(query), statement, notObserved);
            for (ObjectId id : found.keySet()) {
                if (kinds.put(id, query.name()) != null) {
                    throw new IllegalStateException(
                            "two queries list " + id + "; please report this, with the statements that create it");
                }
            }
            objects.putAll(found);
        }
        refusedKinds = script.refused().keySet();
        notObserved.addAll(script.refused().values());
        if (script.notObserved() != null) {
            notObserved.addAll(notObserved(CatalogQuery.nextOf(statement)));
        }
        snapshot = new Snapshot(serverVersion, objects, notObserved);
    }

    /**
     * Reads the catalog of a database.
     *
     * @param database the database, which is not changed
     * @throws BuildException when the database cannot be reached or read, or its server is older than PostgreSQL 14
     */
    public static CatalogReader read(Database database) {
        return CatalogConnection.read(database, CatalogReader::readWhatIsAllowed);
    }

    /** A role that may not read one catalog is refused all that is asked in one message. */
    private static CatalogReader readWhatIsAllowed(CatalogConnection catalog, Statement statement) throws SQLException {
        CatalogScript whole = CatalogScript.whole(catalog.applicable(QUERIES));
        try {
            return new CatalogReader(catalog.connection(), statement, whole);
        } catch (SQLException e) {
            if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw e;
            }
            statement.execute("ROLLBACK");
            return new CatalogReader(catalog.connection(), statement, whole.without(Unreadable.all(statement)));
        }
    }

    /** Returns the columns of each catalog that the server has. */
    static Map<String, Set<String>> catalogs(ResultSet rows) throws SQLException {
        Map<String, Set<String>> catalogs = new HashMap<>();
        while (rows.next()) {
            catalogs.put(rows.getString("catalog"), Set.of((String[])
                    rows.getArray("columns").getArray()));
        }
        return catalogs;
    }

    private List<String> newer() {
        int major = serverVersionNumber / 10_000;
        return CatalogConnection.LEDGER.beyond(major).stream()
                .map(what -> "what is new in PostgreSQL %d, as %s".formatted(major, what))
                .toList();
    }

    private static List<String> notObserved(ResultSet rows) throws SQLException {
        List<String> notObserved = new ArrayList<>();
        while (rows.next()) {
            notObserved.add(rows.getString("what"));
        }
        return notObserved;
    }

    /** Returns what was read, which does not tell how objects are created: see {@link #described}. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Returns what was read, as it is to be compared with what another reader has read: what one role may not read is not
     * missing on its side, and of what the server and extensions brought also that which only the other side has changed or
     * lacks.
     *
     * @param other the reader of the other side
     * @throws BuildException when this side cannot be read any more
     */
    public Snapshot snapshotToCompareWith(CatalogReader other) {
        Set<String> refused = new HashSet<>(refusedKinds);
        refused.addAll(other.refusedKinds);
        return completed(
                snapshotWithout(refused), other.snapshotWithout(refused), () -> builtIn.namedApart(other.builtIn));
    }

    /**
     * Returns what was read, as it is to be compared with what was recorded of another database.
     *
     * @throws BuildException when this side cannot be read any more
     */
    public Snapshot snapshotToCompareWith(Snapshot recorded) {
        return completed(snapshot, recorded, Map::of);
    }

    private Snapshot completed(Snapshot own, Snapshot other, BuiltInObjects.Names namedApart) {
        try {
            return builtIn.completed(own, other, namedApart.read());
        } catch (SQLException e) {
            throw new BuildException("The built-in objects of a database cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Returns a snapshot with all that can be said of some of its objects: also how they are created and changed, how
     * their texts are fed back, where pg_dump shows them and where the catalog keeps them. That takes longer to read than everything else together and
     * nobody asks for it but where something differs.
     *
     * @param seen what {@link #snapshotToCompareWith} returned
     * @param which those objects; what is not in the snapshot is passed over
     * @throws BuildException when this side cannot be read any more
     */
    public Snapshot described(Snapshot seen, Set<ObjectId> which) {
        Map<String, List<String>> asked = which.stream()
                .filter(kinds::containsKey)
                .collect(
                        Collectors.groupingBy(kinds::get, Collectors.mapping(ObjectId::toString, Collectors.toList())));
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(seen.objects());
        for (CatalogQuery query : QUERIES) {
            if (asked.containsKey(query.name()) && query.isBrief()) {
                describe(query, asked.get(query.name())).forEach(object -> objects.replace(object.id(), object));
            }
        }
        return new Snapshot(seen.serverVersion(), objects, seen.notObserved());
    }

    private List<CatalogObject> describe(CatalogQuery query, List<String> names) {
        try (PreparedStatement statement = connection.prepareStatement(query.ofWatched())) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            CatalogRows rows = new CatalogRows(query, statement.executeQuery());
            List<CatalogObject> described = new ArrayList<>();
            while (rows.next()) {
                described.add(rows.object());
            }
            return described;
        } catch (SQLException e) {
            throw new BuildException("The objects of a database cannot be read again: " + e.getMessage(), e);
        }
    }

    private Snapshot snapshotWithout(Set<String> refused) {
        return refused.isEmpty() ? snapshot : snapshot.retain(object -> !refused.contains(kinds.get(object.id())));
    }

    /** Returns whether the role may read every catalog; what it may not read is told as not observed. */
    public boolean readsEveryKind() {
        return refusedKinds.isEmpty();
    }

    /** Returns the identifier of the transaction's snapshot, for {@code pg_dump --snapshot}. */
    public String exportedSnapshot() {
        return exportedSnapshot;
    }

    /** Returns what two readers have in common when they read the same database, whatever its URL says. */
    public String identity() {
        return identity;
    }

    /** Returns encoding, collation and character type of the database, which CREATE DATABASE decides. */
    public String locale() {
        return locale;
    }

    /** Returns {@code server_version_num}, such as 150019. */
    public int serverVersionNumber() {
        return serverVersionNumber;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BuildException("The connection that read a catalog cannot be closed: " + e.getMessage(), e);
        }
    }
}

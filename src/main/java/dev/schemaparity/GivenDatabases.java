package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.remedy.Remedies;
import dev.schemaparity.internal.server.DatabaseContents;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two databases of somebody else's, named by a role that may create none. They have to be empty, and are again in the end:
 * so everything in them is of our making.
 */
final class GivenDatabases implements AutoCloseable {
    /** Of no other meaning. */
    private static final long LOCK = 0x5C4E_4D41_5041_5249L;

    private static final int SHOWN = 3;
    /** In seconds. */
    private static final int LIMIT = 15;

    private final DatabaseServer server;
    private final Map<String, Taken> taken = new LinkedHashMap<>();

    /**
     * A database in use.
     *
     * @param lock keeps other checks out of it while it is open
     */
    private record Taken(Connection lock, Snapshot before) {}

    GivenDatabases(DatabaseServer server) {
        this.server = server;
    }

    /** Takes the database of a side into use. */
    String take(Side side, SideSpec asked) {
        if (asked.user() != null || asked.databaseName() != null) {
            throw new UsageException(
                    "The %s side is built in a database that is given by name: it has that name and the role that connects to it. Set neither another user nor another database name."
                            .formatted(side));
        }
        String name = server.givenDatabases().get(side.ordinal());
        Database database = server.database(name);
        Connection lock = null;
        try {
            lock = locked(name, database);
            Snapshot before = read(database);
            requireEmpty(name, database, before);
            taken.put(name, new Taken(lock, before));
            return name;
        } catch (SQLException e) {
            closeQuietly(lock);
            throw new BuildException(
                    "The %s side's database %s cannot be used: %s".formatted(side, name, e.getMessage()), e);
        } catch (RuntimeException e) {
            closeQuietly(lock);
            throw e;
        }
    }

    private static Connection locked(String name, Database database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new BuildException(
                        "Another check is at work in the database %s. Wait for its end, or name another database; where it is one of many tenants, have one done at a time by --parallel 1."
                                .formatted(name));
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /** Two who know nothing of each other look: what one of them does not know is not lost. */
    private static void requireEmpty(String name, Database database, Snapshot before) throws SQLException {
        List<String> contents = new ArrayList<>(DatabaseContents.list(database));
        if (contents.isEmpty()) {
            before.objects().keySet().stream()
                    .filter(id -> !Observations.isInEveryDatabase(id))
                    .forEach(id -> contents.add(id.toString()));
        }
        if (!contents.isEmpty()) {
            throw new BuildException(
                    "The database %s is not empty, and everything in it would be dropped in the end: it holds %s. Name an empty database, or, where an earlier check was killed in it, drop that there yourself."
                            .formatted(name, shown(contents)));
        }
    }

    private static String shown(List<String> contents) {
        return contents.size() <= SHOWN
                ? String.join(", ", contents)
                : "%s and %d more".formatted(String.join(", ", contents.subList(0, SHOWN)), contents.size() - SHOWN);
    }

    private static Snapshot read(Database database) {
        try (CatalogReader reader = CatalogReader.read(database)) {
            return reader.described(
                    reader.snapshot(), reader.snapshot().objects().keySet());
        }
    }

    /** Leaves everything where it is. */
    void keep() {
        taken.values().forEach(each -> closeQuietly(each.lock()));
        taken.clear();
    }

    /** Empties the databases, and tells what could not be put back as it was. */
    @Override
    public void close() {
        List<String> left = new ArrayList<>();
        taken.forEach((name, each) -> {
            try (Connection lock = each.lock().isValid(LIMIT) ? each.lock() : locked(name, server.database(name))) {
                endSessions(lock);
                empty(server.database(name), each.before()).forEach(what -> left.add(name + ": " + what));
            } catch (SQLException | RuntimeException e) {
                left.add("%s: %s".formatted(name, e.getMessage()));
            }
        });
        keep();
        if (!left.isEmpty()) {
            throw new BuildException(
                    "What the check has built in databases of yours could not all be taken away again. Put this right by hand:\n  "
                            + String.join("\n  ", left));
        }
    }

    /** Those that a chain has left, or that an interrupted check is still in; not the one that asks. */
    private static void endSessions(Connection lock) throws SQLException {
        try (Statement statement = lock.createStatement()) {
            statement.execute(
                    "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND pg_has_role(usesysid, 'USAGE')");
        }
    }

    private static List<String> empty(Database database, Snapshot before) throws SQLException {
        DatabaseContents.dropAll(database);
        restore(database, before);
        List<String> left = new ArrayList<>(DatabaseContents.list(database));
        SnapshotComparison.compare(before, read(database)).stream()
                .filter(mismatch -> mismatch.cause() == null)
                .map(mismatch -> "%s: %s is %s, and was %s"
                        .formatted(mismatch.object(), mismatch.attribute(), mismatch.baseline(), mismatch.legacy()))
                .forEach(left::add);
        return left;
    }

    /** A chain may have changed what every database has, such as who may use the schema public. */
    private static void restore(Database database, Snapshot before) throws SQLException {
        Snapshot after = read(database);
        List<Mismatch> mismatches = SnapshotComparison.compare(before, after);
        if (mismatches.isEmpty()) {
            return;
        }
        Remedies remedies = new Remedies(before, after, mismatches, database.user());
        // Only so does the driver not look for the ends of statements itself.
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = ''; SET default_transaction_read_only = off");
            for (String remedy : mismatches.stream()
                    .map(remedies::of)
                    .filter(Objects::nonNull)
                    .toList()) {
                try {
                    statement.execute(remedy);
                } catch (SQLException e) {
                    System.getLogger(GivenDatabases.class.getName())
                            .log(System.Logger.Level.DEBUG, "A database cannot be made as it was", e);
                }
            }
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // The server ends it where we cannot.
            return;
        }
    }
}

package dev.schemaparity.internal.server;

import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Creates, copies, renames and drops the databases of one check; it drops only what it has created. */
public final class Databases {
    /** The SQL states of "being used by logical replication subscription" and of "cannot drop a template database". */
    private static final Set<String> HELD = Set.of("55006", "42809");

    private static final String NOT_PERMITTED = "42501";

    private final DatabaseServer server;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    public Databases(DatabaseServer server) {
        this.server = server;
    }

    /** Returns the names of all databases of a server. */
    public static Set<String> namesOn(DatabaseServer server) {
        Set<String> names = new HashSet<>();
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_catalog.pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new BuildException(
                    "The %s server could not list its databases: %s".formatted(server.name(), e.getMessage()), e);
        }
    }

    /** Returns a database name that nobody else uses. */
    public static String uniqueName(String purpose) {
        return "schema_parity_" + purpose + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Creates an empty database: a copy of the pristine template, with the locale of the server. */
    public Database create(String name) {
        execute("CREATE DATABASE " + Identifier.quoted(name) + " TEMPLATE template0", "create the database " + name);
        created(name);
        return server.database(name);
    }

    /** Creates an empty database in UTF-8, whatever the encoding of the server; the locale C goes with each. */
    public Database createForText(String name) {
        execute(
                "CREATE DATABASE " + Identifier.quoted(name)
                        + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'",
                "create the database " + name);
        created(name);
        return server.database(name);
    }

    /**
     * Copies a database that nobody is connected to, with what CREATE DATABASE ... TEMPLATE leaves behind: settings,
     * privileges, owner and comment of the database itself.
     */
    public Database copy(String originalName, String name) {
        String owner = owner(originalName);
        execute(
                "CREATE DATABASE %s TEMPLATE %s OWNER %s"
                        .formatted(Identifier.quoted(name), Identifier.quoted(originalName), Identifier.quoted(owner)),
                "copy the database " + originalName);
        created(name);
        Database copy = server.database(name);
        try (Connection connection = server.maintenance().connect()) {
            DatabaseProperties.copy(connection, originalName, name);
        } catch (SQLException e) {
            throw failed("copy the settings of the database " + originalName, e);
        }
        return copy;
    }

    /** Copies what is in a database that nobody is connected to, and nothing of what is set for the database itself. */
    public Database copyContents(String originalName, String name) {
        execute(
                "CREATE DATABASE %s TEMPLATE %s".formatted(Identifier.quoted(name), Identifier.quoted(originalName)),
                "copy the database " + originalName);
        created(name);
        return server.database(name);
    }

    /** On a server of somebody else's, each of our databases says whose it is. */
    private void created(String name) {
        created.add(name);
        if (server.isExternal()) {
            comment(name, "'" + RunMark.ours().toString().replace("'", "''") + "'");
        }
    }

    private void comment(String name, String literal) {
        execute(
                "COMMENT ON DATABASE %s IS %s".formatted(Identifier.quoted(name), literal),
                "mark the database " + name);
    }

    /** Leaves a database to whoever asked for it: no later run takes it for one that was left behind. */
    public void handBack(String name) {
        created.remove(name);
        if (server.isExternal() && isMarked(name)) {
            comment(name, "NULL");
        }
    }

    private boolean isMarked(String name) {
        try (Connection connection = server.maintenance().connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database WHERE datname = ?")) {
            query.setString(1, name);
            ResultSet row = query.executeQuery();
            return row.next() && RunMark.parse(row.getString(1)).isPresent();
        } catch (SQLException e) {
            throw failed("find the mark of the database " + name, e);
        }
    }

    public Database rename(String from, String to) {
        execute(
                "ALTER DATABASE %s RENAME TO %s".formatted(Identifier.quoted(from), Identifier.quoted(to)),
                "rename the database " + from + " to " + to);
        created.remove(from);
        created.add(to);
        return server.database(to);
    }

    /**
     * Hands the database to a role, which is created when there is none of that name. A server of somebody else's would be
     * left with it, so there the role must exist.
     */
    public void handOver(String name, String role) {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, role)) {
                if (server.isExternal()) {
                    throw new BuildException(
                            "There is no role %s at %s for the chain to run as, and on a server that others use none is created. Create it there and make %s a member of it, or name no user."
                                    .formatted(
                                            role,
                                            server.maintenance(),
                                            server.maintenance().user()));
                }
                statement.execute("CREATE ROLE " + Identifier.quoted(role) + " LOGIN");
            }
            statement.execute(
                    "ALTER DATABASE %s OWNER TO %s".formatted(Identifier.quoted(name), Identifier.quoted(role)));
        } catch (SQLException e) {
            throw failed("hand the database " + name + " over to the role " + role, e);
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT FROM pg_catalog.pg_roles WHERE rolname = ?")) {
            query.setString(1, role);
            return query.executeQuery().next();
        }
    }

    /** Ends every other session in a database, so that a statement that never ends does end. */
    public void disconnectAll(String name) {
        try (Connection connection = server.maintenance().connect();
                PreparedStatement terminate = connection.prepareStatement(
                        "SELECT pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ? AND pid <> pg_backend_pid() AND pg_has_role(usesysid, 'USAGE')")) {
            terminate.setString(1, name);
            terminate.execute();
        } catch (SQLException e) {
            throw failed("end the sessions in the database " + name, e);
        }
    }

    /** Drops a database of ours; a name that is not ours is left alone. */
    public void drop(String name) {
        if (created.remove(name)) {
            String drop = "DROP DATABASE IF EXISTS " + Identifier.quoted(name) + " WITH (FORCE)";
            try {
                executeOrThrow(drop);
            } catch (SQLException e) {
                dropHeld(name, drop, e);
            }
        }
    }

    /**
     * A chain may have made a template of its database, or have subscribed it: the server drops neither. Nor does it end
     * the sessions of superusers for others, such as those of its own that clean up; without FORCE it waits for these.
     */
    private void dropHeld(String name, String drop, SQLException refusal) {
        try {
            if (NOT_PERMITTED.equals(refusal.getSQLState())) {
                disconnectAll(name);
                executeOrThrow("DROP DATABASE IF EXISTS " + Identifier.quoted(name));
                return;
            }
            if (!HELD.contains(refusal.getSQLState())) {
                throw refusal;
            }
            executeOrThrow("ALTER DATABASE " + Identifier.quoted(name) + " IS_TEMPLATE false");
            Subscriptions.dropAll(server.database(name));
            executeOrThrow(drop);
        } catch (SQLException e) {
            throw failed("drop the database " + name, e);
        }
    }

    /** Drops every database of ours. */
    public void dropAll() {
        List.copyOf(new ArrayList<>(created)).forEach(this::drop);
    }

    private String owner(String name) {
        try (Connection connection = server.maintenance().connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT pg_get_userbyid(datdba) FROM pg_catalog.pg_database WHERE datname = ?")) {
            query.setString(1, name);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw failed("find the owner of the database " + name, e);
        }
    }

    private void execute(String sql, String task) {
        try {
            executeOrThrow(sql);
        } catch (SQLException e) {
            throw failed(task, e);
        }
    }

    private void executeOrThrow(String sql) throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private BuildException failed(String task, SQLException e) {
        return new BuildException("The %s server could not %s: %s".formatted(server.name(), task, e.getMessage()), e);
    }
}

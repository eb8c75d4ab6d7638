package dev.schemaparity.internal.server;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Creates, copies, renames and drops the databases of one check; it drops only what it has created. */
public final class Databases {
    private static final String WRONG_OBJECT_TYPE = "42809";

    private final DatabaseServer server;
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    public Databases(DatabaseServer server) {
        this.server = server;
    }

    /** Returns a database name that nobody else uses. */
    public static String uniqueName(String purpose) {
        return "schema_parity_" + purpose + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Creates an empty database: a copy of the pristine template, with the locale of the server. */
    public Database create(String name) {
        execute("CREATE DATABASE " + quoted(name) + " TEMPLATE template0", "create the database " + name);
        created.add(name);
        return server.database(name);
    }

    /**
     * Copies a database that nobody is connected to, with what CREATE DATABASE ... TEMPLATE leaves behind: settings,
     * privileges, owner and comment of the database itself.
     */
    public Database copy(String originalName, String name) {
        String owner = owner(originalName);
        execute(
                "CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(quoted(name), quoted(originalName), quoted(owner)),
                "copy the database " + originalName);
        created.add(name);
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
                "CREATE DATABASE %s TEMPLATE %s".formatted(quoted(name), quoted(originalName)),
                "copy the database " + originalName);
        created.add(name);
        return server.database(name);
    }

    public Database rename(String from, String to) {
        execute(
                "ALTER DATABASE %s RENAME TO %s".formatted(quoted(from), quoted(to)),
                "rename the database " + from + " to " + to);
        created.remove(from);
        created.add(to);
        return server.database(to);
    }

    /** Hands the database to a role, which is created when there is none of that name. */
    public void handOver(String name, String role) {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, role)) {
                statement.execute("CREATE ROLE " + quoted(role) + " LOGIN");
            }
            statement.execute("ALTER DATABASE %s OWNER TO %s".formatted(quoted(name), quoted(role)));
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
                        "SELECT pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ? AND pid <> pg_backend_pid()")) {
            terminate.setString(1, name);
            terminate.execute();
        } catch (SQLException e) {
            throw failed("end the sessions in the database " + name, e);
        }
    }

    /** Drops a database of ours; a name that is not ours is left alone. */
    public void drop(String name) {
        if (created.remove(name)) {
            dropEvenIfTemplate(name);
        }
    }

    /** A chain may have made its database a template, which the server does not drop. */
    private void dropEvenIfTemplate(String name) {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            String drop = "DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)";
            try {
                statement.execute(drop);
            } catch (SQLException e) {
                if (!WRONG_OBJECT_TYPE.equals(e.getSQLState())) {
                    throw e;
                }
                statement.execute("ALTER DATABASE " + quoted(name) + " IS_TEMPLATE false");
                statement.execute(drop);
            }
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
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(task, e);
        }
    }

    private BuildException failed(String task, SQLException e) {
        return new BuildException("The %s server could not %s: %s".formatted(server.name(), task, e.getMessage()), e);
    }

    /** Quotes an identifier. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}

package dev.schemaparity.internal.server.external;

import dev.schemaparity.internal.server.SupportedVersion;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A server of somebody else's. */
final class ExternalServer implements DatabaseServer {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String REFUSED = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String ROLE = """
            SELECT r.rolname AS name, r.rolsuper OR r.rolcreatedb AS may_create, pg_is_in_recovery() AS standby,
                   current_setting('server_version_num')::pg_catalog.int4 AS version
              FROM pg_catalog.pg_roles AS r WHERE r.rolname = session_user
            """;

    private final Address address;

    private ExternalServer(Address address) {
        this.address = address;
    }

    static ExternalServer connect(Address address) {
        try (Connection connection = address.locate(address.database()).connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROLE)) {
            row.next();
            requireUsable(address, row);
            ExternalServer server = new ExternalServer(address.as(row.getString("name")));
            Leftovers.drop(server);
            return server;
        } catch (SQLException e) {
            throw new BuildException(
                    "The server 'jdbc' cannot be reached at %s: %s%n%s".formatted(address, e.getMessage(), advice(e)),
                    e);
        }
    }

    private static void requireUsable(Address address, ResultSet row) throws SQLException {
        SupportedVersion.require(
                "The server at " + address,
                row.getInt("version") / 10_000,
                "Name another server, such as --server embedded.");
        if (row.getBoolean("standby")) {
            throw new BuildException("The server at %s is a standby, on which nothing can be built. Name its primary."
                    .formatted(address));
        }
        if (address.databases().size() == 1 && !row.getBoolean("may_create")) {
            throw new BuildException(
                    "The role %s may not create databases at %s. Have it allowed by ALTER ROLE ... CREATEDB, name a role that may, or name two empty databases to build in: jdbc:postgresql://HOST/LEGACY,BASELINE."
                            .formatted(row.getString("name"), address));
        }
    }

    private static String advice(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case WRONG_PASSWORD, REFUSED ->
                "Give the right role and password: ?user=USER&password=PASSWORD behind the database, or keep the password in ~/.pgpass.";
            case NO_SUCH_DATABASE -> "Name a database that is there, such as postgres: the others are created from it.";
            default -> "See that the server runs there and takes connections from this machine.";
        };
    }

    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public boolean isExternal() {
        return true;
    }

    @Override
    public Database maintenance() {
        return database(address.database());
    }

    @Override
    public Database database(String databaseName) {
        return address.locate(databaseName);
    }

    @Override
    public List<String> givenDatabases() {
        return address.databases().size() == 1 ? List.of() : address.databases();
    }

    @Override
    public List<String> conditions() {
        String condition = "server at %s, which others may use at the same time"
                .formatted(address.server().replaceFirst("^jdbc:postgresql://", ""));
        return givenDatabases().isEmpty()
                ? List.of(condition)
                : List.of(
                        condition,
                        "in given databases, where no copy can be made to prove what is written differently");
    }

    @Override
    public List<String> keep() {
        return List.of(
                givenDatabases().isEmpty()
                        ? "the databases stay on the server, and are yours: drop them with DROP DATABASE"
                        : "what was built stays in them: empty them before the next check");
    }

    @Override
    public void close() {
        // It is somebody else's; whoever created databases drops them.
    }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roles that a database names, as owners and in privileges; they belong to its server, and no dump holds them. */
public final class Roles {
    /** The dependency on the role that initdb made is not kept, as nobody can drop it. */
    private static final String OF_DATABASE = """
            SELECT r.rolname, r.rolsuper
              FROM pg_catalog.pg_roles AS r
             WHERE r.rolname !~ '^pg_'
               AND (r.oid = 10
                    OR r.oid IN (SELECT d.refobjid FROM pg_catalog.pg_shdepend AS d
                                  WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
                                    AND d.dbid = (SELECT b.oid FROM pg_catalog.pg_database AS b
                                                   WHERE b.datname = pg_catalog.current_database())))
             ORDER BY r.rolname
            """;

    private static final String OF_SERVER = "SELECT rolname FROM pg_catalog.pg_roles";

    private Roles() {}

    /**
     * Lets a server know the roles that a database of another one names. A server of somebody else's would be left with
     * them, so there they must exist.
     *
     * @param live the database, which is not changed
     * @throws BuildException when one is missing, or cannot be created
     */
    public static void provide(DatabaseServer server, Database live) {
        Map<String, Boolean> missing = ofDatabase(live);
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet roles = statement.executeQuery(OF_SERVER)) {
                while (roles.next()) {
                    missing.remove(roles.getString(1));
                }
            }
            if (!missing.isEmpty() && server.isExternal()) {
                throw new BuildException(
                        "The roles %s, which the database names, are not at %s, and on a server that others use none are created. Choose --server embedded or container, or the database's own server."
                                .formatted(String.join(", ", missing.keySet()), server.maintenance()));
            }
            for (Map.Entry<String, Boolean> role : missing.entrySet()) {
                statement.execute("CREATE ROLE %s%s"
                        .formatted(Identifier.quoted(role.getKey()), role.getValue() ? " SUPERUSER" : ""));
            }
        } catch (SQLException e) {
            throw new BuildException(
                    "The %s server could not be given the roles %s: %s"
                            .formatted(server.name(), List.copyOf(missing.keySet()), e.getMessage()),
                    e);
        }
    }

    private static Map<String, Boolean> ofDatabase(Database live) {
        Map<String, Boolean> roles = new LinkedHashMap<>();
        try (Connection connection = live.connect(Map.of("ApplicationName", "schema-parity", "readOnly", "true"));
                PreparedStatement query = connection.prepareStatement(OF_DATABASE);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                roles.put(rows.getString(1), rows.getBoolean(2));
            }
            return roles;
        } catch (SQLException e) {
            throw new BuildException("The roles of %s cannot be read: %s".formatted(live, e.getMessage()), e);
        }
    }
}

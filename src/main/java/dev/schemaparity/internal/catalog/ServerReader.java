package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what belongs to a server and so to all of its databases: roles, memberships, tablespaces and settings. */
public final class ServerReader {
    private static final List<CatalogQuery> QUERIES = CatalogQuery.ofServer();
    /** In the view that everybody may read, all passwords look alike. */
    private static final List<CatalogQuery> ROLES = List.of(
            CatalogQuery.named("role").reading("pg_catalog.pg_authid", "pg_catalog.pg_roles"),
            CatalogQuery.named("role_membership"));

    private static final String USER = """
            SELECT quote_ident(r.rolname) AS name, r.rolsuper, r.rolcreaterole
              FROM pg_catalog.pg_roles AS r WHERE r.rolname = current_user
            """;

    private ServerReader() {}

    /**
     * Reads the server of a database.
     *
     * @param database any database of the server; its user must be a superuser, because passwords are looked at
     * @throws BuildException when the server cannot be reached or read
     */
    public static Map<ObjectId, CatalogObject> read(Database database) {
        return CatalogConnection.read(database, (catalog, statement) -> {
            Map<ObjectId, CatalogObject> objects = read(catalog, statement, QUERIES);
            catalog.connection().close();
            return objects;
        });
    }

    /**
     * Reads what the user of a database can change of its server: all of it where that is a superuser, roles where it may
     * create some, and else itself alone. Of passwords only a superuser sees whether there is one.
     *
     * @throws BuildException when the server cannot be reached or read
     */
    public static Map<ObjectId, CatalogObject> readChangeable(Database database) {
        return CatalogConnection.read(database, (catalog, statement) -> {
            Map<ObjectId, CatalogObject> objects;
            try (ResultSet role = statement.executeQuery(USER)) {
                role.next();
                ObjectId self = new ObjectId("role", role.getString("name"));
                boolean all = role.getBoolean("rolsuper");
                boolean roles = role.getBoolean("rolcreaterole");
                objects = read(catalog, statement, all ? QUERIES : ROLES);
                if (!all && !roles) {
                    objects.keySet().retainAll(Set.of(self));
                }
            }
            catalog.connection().close();
            return objects;
        });
    }

    private static Map<ObjectId, CatalogObject> read(
            CatalogConnection catalog, Statement statement, List<CatalogQuery> queries) throws SQLException {
        List<CatalogQuery> applicable = catalog.applicable(queries);
        statement.execute(CatalogReader.SESSION + CatalogConnection.text(applicable));
        return CatalogQuery.read(applicable, statement, new ArrayList<>());
    }
}

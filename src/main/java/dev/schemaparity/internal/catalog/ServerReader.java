package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what belongs to a server and so to all of its databases: roles, memberships, tablespaces and settings. */
public final class ServerReader {
    private static final List<CatalogQuery> QUERIES = CatalogQuery.ofServer();

    private ServerReader() {}

    /**
     * Reads the server of a database.
     *
     * @param database any database of the server; its user must be a superuser, because passwords are looked at
     * @throws BuildException when the server cannot be reached or read
     */
    public static Map<ObjectId, CatalogObject> read(Database database) {
        return CatalogConnection.read(database, (catalog, statement) -> {
            List<CatalogQuery> queries = catalog.applicable(QUERIES);
            statement.execute(CatalogReader.SESSION + CatalogConnection.text(queries));
            Map<ObjectId, CatalogObject> objects = CatalogQuery.read(queries, statement, new ArrayList<>());
            catalog.connection().close();
            return objects;
        });
    }
}

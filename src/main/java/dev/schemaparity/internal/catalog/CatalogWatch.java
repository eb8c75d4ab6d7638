package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at a few objects of a database again and again while it is being built. */
public final class CatalogWatch implements AutoCloseable {
    private static final List<CatalogQuery> QUERIES = CatalogQuery.ofDatabase();
    private static final String SESSION = CatalogQuery.text("session.sql");

    private final Database database;
    private final Connection connection;
    private final Map<CatalogQuery, PreparedStatement> looks = new HashMap<>();

    /**
     * Connects to a database.
     *
     * @param objects what is looked at, there or not
     */
    public CatalogWatch(Database database, Collection<ObjectId> objects) {
        this.database = database;
        try {
            // The plans of the queries are kept: planning takes longer than looking.
            connection = database.connect(Map.of("ApplicationName", "schema-parity", "prepareThreshold", "1"));
        } catch (SQLException e) {
            throw failed(e);
        }
        try {
            prepare(objects);
        } catch (SQLException e) {
            close();
            throw failed(e);
        }
    }

    private void prepare(Collection<ObjectId> objects) throws SQLException {
        Object[] names = objects.stream().map(ObjectId::toString).toArray();
        int majorVersion = connection.getMetaData().getDatabaseMajorVersion();
        for (CatalogQuery query : QUERIES) {
            if (query.since() <= majorVersion && objects.stream().anyMatch(object -> query.mayReturn(object.kind()))) {
                PreparedStatement look = connection.prepareStatement(query.ofWatched());
                look.setArray(1, connection.createArrayOf("text", names));
                looks.put(query, look);
            }
        }
    }

    /** True for objects of a database; what belongs to the server cannot be watched in it. */
    public static boolean sees(ObjectId object) {
        return QUERIES.stream().anyMatch(query -> query.mayReturn(object.kind()));
    }

    /** Returns those of the objects that are there now, in what is committed. */
    public Map<ObjectId, CatalogObject> look() {
        List<CatalogObject> seen = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION);
            for (Map.Entry<CatalogQuery, PreparedStatement> look : looks.entrySet()) {
                CatalogRows rows =
                        new CatalogRows(look.getKey(), look.getValue().executeQuery());
                while (rows.next()) {
                    seen.add(rows.object());
                }
            }
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            throw failed(e);
        }
        Map<ObjectId, CatalogObject> byId = new HashMap<>();
        seen.forEach(object -> byId.put(object.id(), object));
        return byId;
    }

    private BuildException failed(SQLException e) {
        return new BuildException("The catalog of %s cannot be read: %s".formatted(database, e.getMessage()), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}

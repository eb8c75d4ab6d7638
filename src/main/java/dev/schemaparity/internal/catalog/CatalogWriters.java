package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells which transactions wrote the catalog rows that objects stand in. */
public final class CatalogWriters {
    private static final String QUERY = CatalogQuery.text("writers.sql");
    // Nothing that a migration has put on the search path may stand in for a function of the server's.
    private static final Map<String, String> CONNECTION =
            Map.of("ApplicationName", "schema-parity", "readOnly", "true", "options", "-c search_path=");
    private static final String ANY_ATTRIBUTE = "";

    private final Map<String, Map<String, List<String>>> xminsByAddress = new HashMap<>();

    private CatalogWriters() {}

    /** Asks about some objects of one database. */
    public static CatalogWriters read(Database database, Collection<CatalogObject> objects) {
        CatalogWriters writers = new CatalogWriters();
        String[] addresses = objects.stream()
                .map(CatalogObject::storedAt)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        if (addresses.length == 0) {
            return writers;
        }
        try (Connection connection = database.connect(CONNECTION);
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setArray(1, connection.createArrayOf("text", addresses));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    writers.xminsByAddress
                            .computeIfAbsent(rows.getString("address"), address -> new HashMap<>())
                            .put(rows.getString("attribute"), List.of((String[])
                                    rows.getArray("xmins").getArray()));
                }
            }
            return writers;
        } catch (SQLException e) {
            throw new BuildException(
                    "The catalog of %s does not tell which transactions wrote it: %s"
                            .formatted(database, e.getMessage()),
                    e);
        }
    }

    /** Returns the {@code xmin} of the rows that have been there as long as the object, as far as there are such rows. */
    public List<String> ofPresence(CatalogObject object) {
        return of(object).getOrDefault(Mismatch.PRESENCE, List.of());
    }

    /** Returns the {@code xmin} of the columns that an index, a constraint or statistics stand on, and are made anew with. */
    public List<String> ofColumns(CatalogObject object) {
        return of(object).getOrDefault("columns it stands on", List.of());
    }

    /** Returns the {@code xmin} of the rows that have been there as long as the tables that an object stands on. */
    public List<String> ofTables(CatalogObject object) {
        return of(object).getOrDefault("tables it stands on", List.of());
    }

    /** Returns the {@code xmin} of the one row that an object stands in, as far as there is one. */
    public List<String> ofObject(CatalogObject object) {
        return of(object).getOrDefault(ANY_ATTRIBUTE, List.of());
    }

    /** Returns the {@code xmin} of the rows that an attribute, or failing that the whole object, stands in. */
    public List<String> ofAttribute(CatalogObject object, String attribute) {
        Map<String, List<String>> xmins = of(object);
        return xmins.getOrDefault(attribute, xmins.getOrDefault(ANY_ATTRIBUTE, List.of()));
    }

    private Map<String, List<String>> of(CatalogObject object) {
        return object.storedAt() == null ? Map.of() : xminsByAddress.getOrDefault(object.storedAt(), Map.of());
    }
}

package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one query reads.
 *
 * @param kinds the kinds of objects that it lists
 * @param attributes the attributes that each of them has
 * @param hidden the attributes that pg_dump does not show of any of them
 */
record QueriedKinds(Set<String> kinds, Set<String> attributes, Set<String> hidden) {
    /** Returns what each query reads of a database that the script has filled with an object of every kind. */
    static List<QueriedKinds> all(DatabaseServer server, String everything) throws SQLException {
        Databases databases = new Databases(server);
        Database database = databases.create(Databases.uniqueName("coverage"));
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            // Its end takes back the roles, which other tests on this server would see.
            connection.setAutoCommit(false);
            statement.execute(everything);
            statement.execute("SET search_path = ''");
            List<QueriedKinds> all = new ArrayList<>();
            for (CatalogQuery query : queries()) {
                List<CatalogObject> objects = new ArrayList<>();
                CatalogRows rows = new CatalogRows(query, statement.executeQuery(query.sql()));
                while (rows.next()) {
                    objects.add(rows.object());
                }
                all.add(of(query, objects));
            }
            return all;
        } finally {
            databases.dropAll();
        }
    }

    private static List<CatalogQuery> queries() {
        return Stream.concat(CatalogQuery.ofDatabase().stream(), CatalogQuery.ofServer().stream())
                .toList();
    }

    private static QueriedKinds of(CatalogQuery query, List<CatalogObject> objects) {
        Set<String> attributes = objects.stream()
                .flatMap(object -> object.attributes().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> everything = new HashSet<>(attributes);
        everything.add(Mismatch.PRESENCE);
        boolean isDumped =
                objects.stream().anyMatch(object -> !object.dumpEntries().isEmpty());
        return new QueriedKinds(
                objects.stream().map(object -> object.id().kind()).collect(Collectors.toSet()),
                attributes,
                isDumped ? query.hiddenFromDump() : everything);
    }
}

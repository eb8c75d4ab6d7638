package dev.schemaparity.internal.catalog;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A connection on which one message carries all queries; the extended protocol would take a round trip for each. */
record CatalogConnection(Connection connection, int majorVersion) {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    static final Ledger LEDGER = Ledger.read();
    private static final Map<String, String> PROPERTIES = Map.of(
            "preferQueryMode", "simple",
            "ApplicationName", "schema-parity",
            "readOnly", "true",
            "readOnlyMode", "ignore");

    /** What is done with a connection; it stays open unless this fails. */
    interface Reading<T> {
        T from(CatalogConnection connection, Statement statement) throws SQLException;
    }

    static <T> T read(Database database, Reading<T> reading) {
        Connection connection = null;
        int major = 0;
        try {
            connection = database.connect(PROPERTIES);
            major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < LEDGER.oldestMajor()) {
                throw new BuildException(
                        "%s runs on PostgreSQL %d; schema-parity reads PostgreSQL %d and newer. Compare copies of the schemas on a newer server."
                                .formatted(database, major, LEDGER.oldestMajor()));
            }
            try (Statement statement = connection.createStatement()) {
                return reading.from(new CatalogConnection(connection, major), statement);
            }
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection, e);
            if (e instanceof BuildException told) {
                throw told;
            }
            throw new BuildException(
                    "The catalog of %s cannot be read: %s%s".formatted(database, e.getMessage(), reason(e, major)), e);
        }
    }

    /** A newer server may lack what a query asks for. */
    private static String reason(Exception failure, int major) {
        if (failure instanceof SQLException e && LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            return "%nAnother session keeps everybody from a table: wait for its end, or end it, and run the command again."
                    .formatted();
        }
        return LEDGER.beyond(major)
                .map(what -> "%nIt is PostgreSQL %d, and %s.".formatted(major, what))
                .orElse("");
    }

    private static void closeQuietly(Connection connection, Exception failure) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }

    List<CatalogQuery> applicable(List<CatalogQuery> queries) {
        return queries.stream().filter(query -> query.since() <= majorVersion).toList();
    }

    static String text(List<CatalogQuery> queries) {
        return queries.stream().map(CatalogQuery::sql).collect(Collectors.joining());
    }
}

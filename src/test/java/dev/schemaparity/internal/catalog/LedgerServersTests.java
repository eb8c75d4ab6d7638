package dev.schemaparity.internal.catalog;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.internal.server.embedded.ServerOfVersion;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the ledger against a server of every major version that it covers. */
@BoundToServer("a server of each version that the ledger covers")
class LedgerServersTests {
    private static final Ledger ledger = Ledger.read();

    static IntStream versions() {
        return IntStream.rangeClosed(ledger.oldestMajor(), ledger.newestMajor());
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void theLedgerClassifiesEveryColumnOfEveryCatalogAndNoOther(int majorVersion) throws Exception {
        Set<String> real = new TreeSet<>();
        try (DatabaseServer server = ServerOfVersion.start(majorVersion);
                Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(majorVersion);
            Map<String, Set<String>> catalogs =
                    CatalogReader.catalogs(statement.executeQuery(CatalogQuery.text("catalogs.sql")));
            catalogs.forEach((catalog, columns) -> columns.forEach(column -> real.add(catalog + "." + column)));
        }

        Set<String> classified = ledger.entries().stream()
                .filter(entry -> entry.existsIn(majorVersion))
                .map(LedgerEntry::toString)
                .collect(toCollection(TreeSet::new));

        assertThat(without(real, classified))
                .as("columns that ledger.txt does not classify")
                .isEmpty();
        assertThat(without(classified, real))
                .as("columns of ledger.txt that PostgreSQL %d does not have", majorVersion)
                .isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}

package dev.schemaparity.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.cases.CaseFile;
import dev.schemaparity.cases.TestedVersions;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.Database;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what the probe leaves out against what the queries list, in every database that a case builds. */
@NeedsOfServer(Need.SUPERUSER)
class ProbeTests {
    /** There is something of their kinds in every database, or finding that out takes as long as the query. */
    private static final Set<String> ALWAYS_ASKED = Set.of("database", "schema", "language", "privilege", "comment");
    /** CREATE INDEX CONCURRENTLY and the like, and a label of an enum that is used before it is committed. */
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("25001", "55P04");

    private static final TestedVersions versions = new TestedVersions();

    @AfterAll
    static void stop() {
        versions.close();
    }

    static List<Integer> versions() {
        return TestedVersions.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void aQueryThatIsLeftOutWouldListNothing(int version) throws SQLException, IOException, URISyntaxException {
        List<CatalogQuery> queries = CatalogQuery.ofDatabase().stream()
                .filter(query -> query.since() <= version)
                .toList();
        Set<String> everLeftOut = new TreeSet<>();
        List<String> missed = new ArrayList<>();
        Databases databases = new Databases(versions.server(version).server());
        Database database = databases.create(Databases.uniqueName("probe"));
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            Asking asking = new Asking(statement, queries);
            connection.setAutoCommit(false);
            for (Map.Entry<String, List<String>> script : scripts(version).entrySet()) {
                if (asking.run(script.getValue())) {
                    Set<String> leftOut = asking.leftOut();
                    for (String query : leftOut) {
                        if (asking.lists(query)) {
                            missed.add(query + ": " + script.getKey());
                        }
                    }
                    everLeftOut.addAll(leftOut);
                }
                connection.rollback();
            }
        } finally {
            databases.dropAll();
        }

        assertThat(missed)
                .as("queries that probe.sql leaves out although they list something, and where")
                .isEmpty();
        // Otherwise nothing was tried: a condition that is never true, or a column that no query is called by.
        Set<String> conditional = names(queries);
        conditional.removeAll(ALWAYS_ASKED);
        assertThat(everLeftOut).isEqualTo(conditional);
    }

    /** Returns the migrations of both sides of every case, and what tests build that have everything in one database. */
    private static Map<String, List<String>> scripts(int version) throws IOException, URISyntaxException {
        Map<String, List<String>> scripts = new LinkedHashMap<>();
        scripts.put("nothing", List.of());
        scripts.put("everything", List.of(CaseCoverageTests.EVERYTHING));
        scripts.put("kitchen sink", List.of(Files.readString(resource("/noop/kitchen-sink.sql"))));
        try (Stream<Path> files = Files.walk(resource("/cases"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                CaseFile one = CaseFile.read(file);
                // Those with servers of their own change what belongs to a server.
                if (one.appliesTo(version) && !one.ownServers()) {
                    scripts.put(file + ", legacy", migrations(one.both(), one.legacy()));
                    scripts.put(file + ", baseline", migrations(one.both(), one.baseline()));
                }
            }
        }
        return scripts;
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(ProbeTests.class.getResource(name).toURI());
    }

    private static List<String> migrations(List<StringBuilder> both, List<StringBuilder> own) {
        return Stream.concat(both.stream(), own.stream())
                .map(StringBuilder::toString)
                .toList();
    }

    /** Asks in a transaction that is rolled back, with plans that were made once. */
    private static final class Asking {
        private final Statement statement;
        private final List<CatalogQuery> queries;

        private Asking(Statement statement, List<CatalogQuery> queries) throws SQLException {
            this.statement = statement;
            this.queries = queries;
            // To compile such a query takes a server longer than to answer it, which the reader spares it too.
            statement.execute("SET jit = off; SET search_path = ''");
            for (CatalogQuery query : queries) {
                statement.execute("PREPARE \"%s\" AS %s".formatted(query.name(), query.sql()));
            }
            statement.execute("RESET search_path");
        }

        /** Returns false where the script does not run in one transaction. */
        boolean run(List<String> migrations) throws SQLException {
            try {
                for (String migration : migrations) {
                    statement.execute(migration);
                }
                return true;
            } catch (SQLException e) {
                if (NOT_IN_A_TRANSACTION.contains(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        }

        Set<String> leftOut() throws SQLException {
            statement.execute("SET LOCAL search_path = ''");
            CatalogScript script = CatalogScript.whole(queries);
            Set<String> leftOut = names(queries);
            try (ResultSet answer = statement.executeQuery(script.probe())) {
                answer.next();
                leftOut.removeAll(names(script.without(answer).queries()));
            }
            return leftOut;
        }

        boolean lists(String query) throws SQLException {
            try (ResultSet rows = statement.executeQuery("EXECUTE \"%s\"".formatted(query))) {
                return rows.next();
            }
        }
    }

    private static Set<String> names(List<CatalogQuery> queries) {
        return queries.stream().map(CatalogQuery::name).collect(Collectors.toCollection(TreeSet::new));
    }
}

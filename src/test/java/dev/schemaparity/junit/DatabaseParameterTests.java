package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityResult;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.Verdict;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters of tests, constructors and lifecycle methods. */
class DatabaseParameterTests {
    private static final String LEGACY = "sql:src/test/resources/junit/legacy";
    private static final String BASELINE = "sql:src/test/resources/junit/baseline";
    private static final String COPIES = "datname LIKE 'schema\\_parity\\_%\\_copy\\_%'";
    private static final String ORIGINALS = "datname LIKE 'schema\\_parity\\_%' AND NOT " + COPIES;

    private static ParityKit.Run run;

    @BeforeAll
    static void runAll() {
        run = ParityKit.run(
                CopyTestCases.class, ConstructorTestCases.class, LifecycleTestCases.class, LastTestCases.class);
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void everyParameterIsAFreshCopyOfItsSide() {
        assertThat(run.failures(CopyTestCases.class)).isEmpty();
        assertThat(run.succeeded(CopyTestCases.class)).hasSize(7);
    }

    @Test
    void aConstructorIsGivenCopiesThatLiveAsLongAsTheClass() {
        assertThat(run.failures(ConstructorTestCases.class)).isEmpty();
        assertThat(run.succeeded(ConstructorTestCases.class)).hasSize(2);
    }

    @Test
    void lifecycleMethodsAreGivenCopiesThatLiveAsLongAsTheirTestOrClass() {
        assertThat(run.failures(LifecycleTestCases.class)).isEmpty();
        assertThat(run.succeeded(LifecycleTestCases.class)).hasSize(3);
    }

    @Test
    void noCopyOutlivesItsClass() {
        assertThat(run.failures(LastTestCases.class)).isEmpty();
        assertThat(run.succeeded(LastTestCases.class)).hasSize(1);
    }

    private static List<String> databases(Connection connection, String condition) throws SQLException {
        return strings(connection, "SELECT datname FROM pg_catalog.pg_database WHERE " + condition + " ORDER BY 1");
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'public' ORDER BY 1");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Opens another database of the same server. */
    private static Connection connect(Connection neighbour, String database) throws SQLException {
        String url = neighbour.getMetaData().getURL().replaceFirst("/[^/?]*(\\?.*)?$", "/" + database);
        return DriverManager.getConnection(url, neighbour.getMetaData().getUserName(), null);
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class CopyTestCases {
        private static String inUse;

        @Test
        @Order(1)
        void bothSidesAreThere(@Legacy Connection legacy, @Baseline DataSource baseline) throws SQLException {
            assertThat(tables(legacy)).containsExactly("account");
            try (Connection connection = baseline.getConnection()) {
                assertThat(tables(connection)).containsExactly("account");
                assertThat(connection.getCatalog())
                        .startsWith("schema_parity_baseline_copy_")
                        .isNotEqualTo(legacy.getCatalog());
            }
            assertThat(legacy.getCatalog()).startsWith("schema_parity_legacy_copy_");
        }

        @Test
        @Order(2)
        void aWriteIsSeenInItsOwnCopyAlone(
                @Legacy Connection one, @Legacy DataSource two, @Baseline Connection baseline) throws SQLException {
            inUse = one.getCatalog();
            execute(one, "CREATE TABLE written (i integer)");
            execute(one, "UPDATE account SET name = 'Grace'");

            assertThat(strings(one, "SELECT name FROM account")).containsExactly("Grace");
            try (Connection connection = two.getConnection()) {
                assertThat(connection.getCatalog()).isNotEqualTo(one.getCatalog());
                assertThat(tables(connection)).containsExactly("account");
                assertThat(strings(connection, "SELECT name FROM account")).containsExactly("Ada");
            }
            assertThat(tables(baseline)).containsExactly("account");
        }

        @Test
        @Order(3)
        void anotherTestSeesNothingOfIt(@Legacy Connection legacy) throws SQLException {
            assertThat(tables(legacy)).containsExactly("account");
            assertThat(strings(legacy, "SELECT name FROM account")).containsExactly("Ada");
        }

        @Test
        @Order(4)
        void theCopiesOfOtherTestsAreGone(@Legacy Connection legacy) throws SQLException {
            assertThat(databases(legacy, COPIES))
                    .containsExactly(legacy.getCatalog())
                    .doesNotContain(inUse);
        }

        @Test
        @Order(5)
        void theComparedDatabasesAreNotTouched(@Legacy Connection legacy) throws SQLException {
            List<String> compared = databases(legacy, ORIGINALS);

            assertThat(compared).hasSize(2);
            for (String database : compared) {
                try (Connection connection = connect(legacy, database)) {
                    assertThat(tables(connection)).containsExactly("account");
                    assertThat(strings(connection, "SELECT name FROM account")).containsExactly("Ada");
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"Ada", "Grace"})
        @Order(6)
        void aParameterizedTestGetsACopyForEachInvocation(String name, ParityResult result, @Legacy Connection legacy)
                throws SQLException {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(strings(legacy, "SELECT name FROM account")).containsExactly("Ada");
            execute(legacy, "UPDATE account SET name = '" + name + name + "'");
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    @TestInstance(Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class ConstructorTestCases {
        private final ParityResult result;
        private final Connection legacy;
        private final DataSource baseline;

        ConstructorTestCases(ParityResult result, @Legacy Connection legacy, @Baseline DataSource baseline) {
            this.result = result;
            this.legacy = legacy;
            this.baseline = baseline;
        }

        @Test
        @Order(1)
        void aConstructorIsGivenTheResultAndCopies() throws SQLException {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
            execute(legacy, "CREATE TABLE written (i integer)");
            try (Connection connection = baseline.getConnection()) {
                execute(connection, "CREATE TABLE written_too (i integer)");
            }
        }

        @Test
        @Order(2)
        void theNextTestOfTheClassFindsThemAsTheyWereLeft(@Legacy Connection own) throws SQLException {
            assertThat(tables(legacy)).containsExactly("account", "written");
            assertThat(tables(own)).containsExactly("account");
            try (Connection connection = baseline.getConnection()) {
                assertThat(tables(connection)).containsExactly("account", "written_too");
            }
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class LifecycleTestCases {
        private static Connection ofClass;
        private Connection ofTest;

        @BeforeAll
        static void prepare(ParityResult result, @Legacy Connection legacy) throws SQLException {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
            execute(legacy, "CREATE TABLE prepared (i integer)");
            ofClass = legacy;
        }

        @BeforeEach
        void prepareTest(@Legacy Connection legacy) throws SQLException {
            assertThat(tables(legacy)).containsExactly("account");
            execute(legacy, "CREATE TABLE prepared_each (i integer)");
            ofTest = legacy;
        }

        @Test
        void lifecycleMethodsAreGivenCopies() throws SQLException {
            assertThat(tables(ofClass)).containsExactly("account", "prepared");
            assertThat(tables(ofTest)).containsExactly("account", "prepared_each");
        }

        @Test
        void eachTestIsGivenItsOwn(@Legacy Connection legacy) throws SQLException {
            assertThat(tables(ofTest)).containsExactly("account", "prepared_each");
            assertThat(tables(legacy)).containsExactly("account");
        }

        @AfterAll
        static void afterAll(@Baseline Connection baseline) throws SQLException {
            assertThat(tables(ofClass)).containsExactly("account", "prepared");
            assertThat(tables(baseline)).containsExactly("account");
        }

        @Nested
        class InsideTestCases {
            @Test
            void aNestedClassIsGivenCopiesToo(@Legacy Connection legacy) throws SQLException {
                assertThat(tables(legacy)).containsExactly("account");
            }
        }
    }

    /** Runs behind the classes above, on the same server. */
    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class LastTestCases {
        @Test
        void theCopiesOfOtherClassesAreGone(@Legacy Connection legacy) throws SQLException {
            assertThat(databases(legacy, COPIES)).containsExactly(legacy.getCatalog());
        }
    }
}

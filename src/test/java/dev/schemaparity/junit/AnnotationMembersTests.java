package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.Aspect;
import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityCustomizer;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.Verdict;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.spi.BuildException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each member of the annotation has its effect. */
class AnnotationMembersTests {
    private static final String LEGACY = "sql:src/test/resources/junit/legacy";
    private static final String BASELINE = "sql:src/test/resources/junit/baseline";

    private static ParityKit.Run run;

    @BeforeAll
    static void runAllAtOnce() {
        run = ParityKit.runInParallel(
                SameOptionsTestCases.class,
                OwnOptionsTestCases.class,
                InitTestCases.class,
                OtherInitTestCases.class,
                NamedTestCases.class,
                OtherNamedTestCases.class,
                UserTestCases.class,
                IgnoreTestCases.class,
                SchemasTestCases.class,
                NoRowsTestCases.class,
                ChosenRowsTestCases.class,
                VolatileColumnsTestCases.class,
                FoundVolatileColumnsTestCases.class,
                ChainsTestCases.class,
                CustomizedTestCases.class);
    }

    @Test
    void optionsReachBothSources() {
        assertAllSucceeded(SameOptionsTestCases.class, "bothSidesHaveThem(Connection, Connection)");
    }

    @Test
    void optionsOfOneSideReachItsSourceAlone() {
        assertThat(run.failures(OwnOptionsTestCases.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("column public.account.note: default differs")
                        .hasMessageContaining("legacy:   'before'::text")
                        .hasMessageContaining("baseline: 'after'::text"));
    }

    @Test
    void chainsStopAtAVersionAndGoOnWithLaterMigrations() {
        assertAllSucceeded(ChainsTestCases.class, "runsWhatItIsTold(ParityResult)");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void anInitScriptProvidesWhatIsPresupposedAndIsNotCompared() {
        assertAllSucceeded(InitTestCases.class, "isEqual(ParityResult)");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void anotherCheckWithTheSameInitScriptIsNotInTheWay() {
        assertThat(run.failures(OtherInitTestCases.class))
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure).hasMessageContaining("column app.account.email: type differs"));
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void theChainsSeeTheDatabaseNameThatTheyName() {
        assertAllSucceeded(NamedTestCases.class, "aCopyHasWhatBelongsToTheDatabase(Connection)");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void anotherCheckWithTheSameDatabaseNameIsNotInTheWay() {
        assertThat(run.failures(OtherNamedTestCases.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("comment differs")
                        .hasMessageContaining("the books")
                        .hasMessageContaining("a library"));
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void theChainsRunAsTheGivenUser() {
        assertAllSucceeded(UserTestCases.class, "ownsEverything(Connection, Connection)");
    }

    @Test
    void anIgnoredAspectIsNoDifferenceAndIsNoted() {
        assertThat(run.failures(IgnoreTestCases.class))
                .hasSize(2)
                .extracting(Throwable::getMessage)
                .noneMatch(message -> message.contains("column order"));
        assertThat(run.succeeded(IgnoreTestCases.class)).contains("isNoted(ParityResult)", "table (1)");
    }

    @Test
    void chosenSchemasAloneAreCompared() {
        assertAllSucceeded(SchemasTestCases.class, "isEqualThere(ParityResult)");
    }

    @Test
    void rowsAreLeftOut() {
        assertAllSucceeded(NoRowsTestCases.class, "saysSo(ParityResult)");
    }

    @Test
    void rowsOfChosenTablesAreCompared() {
        assertThat(run.failures(ChosenRowsTestCases.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("row public.role (id = 1): column name differs  [rows]")
                        .hasMessageContaining("column public.role.made: values differs  [rows]")
                        .hasMessageContaining("volatileColumns = \"public.role.made\" in the annotation")
                        .hasMessageContaining("row public.role (id = 2) is missing in the baseline  [rows]"));
    }

    @Test
    void declaredVolatileColumnsAreNoDifference() {
        assertThat(run.failures(VolatileColumnsTestCases.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("row public.role (id = 1): column name differs  [rows]")
                        .hasMessageNotContaining("column public.role.made"));
    }

    @Test
    void volatileColumnsAreFound() {
        assertThat(run.failures(FoundVolatileColumnsTestCases.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("row public.role (id = 1): column name differs  [rows]")
                        .hasMessageNotContaining("column public.role.made")
                        .hasMessageContaining("public.role.made (found)"));
    }

    @Test
    void customizersChangeTheSpecificationInTheirOrder() {
        assertAllSucceeded(CustomizedTestCases.class, "isEqual(ParityResult)");
    }

    @Test
    void aTimeLimitEndsTheBuildSoonAndNamesTheMigrationItDiedIn() {
        long started = System.nanoTime();

        ParityKit.Run sleeping = ParityKit.run(SleepingTestCases.class);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        assertThat(sleeping.failures())
                .singleElement()
                .isInstanceOf(BuildException.class)
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("The legacy side was not built within its time limit of 3 s")
                        .hasMessageContaining("V2__sleeps.sql was still running after 1 finished migrations")
                        .hasMessageContaining("Raise the limit (--timeout, or timeout in the annotation)"));
    }

    private static void assertAllSucceeded(Class<?> testClass, String... tests) {
        assertThat(run.failures(testClass)).isEmpty();
        assertThat(run.succeeded(testClass)).containsExactly(tests);
    }

    private static String string(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @SchemaParity(
            legacy = "flyway:src/test/resources/junit/placeholders/legacy",
            baseline = "flyway:src/test/resources/junit/placeholders/baseline",
            options = {"flyway.placeholders.table=account", "flyway.placeholders.note=a=b"},
            pgDump = PgDumpMode.OFF)
    static class SameOptionsTestCases {
        @Test
        void bothSidesHaveThem(@Legacy Connection legacy, @Baseline Connection baseline) throws SQLException {
            for (Connection side : List.of(legacy, baseline)) {
                assertThat(string(side, "INSERT INTO account VALUES (1) RETURNING note"))
                        .isEqualTo("a=b");
            }
        }
    }

    @SchemaParity(
            legacy = "flyway:src/test/resources/junit/placeholders/legacy",
            baseline = "flyway:src/test/resources/junit/placeholders/baseline",
            options = "flyway.placeholders.table=account",
            legacyOptions = "flyway.placeholders.note=before",
            baselineOptions = "flyway.placeholders.note=after",
            pgDump = PgDumpMode.OFF)
    static class OwnOptionsTestCases implements ParityChecks {}

    @SchemaParity(
            legacy = LEGACY,
            legacyUpTo = "1",
            baseline = "sql:src/test/resources/junit/chains",
            baselineUpTo = "1",
            then = {
                "sql:src/test/resources/junit/later/V3__later.sql",
                "sql:src/test/resources/junit/later/V4__and_again.sql"
            },
            pgDump = PgDumpMode.OFF)
    static class ChainsTestCases {
        @Test
        void runsWhatItIsTold(ParityResult result) {
            assertThat(result.legacy().steps()).hasSize(1);
            assertThat(result.baseline().steps()).hasSize(1);
            assertThat(result.legacy().laterSteps()).hasSize(2);
        }
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/presupposing/legacy.sql",
            baseline = "sql:src/test/resources/junit/presupposing/baseline.sql",
            init = "src/test/resources/junit/presupposing/init.sql",
            pgDump = PgDumpMode.OFF)
    static class InitTestCases {
        @Test
        void isEqual(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        }
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/presupposing/legacy.sql",
            baseline = "sql:src/test/resources/junit/presupposing/other-baseline.sql",
            init = "src/test/resources/junit/presupposing/init.sql",
            pgDump = PgDumpMode.OFF)
    static class OtherInitTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/named/legacy.sql",
            baseline = "sql:src/test/resources/junit/named/baseline.sql",
            databaseName = "emerald",
            pgDump = PgDumpMode.OFF)
    static class NamedTestCases {
        @Test
        void aCopyHasWhatBelongsToTheDatabase(@Legacy Connection legacy) throws SQLException {
            assertThat(string(
                            legacy,
                            "SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database"
                                    + " WHERE datname = current_database()"))
                    .isEqualTo("the books");
            assertThat(string(legacy, "SHOW search_path")).isEqualTo("public, extensions");
        }
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/named/legacy.sql",
            baseline = "sql:src/test/resources/junit/named/other-baseline.sql",
            databaseName = "emerald",
            pgDump = PgDumpMode.OFF)
    static class OtherNamedTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, user = "parity_owner", pgDump = PgDumpMode.OFF)
    static class UserTestCases {
        @Test
        void ownsEverything(@Legacy Connection legacy, @Baseline Connection baseline) throws SQLException {
            for (Connection side : List.of(legacy, baseline)) {
                assertThat(string(side, "SELECT tableowner FROM pg_catalog.pg_tables WHERE tablename = 'account'"))
                        .isEqualTo("parity_owner");
                assertThat(string(
                                side,
                                "SELECT pg_catalog.pg_get_userbyid(datdba) FROM pg_catalog.pg_database"
                                        + " WHERE datname = current_database()"))
                        .isEqualTo("parity_owner");
            }
        }
    }

    @SchemaParity(
            legacy = LEGACY,
            baseline = "sql:src/test/resources/junit/differing",
            ignore = Aspect.COLUMN_ORDER,
            pgDump = PgDumpMode.OFF)
    static class IgnoreTestCases implements ParityChecks {
        @Test
        void isNoted(ParityResult result) {
            assertThat(result.notes()).containsExactly("left out on request: column-order");
        }
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/schemas/legacy.sql",
            baseline = "sql:src/test/resources/junit/schemas/baseline.sql",
            schemas = {"one", "Two"},
            pgDump = PgDumpMode.OFF)
    static class SchemasTestCases {
        @Test
        void isEqualThere(ParityResult result) {
            assertThat(result.notes()).contains("compared are these schemas alone, with what is in them: Two, one");
            assertThat(result.legacy().count("table")).isEqualTo(2);
        }
    }

    private static final String ROWS = "sql:src/test/resources/junit/rows/";

    @SchemaParity(
            legacy = ROWS + "legacy.sql",
            baseline = ROWS + "baseline.sql",
            rows = "none",
            pgDump = PgDumpMode.OFF)
    static class NoRowsTestCases {
        @Test
        void saysSo(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(result.witnesses())
                    .contains(new WitnessResult(
                            "rows", true, "switched off (--rows none, or rows = \"none\" in the annotation)"));
        }
    }

    @SchemaParity(
            legacy = ROWS + "legacy.sql",
            baseline = ROWS + "baseline.sql",
            rows = "public.role",
            pgDump = PgDumpMode.OFF)
    static class ChosenRowsTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(
            legacy = ROWS + "legacy.sql",
            baseline = ROWS + "baseline.sql",
            volatileColumns = "public.role.made",
            pgDump = PgDumpMode.OFF)
    static class VolatileColumnsTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(
            legacy = ROWS + "legacy.sql",
            baseline = ROWS + "baseline.sql",
            findVolatileColumns = true,
            pgDump = PgDumpMode.OFF)
    static class FoundVolatileColumnsTestCases {
        @Test
        void neverRuns() {}
    }

    /** The annotation names sources that do not exist; the customizers put that right, the second one last. */
    @SchemaParity(
            legacy = "sql:no/such/folder",
            baseline = "sql:no/such/folder",
            customize = {FirstCustomizer.class, SecondCustomizer.class},
            pgDump = PgDumpMode.OFF)
    static class CustomizedTestCases {
        @Test
        void isEqual(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(result.legacy().source()).isEqualTo(LEGACY);
            assertThat(result.baseline().source()).isEqualTo(BASELINE);
        }
    }

    static class FirstCustomizer implements ParityCustomizer {
        @Override
        public void customize(ParitySpec.Builder spec) {
            spec.legacy(LEGACY).baseline("sql:no/such/folder/either");
        }
    }

    static class SecondCustomizer implements ParityCustomizer {
        @Override
        public void customize(ParitySpec.Builder spec) {
            spec.baseline(BASELINE);
        }
    }

    @SchemaParity(
            legacy = "flyway:src/test/resources/junit/sleeping",
            baseline = "flyway:src/test/resources/junit/baseline",
            timeout = 3,
            pgDump = PgDumpMode.OFF)
    static class SleepingTestCases {
        @Test
        void neverRuns() {}
    }
}

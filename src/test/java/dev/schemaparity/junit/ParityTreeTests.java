package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityResult;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.SideKind;
import dev.schemaparity.SideResult;
import dev.schemaparity.Timing;
import dev.schemaparity.Verdict;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.internal.dump.PgDump;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

/** The tree of tests of a class that implements {@link ParityChecks}. */
class ParityTreeTests {
    private static ParityKit.Run equal;
    private static ParityKit.Run differing;

    @BeforeAll
    static void runBoth() {
        equal = ParityKit.run(EqualTestCases.class);
        differing = ParityKit.run(DifferingTestCases.class);
    }

    @Test
    void anEqualPairGivesANodeForEachKindAndAllSucceed() {
        // Beside the ten kinds and the rows: the one test of the class itself.
        equal.tests()
                .assertStatistics(
                        count -> count.started(14).succeeded(13).aborted(1).failed(0));
        // The engine, the class, the test factory, the catalog, the rows, the session.
        equal.containers()
                .assertStatistics(count -> count.started(6).succeeded(6).failed(0));
        assertThat(equal.names())
                .contains(
                        "catalog: 14 objects on the legacy side",
                        "column (4)",
                        "comment (1)",
                        "database (1)",
                        "function (1)",
                        "index (2)",
                        "language (1)",
                        "primary key (1)",
                        "schema (1)",
                        "table (1)",
                        "trigger (1)",
                        "pg_dump (SKIPPED)",
                        "rows: all tables: 1 rows in 1 tables, 0 sequences, 0 large objects on the legacy side",
                        "differs in nothing");
    }

    @Test
    void whatTheDatabasesHoldHasItsOwnContainer() {
        ParityKit.Run run = ParityKit.run(OtherRowsTestCases.class);

        assertThat(run.names())
                .anyMatch(name -> name.startsWith("rows: all tables: "))
                .contains("row", "sequence");
        assertThat(run.failedNames())
                .containsExactlyInAnyOrder("public.role (id = 1)", "public.role (id = 2)", "public.role_id_seq");
        assertThat(run.failures().get(0))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("add to the baseline:\n    UPDATE public.role SET name = 'admin' WHERE id = 1;");
    }

    @Test
    void aWitnessThatWasSkippedIsAnAbortedNodeThatSaysWhy() {
        assertThat(equal.abortions())
                .containsExactly(
                        "pg_dump was skipped: switched off (--pg-dump off, or pgDump = PgDumpMode.OFF in the annotation)");
    }

    @Test
    void theHintHowToInstallAWitnessStandsInItsNode() {
        ParityKit.Run run = ParityKit.run(NoPgDumpTestCases.class);

        run.tests().assertStatistics(count -> count.started(2).succeeded(1).aborted(1));
        assertThat(run.names()).contains("pg_dump (SKIPPED)");
        assertThat(run.abortions())
                .containsExactly("pg_dump was skipped: none was found. Install one: 'apt-get install it'");
    }

    @Test
    void everyDifferingObjectIsOneFailingNode() {
        differing
                .tests()
                .assertStatistics(
                        count -> count.started(14).succeeded(10).failed(3).aborted(1));
        assertThat(differing.failedNames())
                .containsExactlyInAnyOrder("public.account_email", "public.account", "public.touch()");
        assertThat(differing.names())
                .contains(
                        "index (2, baseline 1)",
                        "table (1, baseline 1)",
                        "function (1, baseline 1)",
                        "column (4)",
                        "trigger (1)");
    }

    @Test
    void aClassWithATreeDoesNotFailByItselfAndItsOtherTestsRun() {
        differing.containers().assertStatistics(count -> count.failed(0));
        assertThat(differing.names()).contains("seesTheVerdict(ParityResult)");
    }

    @Test
    void aFailureHoldsBothStatementsForTheDiffOfAnIde() {
        assertThat(failure("index public.account_email"))
                .satisfies(index -> assertThat(index.getExpected().getStringRepresentation())
                        .startsWith("CREATE INDEX account_email ON public.account USING btree (lower(email))"))
                .satisfies(index ->
                        assertThat(index.getActual().getStringRepresentation()).isEmpty());
        assertThat(failure("function public.touch()"))
                .satisfies(function -> assertThat(function.getExpected().getStringRepresentation())
                        .contains("CREATE OR REPLACE FUNCTION public.touch()", "NEW.touched := now();"))
                .satisfies(function -> assertThat(function.getActual().getStringRepresentation())
                        .contains("CREATE OR REPLACE FUNCTION public.touch()", "NEW.touched := nov();"));
        assertThat(failure("table public.account"))
                .satisfies(table -> assertThat(table.getExpected().getStringRepresentation())
                        .contains("CREATE TABLE public.account", "-- column order: id, name, email, touched"))
                .satisfies(table -> assertThat(table.getActual().getStringRepresentation())
                        .contains("CREATE TABLE public.account", "-- column order: id, email, name, touched"));
    }

    @Test
    void aMessageStandsAlone() {
        assertThat(failure("index public.account_email"))
                .hasMessageContaining("index public.account_email is missing in the baseline  [catalog]")
                .hasMessageContaining("add to the baseline:")
                .hasMessageContaining("CREATE INDEX account_email ON public.account USING btree (lower(email))");
        assertThat(failure("table public.account"))
                .hasMessageContaining("table public.account: column order differs  [catalog]")
                .hasMessageContaining("legacy:   id, name, email, touched")
                .hasMessageContaining("baseline: id, email, name, touched");
        assertThat(failure("function public.touch()"))
                .hasMessageContaining("function public.touch(): ")
                .hasMessageContaining("-    NEW.touched := now();")
                .hasMessageContaining("+    NEW.touched := nov();");
    }

    @Test
    void theStackTraceNamesTheTestClassAndNothingOfThisLibrary() {
        assertThat(differing.failures()).hasSize(3).allSatisfy(failure -> {
            assertThat(failure.getStackTrace())
                    .extracting(StackTraceElement::getClassName)
                    .containsExactly(DifferingTestCases.class.getName());
            assertThat(failure).hasNoCause().hasNoSuppressedExceptions();
        });
    }

    @Test
    void bothWitnessesStandSideBySide() {
        assumeTrue(PgDump.find(null, 150_000).program() != null, "needs pg_dump 15 or newer");

        ParityKit.Run run = ParityKit.run(BothWitnessesTestCases.class);

        run.tests()
                .assertStatistics(
                        count -> count.started(13).succeeded(10).failed(3).aborted(0));
        assertThat(run.names())
                .contains("shows nothing that the catalog does not")
                .anyMatch(name -> name.startsWith("pg_dump: pg_dump "));
        assertThat(run.failures())
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("[catalog, pg_dump]"));
    }

    @Test
    void whatABaselineLeavesInItsSessionIsAFailingNode() {
        ParityKit.Run run = ParityKit.run(LeavingTestCases.class);

        assertThat(run.failedNames()).containsExactly("after leaving-baseline.sql");
        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageStartingWith(
                                "session after leaving-baseline.sql: setting work_mem differs  [session]"));
    }

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void whatCannotBeObservedIsAFailingNode() {
        ParityKit.Run run = ParityKit.run(NotObservedTestCases.class);

        assertThat(run.failedNames()).containsExactly("everything is observed");
        assertThat(run.failures())
                .singleElement()
                .isInstanceOf(AssertionFailedError.class)
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("INCONCLUSIVE")
                        .hasMessageContaining("legacy: function pg_catalog.mine()")
                        .hasMessageContaining("baseline: function pg_catalog.mine()"));
    }

    private static AssertionFailedError failure(String start) {
        return differing.failures().stream()
                .filter(failure -> failure.getMessage().startsWith(start))
                .map(AssertionFailedError.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no failure starts with " + start));
    }

    @SchemaParity(
            legacy = "flyway:src/test/resources/junit/legacy",
            baseline = "flyway:src/test/resources/junit/baseline",
            pgDump = PgDumpMode.OFF)
    static class EqualTestCases implements ParityChecks {
        @Test
        void seesTheVerdict(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        }
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/rows/legacy.sql",
            baseline = "sql:src/test/resources/junit/rows/baseline.sql",
            volatileColumns = "public.role.made",
            pgDump = PgDumpMode.OFF)
    static class OtherRowsTestCases implements ParityChecks {}

    @SchemaParity(
            legacy = "flyway:src/test/resources/junit/legacy",
            baseline = "flyway:src/test/resources/junit/differing",
            pgDump = PgDumpMode.OFF)
    static class DifferingTestCases implements ParityChecks {
        @Test
        void seesTheVerdict(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        }
    }

    @SchemaParity(
            legacy = "flyway:src/test/resources/junit/legacy",
            baseline = "flyway:src/test/resources/junit/differing",
            pgDump = PgDumpMode.REQUIRED)
    static class BothWitnessesTestCases implements ParityChecks {}

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/not-observed/legacy.sql",
            baseline = "sql:src/test/resources/junit/not-observed/baseline.sql",
            pgDump = PgDumpMode.OFF)
    static class NotObservedTestCases implements ParityChecks {}

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/leaving/legacy.sql",
            baseline = "sql:src/test/resources/junit/leaving/leaving-baseline.sql",
            pgDump = PgDumpMode.OFF)
    static class LeavingTestCases implements ParityChecks {}

    /** Where pg_dump is not installed; the machine that runs this may well have it. */
    static class NoPgDumpTestCases {
        @TestFactory
        Stream<DynamicNode> schemaParity() {
            SideResult side = new SideResult(
                    SideKind.BUILT, "sql:a.sql", "15.1", List.of(), List.of(), Duration.ZERO, Map.of("table", 1));
            ParityResult result = new ParityResult(
                    Verdict.EQUAL,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            new WitnessResult("catalog", false, "1 objects"),
                            new WitnessResult("pg_dump", true, "none was found. Install one: 'apt-get install it'")),
                    side,
                    side,
                    new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, false, List.of()),
                    List.of(),
                    List.of());
            return ParityTree.of(result, getClass());
        }
    }
}

package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityResult;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** What fails a whole class before its first test, and how that is told. */
class ClassFailureTests {
    private static final String LEGACY = "sql:src/test/resources/junit/legacy";
    private static final String BASELINE = "sql:src/test/resources/junit/baseline";

    private static ParityKit.Run run;

    @BeforeAll
    static void runAll() {
        run = ParityKit.run(
                DifferingTestCases.class,
                NotObservedTestCases.class,
                BrokenTestCases.class,
                BrokenTreeTestCases.class,
                BrokenConstructorTestCases.class,
                NoSuchPgDumpTestCases.class,
                OptionTestCases.class,
                SchemeTestCases.class,
                LimitTestCases.class,
                WrongTypeTestCases.class,
                ExtensionAloneTestCases.class);
    }

    @Test
    void aDifferenceFailsAClassWithoutATreeOnce() {
        assertThat(failureBeforeTheFirstTest(DifferingTestCases.class))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("schema-parity: DIFFERENT, 3 differences | ")
                .hasMessageContaining("index public.account_email is missing in the baseline")
                .hasMessageContaining("CREATE INDEX account_email ON public.account")
                .hasMessageContaining("table public.account: column order differs")
                .hasMessageContaining("+    NEW.touched := nov();")
                .hasMessageContaining("pg_dump was SKIPPED: switched off")
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.getStackTrace())
                        .extracting(StackTraceElement::getClassName)
                        .containsExactly(DifferingTestCases.class.getName()));
    }

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void anInconclusiveResultFailsAClassWithoutATreeOnce() {
        assertThat(failureBeforeTheFirstTest(NotObservedTestCases.class))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("schema-parity: INCONCLUSIVE, 2 not observed | ")
                .hasMessageContaining("legacy: function pg_catalog.mine()");
    }

    /** The classes share the check, which fails for each of them. */
    @ParameterizedTest
    @ValueSource(classes = {BrokenTestCases.class, BrokenTreeTestCases.class})
    void aMigrationThatFailsIsToldOnceWithFileAndLine(Class<?> testClass) {
        assertThat(failureBeforeTheFirstTest(testClass))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The legacy side could not be built from flyway:src/test/resources")
                .hasMessageContaining("V2__syntax_error.sql, line 4")
                .hasMessageContaining("ERROR: syntax error at or near \"text\" (SQLSTATE 42601)")
                .hasMessageContaining("    |     ADD COLUM note text")
                .satisfies(ClassFailureTests::assertNoFrameOfOurs);
    }

    @Test
    void aFailureBeforeAConstructorIsToldOnce() {
        assertThat(failureBeforeTheFirstTest(BrokenConstructorTestCases.class))
                .hasMessageContaining("V2__syntax_error.sql, line 4")
                .satisfies(ClassFailureTests::assertNoFrameOfOurs);
    }

    @Test
    void aRequiredPgDumpThatIsNotThereFails() {
        assertThat(failureBeforeTheFirstTest(NoSuchPgDumpTestCases.class))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("The configured pg_dump '/no/such/pg_dump' does not exist")
                .hasMessageContaining("Give the path of a pg_dump")
                .satisfies(ClassFailureTests::assertNoFrameOfOurs);
    }

    @Test
    void anOptionWithoutAValueFailsWithARemedy() {
        assertUsageFailure(
                OptionTestCases.class,
                "'owner' of @SchemaParity is not written KEY=VALUE",
                "flyway.placeholders.owner=app");
    }

    @Test
    @BoundToServer("the annotation names it, and the property would go before")
    void anUnknownServerFailsWithThoseThatAreKnown() {
        assertUsageFailure(
                ParityKit.run(ServerTestCases.class),
                ServerTestCases.class,
                "no server called 'emebdded'. Known: container[:IMAGE], embedded");
    }

    @Test
    void anUnknownSchemeFailsWithThoseThatAreKnown() {
        assertUsageFailure(SchemeTestCases.class, "'fylway:db'", "flyway:LOCATION", "sql:PATH");
    }

    @Test
    void aLimitOfNoTimeFails() {
        assertUsageFailure(LimitTestCases.class, "time limit must be positive");
    }

    @Test
    void aParameterOfAnotherTypeIsToldWhatItMayBe() {
        assertThat(run.failures(WrongTypeTestCases.class))
                .hasSize(2)
                .extracting(Throwable::getMessage)
                .anySatisfy(message -> assertThat(message)
                        .contains(
                                "The parameter 'url' is marked @Legacy, but is a java.lang.String",
                                "javax.sql.DataSource or java.sql.Connection"))
                .anySatisfy(message -> assertThat(message)
                        .contains("The parameter 'both' is marked both @Legacy and @Baseline. Choose one."));
    }

    @Test
    void anExtensionWithoutTheAnnotationSaysWhatToDo() {
        assertThat(failureBeforeTheFirstTest(ExtensionAloneTestCases.class))
                .hasMessageContaining("has no @SchemaParity. Put the annotation on the class instead of the extension");
    }

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void onlyWhatWasCheckedIsAnnouncedOnTheConsole() {
        assertThat(run.consoleLines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("schema-parity: DIFFERENT, 3 differences | "))
                .anyMatch(line -> line.startsWith("schema-parity: INCONCLUSIVE, 2 not observed | "))
                .anyMatch(line -> line.startsWith("schema-parity: EQUAL | "));
    }

    private static Throwable failureBeforeTheFirstTest(Class<?> testClass) {
        return failureBeforeTheFirstTest(run, testClass);
    }

    private static Throwable failureBeforeTheFirstTest(ParityKit.Run run, Class<?> testClass) {
        assertThat(run.started(testClass)).isZero();
        assertThat(run.failures(testClass)).hasSize(1);
        return run.failures(testClass).get(0);
    }

    private static void assertUsageFailure(Class<?> testClass, String... told) {
        assertUsageFailure(run, testClass, told);
    }

    private static void assertUsageFailure(ParityKit.Run run, Class<?> testClass, String... told) {
        assertThat(failureBeforeTheFirstTest(run, testClass))
                .isInstanceOf(UsageException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(told))
                .satisfies(ClassFailureTests::assertNoFrameOfOurs);
    }

    /** A reader of a failed build sees every trace, those of causes included. */
    private static void assertNoFrameOfOurs(Throwable failure) {
        assertThat(related(failure))
                .allSatisfy(throwable -> assertThat(throwable.getStackTrace())
                        .extracting(StackTraceElement::getClassName)
                        .noneMatch(name -> name.startsWith("dev.schemaparity.") && !isOfTheTest(name)));
    }

    private static boolean isOfTheTest(String className) {
        return className.startsWith(ParityKit.class.getName())
                || className.startsWith(ClassFailureTests.class.getName());
    }

    private static List<Throwable> related(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> waiting = new ArrayList<>(List.of(failure));
        while (!waiting.isEmpty()) {
            Throwable next = waiting.remove(0);
            if (seen.add(next)) {
                Stream.concat(Stream.ofNullable(next.getCause()), Stream.of(next.getSuppressed()))
                        .forEach(waiting::add);
            }
        }
        return List.copyOf(seen);
    }

    @SchemaParity(legacy = LEGACY, baseline = "sql:src/test/resources/junit/differing", pgDump = PgDumpMode.OFF)
    static class DifferingTestCases {
        @Test
        void neverRuns(ParityResult result) {}

        @Test
        void neverRunsEither(@Legacy Connection legacy) {}
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/not-observed/legacy.sql",
            baseline = "sql:src/test/resources/junit/not-observed/baseline.sql",
            pgDump = PgDumpMode.OFF)
    static class NotObservedTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = "flyway:src/test/resources/junit/broken", baseline = BASELINE)
    static class BrokenTestCases {
        @Test
        void neverRuns(ParityResult result, @Legacy Connection legacy, @Baseline Connection baseline) {}
    }

    @SchemaParity(legacy = "flyway:src/test/resources/junit/broken", baseline = BASELINE)
    static class BrokenTreeTestCases implements ParityChecks {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = "flyway:src/test/resources/junit/broken", baseline = BASELINE)
    @TestInstance(Lifecycle.PER_CLASS)
    static class BrokenConstructorTestCases {
        BrokenConstructorTestCases(ParityResult result, @Legacy Connection legacy) {}

        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.REQUIRED, pgDumpPath = "/no/such/pg_dump")
    static class NoSuchPgDumpTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, options = "owner")
    static class OptionTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, server = "emebdded")
    static class ServerTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = "fylway:db", baseline = BASELINE)
    static class SchemeTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, timeout = 0)
    static class LimitTestCases {
        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class WrongTypeTestCases {
        @Test
        void aString(@Legacy String url) {}

        @Test
        void twoMarks(@Legacy @Baseline Connection both) {}
    }

    @ExtendWith(SchemaParityExtension.class)
    static class ExtensionAloneTestCases {
        @Test
        void neverRuns() {}
    }
}

package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.ParityResult;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.Verdict;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.FileEntry;

/** Where the annotation is found, which classes share a check, and what a check leaves behind. */
class SharedCheckTests {
    private static final String LEGACY = "sql:src/test/resources/junit/legacy";
    private static final String BASELINE = "sql:src/test/resources/junit/baseline";
    private static final String DIFFERING = "sql:src/test/resources/junit/differing";

    private static ParityKit.Run sharing;

    @BeforeAll
    static void runClassesThatSayTheSame() {
        sharing = ParityKit.run(
                OneTestCases.class,
                SameTestCases.class,
                HeirTestCases.class,
                ComposedTestCases.class,
                OuterTestCases.class);
    }

    @Test
    void theAnnotationIsFoundOnParentsAnnotationsAndEnclosingClasses() {
        assertThat(sharing.failures()).isEmpty();
        sharing.tests().assertStatistics(count -> count.started(7).succeeded(7));
    }

    @Test
    void classesThatSayTheSameShareOneCheckAndOneLine() {
        assertThat(sharing.consoleLines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches(
                                "schema-parity: EQUAL \\| 1 tables, 2 indexes, \\d+ objects, PostgreSQL 1\\d\\.\\d+( \\(.+?\\))?"
                                        + " \\| catalog \\+ pg_dump SKIPPED \\+ rows of all tables \\+ session"
                                        + " \\| legacy 2 in \\d+ ms, baseline 1 in \\d+ ms, [\\d.]+ x in one run"));
    }

    @Test
    void classesMayRunAtTheSameTime() {
        ParityKit.Run run = ParityKit.runInParallel(
                OneTestCases.class,
                SameTestCases.class,
                HeirTestCases.class,
                ComposedTestCases.class,
                OuterTestCases.class,
                OtherTestCases.class,
                SlowTestCases.class);

        assertThat(run.failures()).isEmpty();
        run.tests().assertStatistics(count -> count.started(17).succeeded(17));
        assertThat(run.consoleLines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("schema-parity: EQUAL | "));
    }

    @Test
    void aClassInsideOneWithATreeFailsOnlyForADifferenceOfItsOwn() {
        ParityKit.Run run = ParityKit.run(DifferingTreeTestCases.class, EqualTreeTestCases.class);

        assertThat(run.failedNames())
                .containsExactlyInAnyOrder(
                        "public.account_email", "public.account", "public.touch()", "DifferingInsideTestCases");
        assertThat(run.names()).contains("runsAllTheSame(ParityResult)");
        assertThat(run.failures())
                .anySatisfy(failure ->
                        assertThat(failure).hasMessageStartingWith("schema-parity: DIFFERENT, 3 differences | "));
    }

    @Test
    void everyClassPublishesItsResult() throws IOException {
        // The last of the five holds two nested classes.
        assertThat(sharing.reportEntries()).hasSize(7).allSatisfy(entry -> {
            assertThat(entry.get("schema-parity"))
                    .isEqualTo(sharing.consoleLines().get(0));
            assertThat(entry.get("schema-parity.timing"))
                    .contains("V1__account.sql", "V2__touch.sql", "B2__baseline.sql", "; one run, ");
        });
        List<Path> files = sharing.files().stream().map(FileEntry::getPath).toList();
        assertThat(files)
                .hasSize(14)
                .extracting(file -> file.getFileName().toString())
                .containsOnly("schema-parity.json", "schema-parity.txt");
        for (Path file : files) {
            String text = Files.readString(file);
            assertThat(text)
                    .contains(file.toString().endsWith(".json") ? "\"verdict\": \"EQUAL\"" : "schema-parity: EQUAL");
        }
        assertThat(sharing.files())
                .extracting(file -> file.getMediaType().orElse(null))
                .containsOnly("application/json", "text/plain; charset=UTF-8");
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class OneTestCases {
        @Test
        void equal(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class SameTestCases {
        @Test
        void equal(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        }
    }

    static class HeirTestCases extends OneTestCases {
        @Test
        void inherits(@Legacy Connection legacy) {
            assertThat(legacy).isNotNull();
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OurParity {}

    @OurParity
    static class ComposedTestCases {
        @Test
        void findsTheAnnotationOfItsAnnotation(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class OuterTestCases {
        @Nested
        class MiddleTestCases {
            @Test
            void findsTheAnnotationAround(ParityResult result) {
                assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
            }

            @Nested
            class InnerTestCases {
                @Test
                void findsItTwoClassesAway(ParityResult result, @Baseline Connection baseline) {
                    assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
                    assertThat(baseline).isNotNull();
                }
            }
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF, timeout = 60)
    static class OtherTestCases implements Copying {}

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF, timeout = 61)
    static class SlowTestCases implements Copying {}

    /** Five tests that take copies at the same time. */
    interface Copying {
        @Test
        default void one(@Legacy Connection legacy, @Baseline Connection baseline) throws Exception {
            write(legacy);
            write(baseline);
        }

        @Test
        default void two(@Legacy Connection legacy, @Baseline Connection baseline) throws Exception {
            write(legacy);
            write(baseline);
        }

        @Test
        default void three(@Legacy Connection legacy, @Legacy Connection another) throws Exception {
            write(legacy);
            write(another);
        }

        @Test
        default void four(@Baseline Connection baseline) throws Exception {
            write(baseline);
        }

        @Test
        default void five(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        }

        private static void write(Connection connection) throws Exception {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE written (i integer)");
            }
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = DIFFERING, pgDump = PgDumpMode.OFF)
    static class DifferingTreeTestCases implements ParityChecks {
        @Nested
        class SharingTestCases {
            @Test
            void runsAllTheSame(ParityResult result) {
                assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
            }
        }
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class EqualTreeTestCases implements ParityChecks {
        @Nested
        @SchemaParity(legacy = LEGACY, baseline = DIFFERING, pgDump = PgDumpMode.OFF)
        class DifferingInsideTestCases {
            @Test
            void neverRuns() {}
        }
    }
}

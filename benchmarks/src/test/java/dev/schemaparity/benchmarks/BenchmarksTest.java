package dev.schemaparity.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each benchmark once, in this virtual machine. What it takes is not looked at. */
class BenchmarksTest {
    private static Machine machine;
    private static Map<String, Result<?>> results;
    private static String json;

    @BeforeAll
    static void runEachOnce(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("jmh-result.json");
        machine = Machine.inspect();
        results = Report.run(
                machine,
                new OptionsBuilder()
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .verbosity(VerboseMode.SILENT),
                file);
        json = Files.readString(file);
    }

    @Test
    void everyBenchmarkThatNeedsNoPgDumpIsInTheJson() {
        Set<String> names = new TreeSet<>(results.keySet());
        names.removeIf(name -> name.startsWith("WitnessBenchmark.pgDump"));

        assertEquals(
                Set.of(
                        "SetUpBenchmark.legacy",
                        "SetUpBenchmark.baseline",
                        "WitnessBenchmark.catalog, the sample",
                        "WitnessBenchmark.catalog, 100 tables",
                        "WitnessBenchmark.catalog, 685 tables",
                        "CheckBenchmark.check",
                        "SeriesBenchmark.check",
                        "CheckBenchmark.bareParts",
                        "FirstCheckBenchmark.check",
                        "FirstCheckBenchmark.bareParts"),
                names);
        names.forEach(name -> assertInJson(name.replaceFirst(",.*", "")));
    }

    @Test
    void pgDumpIsInTheJsonWhereThereIsOne() {
        assumeTrue(machine.hasPgDump(), () -> machine.conditions().toString());

        assertInJson("WitnessBenchmark.pgDump");
    }

    @Test
    void theReportTellsTheConditions() {
        String conditions = String.join(", ", machine.conditions());

        assertTrue(
                conditions.matches("Java 1?\\d\\S*, .* cores, PostgreSQL 15\\.\\d+.*, fsync off, data on .*"),
                conditions);
    }

    private static void assertInJson(String name) {
        assertTrue(json.contains("\"benchmark\" : \"dev.schemaparity.benchmarks." + name + "\""), json);
    }
}

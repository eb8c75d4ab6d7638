package dev.schemaparity.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs every benchmark and prints how the times relate: they differ from machine to machine, their ratios hardly do. */
public final class Report {
    private static final List<Ratio> RATIOS = List.of(
            new Ratio("setting up: legacy chain / baseline", "SetUpBenchmark.legacy", "SetUpBenchmark.baseline"),
            observing("the sample"),
            observing("100 tables"),
            observing("685 tables"),
            // 6.85 where it is linear.
            new Ratio(
                    "catalog: 685 tables / 100 tables",
                    "WitnessBenchmark.catalog, 685 tables",
                    "WitnessBenchmark.catalog, 100 tables"),
            new Ratio("whole check / its bare parts", "CheckBenchmark.check", "CheckBenchmark.bareParts"),
            new Ratio("the same, first in its JVM", "FirstCheckBenchmark.check", "FirstCheckBenchmark.bareParts"),
            new Ratio("one of many checks / one alone", "SeriesBenchmark.check", "CheckBenchmark.check"));

    private Report() {}

    private static Ratio observing(String database) {
        return new Ratio(
                "catalog / pg_dump -s, " + database,
                "WitnessBenchmark.catalog, " + database,
                "WitnessBenchmark.pgDump, " + database);
    }

    /** Two benchmarks of one run, the first measured in units of the second. */
    private record Ratio(String name, String first, String second) {
        String line(Map<String, Result<?>> results) {
            Result<?> above = results.get(first);
            Result<?> below = results.get(second);
            if (above == null || below == null) {
                return "%-36s not measured".formatted(name);
            }
            double ratio = above.getScore() / below.getScore();
            double error = ratio
                    * Math.hypot(above.getScoreError() / above.getScore(), below.getScoreError() / below.getScore());
            return String.format(
                    Locale.ROOT,
                    "%-36s %4.2f ± %4.2f    %4.2f    %s / %s",
                    name,
                    ratio,
                    error,
                    median(above) / median(below),
                    time(above),
                    time(below));
        }

        private static double median(Result<?> result) {
            return result.getStatistics().getPercentile(50);
        }

        private static String time(Result<?> result) {
            return String.format(Locale.ROOT, "%.1f ± %.1f ms", result.getScore(), result.getScoreError());
        }
    }

    /**
     * Runs every benchmark and prints the report.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws RunnerException, IOException, SQLException {
        Path json = Path.of("target", "jmh-result.json").toAbsolutePath();
        Machine machine = Machine.inspect();

        Map<String, Result<?>> results = run(machine, new OptionsBuilder(), json);

        System.out.println();
        System.out.printf("%-36s %-11s    %s  %s%n", "", "averages", "medians", "measured");
        RATIOS.forEach(ratio -> System.out.println(ratio.line(results)));
        System.out.println();
        System.out.println("Bare parts: initdb and start by zonky, and one Flyway run for each side.");
        System.out.println("Averages with JMH's 99.9% error, in one run: " + String.join(", ", machine.conditions()));
        System.out.println("Everything that was measured: " + json);
    }

    /** Runs what the machine can run, writes JMH's JSON, and returns the results by {@code Class.method, parameter}. */
    static Map<String, Result<?>> run(Machine machine, ChainedOptionsBuilder options, Path json)
            throws RunnerException, IOException {
        Files.createDirectories(json.getParent());
        options.shouldFailOnError(true).resultFormat(ResultFormatType.JSON).result(json.toString());
        if (!machine.hasPgDump()) {
            options.exclude("WitnessBenchmark\\.pgDump");
        }
        return new Runner(options.build())
                .run().stream().collect(Collectors.toMap(Report::name, RunResult::getPrimaryResult));
    }

    private static String name(RunResult result) {
        BenchmarkParams benchmark = result.getParams();
        String name = benchmark.getBenchmark().substring(Report.class.getPackageName().length() + 1);
        return benchmark.getParamsKeys().stream()
                .map(benchmark::getParam)
                .reduce(name, (before, parameter) -> before + ", " + parameter);
    }
}

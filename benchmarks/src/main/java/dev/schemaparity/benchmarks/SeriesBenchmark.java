package dev.schemaparity.benchmarks;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Runs one of many checks, such as those of many databases, which share a server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@Fork(2)
public class SeriesBenchmark {
    private final ParitySpec spec = ParitySpec.builder()
            .legacy("flyway:" + Emerald.legacy())
            .baseline("flyway:" + Emerald.baseline())
            .build();
    private final CheckSeries series = new CheckSeries();

    @Benchmark
    public ParityResult check() {
        ParityResult result = series.run(spec);
        if (result.verdict() != Verdict.EQUAL) {
            throw new IllegalStateException("This measures how long equality takes, but found " + result);
        }
        return result;
    }

    @TearDown
    public void end() {
        series.close();
    }
}

package dev.schemaparity.benchmarks;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParityResult;
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
    private final CheckSeries series = new CheckSeries();

    @Benchmark
    public ParityResult check() {
        return series.run(Emerald.spec()).orThrow();
    }

    @TearDown
    public void end() {
        series.close();
    }
}

package dev.schemaparity.benchmarks;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.output.MigrateResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Runs the whole check, each time on a server of its own, and what nobody who builds both databases can do without. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 8)
@Fork(2)
public class CheckBenchmark {
    private EmbeddedPostgres server;

    @Benchmark
    public ParityResult check() {
        return ParityCheck.run(Emerald.spec()).orThrow();
    }

    /** Runs initdb, starts the server and migrates two databases that every server has; stops nothing. */
    @Benchmark
    public MigrateResult bareParts() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        migrate(Emerald.legacy(), "postgres");
        return migrate(Emerald.baseline(), "template1");
    }

    private MigrateResult migrate(Path migrations, String database) {
        return Emerald.migrate(migrations, server.getJdbcUrl("postgres", database), "postgres");
    }

    @TearDown(Level.Invocation)
    public void stopServer() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}

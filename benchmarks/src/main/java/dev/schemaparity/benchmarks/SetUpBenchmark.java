package dev.schemaparity.benchmarks;

import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Sets up a test database with Flyway: by the legacy chain, and by the baseline that replaces it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 25)
@Fork(2)
public class SetUpBenchmark {
    private DatabaseServer server;
    private Databases databases;
    private String name;
    private Database empty;

    @Setup(Level.Trial)
    public void startServer() {
        server = Servers.start("embedded", getClass().getClassLoader());
        databases = new Databases(server);
    }

    @Setup(Level.Invocation)
    public void createDatabase() {
        name = Databases.uniqueName("benchmark");
        empty = databases.create(name);
    }

    @Benchmark
    public MigrateResult legacy() {
        return Emerald.migrate(Emerald.legacy(), empty.jdbcUrl(), empty.user());
    }

    @Benchmark
    public MigrateResult baseline() {
        return Emerald.migrate(Emerald.baseline(), empty.jdbcUrl(), empty.user());
    }

    @TearDown(Level.Invocation)
    public void dropDatabase() {
        databases.drop(name);
    }

    @TearDown(Level.Trial)
    public void stopServer() {
        server.close();
    }
}

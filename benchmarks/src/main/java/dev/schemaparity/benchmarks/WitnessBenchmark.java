package dev.schemaparity.benchmarks;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Observes one database: through its catalog, and through {@code pg_dump --schema-only}. The generated schema of 685 tables
 * has 10,000 objects, columns included.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 15)
@Fork(2)
public class WitnessBenchmark {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final PgDump.Options EVERYTHING = new PgDump.Options(null, true, true, true, List.of());

    @Param({"the sample", "100 tables", "685 tables"})
    private String of;

    private DatabaseServer server;
    private Database database;
    private PgDump.Search pgDump;

    @Setup(Level.Trial)
    public void buildDatabase() throws SQLException {
        server = Servers.start("embedded", getClass().getClassLoader());
        database = new Databases(server).create("observed");
        if (of.endsWith(" tables")) {
            generate(Integer.parseInt(of.replace(" tables", "")));
        } else {
            Emerald.migrate(Emerald.legacy(), database.jdbcUrl(), database.user());
        }
        try (CatalogReader reader = CatalogReader.read(database)) {
            pgDump = PgDump.find(null, reader.serverVersionNumber());
        }
    }

    private void generate(int tables) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new GeneratedSchema(tables).atOnce());
        }
    }

    @Benchmark
    public Snapshot catalog() {
        try (CatalogReader reader = CatalogReader.read(database)) {
            return reader.snapshot();
        }
    }

    @Benchmark
    public String pgDump() {
        return pgDump.program().run(database, EVERYTHING, LIMIT);
    }

    @TearDown(Level.Trial)
    public void stopServer() {
        server.close();
    }
}

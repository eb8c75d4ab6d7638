package dev.schemaparity.squash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.squash.stamp.StampState.Phase;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is set reaches the chain, in the same words for a generator, a stamp and an inspection. */
@ExtendWith(TestServers.class)
class SquashSettingsTests {
    private static final String NAME = "squash_settings";
    private static final String OWNER = "squash_settings_owner";
    private static final String INIT = "CREATE SCHEMA before;";

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private DatabaseServer server;

    @BeforeEach
    void create(DatabaseServer started) throws Exception {
        server = started;
        write("init.sql", INIT);
        write("chain/V1__t.sql", "CREATE TABLE before.${table} (i integer);");
        write("chain/V2__u.sql", "CREATE TABLE u (i integer);");
        execute(server.maintenance(), "DROP DATABASE IF EXISTS " + NAME, "CREATE DATABASE " + NAME);
        execute(server.database(NAME), INIT);
    }

    @AfterEach
    void drop() throws Exception {
        execute(server.maintenance(), "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(NAME));
    }

    private BaselineGenerator generator() {
        return BaselineGenerator.of("flyway:" + folder.resolve("chain"))
                .option("flyway.placeholders.table", "t")
                .keepPlaceholders()
                .init(folder.resolve("init.sql"))
                .progress(told::add)
                .settings(this::onServer);
    }

    private DatabaseStamp stamp() {
        return DatabaseStamp.of(url())
                .chain("flyway:" + folder.resolve("chain"))
                .baseline("flyway:" + folder.resolve("baseline"))
                .option("flyway.placeholders.table", "t")
                .init(folder.resolve("init.sql"))
                .progress(told::add)
                .settings(this::onServer);
    }

    private DatabaseInspection inspection() {
        return DatabaseInspection.of(url())
                .chain("flyway:" + folder.resolve("chain"))
                .option("flyway.placeholders.table", "t")
                .init(folder.resolve("init.sql"))
                .progress(told::add)
                .settings(this::onServer);
    }

    private void onServer(ParitySpec.Builder spec) {
        spec.forceServer(
                server.maintenance().jdbcUrl() + "?user=" + server.maintenance().user());
    }

    private String url() {
        return server.database(NAME).jdbcUrl() + "?user=" + server.maintenance().user();
    }

    @Test
    void optionsInitScriptsAndListenersAreTakenByAllThree() throws Exception {
        Path baseline = generator()
                .generate(folder.resolve("baseline"))
                .orThrow()
                .files()
                .get(0);

        assertThat(Files.readString(baseline)).contains("CREATE TABLE before.t").doesNotContain("SCHEMA before;");
        assertThat(told).isNotEmpty();

        told.clear();
        migrate();
        InspectedDatabase inspected = inspection().inspect();
        assertThat(inspected.isWell()).as(inspected.toString()).isTrue();
        assertThat(told).contains("reading the database");

        told.clear();
        assertThat(stamp().apply().orThrow().status()).isEqualTo(StampStatus.DONE);
        assertThat(told).anyMatch(line -> line.startsWith("comparing the live schema"));
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void theRoleThatTheyRunAsIsTakenByAllThree() throws Exception {
        execute(
                server.maintenance(),
                "CREATE ROLE %s LOGIN".formatted(OWNER),
                "ALTER DATABASE %s OWNER TO %s".formatted(NAME, OWNER));
        write("init.sql", INIT + " GRANT ALL ON SCHEMA before TO " + OWNER);
        execute(server.database(NAME), "GRANT ALL ON SCHEMA before TO " + OWNER);
        try {
            generator().user(OWNER).generate(folder.resolve("baseline")).orThrow();
            migrate();
            execute(server.database(NAME), "ALTER TABLE before.t OWNER TO " + OWNER, "ALTER TABLE u OWNER TO " + OWNER);

            assertThat(inspection().inspect().drift().differences()).isNotEmpty();
            InspectedDatabase inspected = inspection().user(OWNER).inspect();
            assertThat(inspected.isWell()).as(inspected.toString()).isTrue();
            assertThat(stamp().plan().status()).isEqualTo(StampStatus.REFUSED);
            assertThat(stamp().user(OWNER).plan().orThrow().status()).isEqualTo(StampStatus.PLANNED);
        } finally {
            drop();
            execute(server.maintenance(), "DROP ROLE " + OWNER);
        }
    }

    @Test
    void sourcesAreFoundWhereTheSettingsSay() throws Exception {
        generator().generate(folder.resolve("baseline")).orThrow();
        migrate();
        DatabaseStamp relative = stamp().chain("flyway:chain")
                .baseline("flyway:baseline")
                .settings(spec -> {
                    onServer(spec);
                    spec.directory(folder);
                });

        assertThat(relative.plan().orThrow().status()).isEqualTo(StampStatus.PLANNED);
        assertThat(inspection()
                        .chain("flyway:chain")
                        .settings(spec -> {
                            onServer(spec);
                            spec.directory(folder);
                        })
                        .inspect()
                        .isWell())
                .isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            StampResult found = stamp().chain("flyway:classpath:chain")
                    .baseline("flyway:classpath:baseline")
                    .settings(spec -> {
                        onServer(spec);
                        spec.classLoader(loader);
                    })
                    .plan();
            assertThat(found.orThrow().status()).isEqualTo(StampStatus.PLANNED);
        }

        write("chain/V1_5__late.sql", "SELECT 1;");
        execute(server.maintenance(), "DROP DATABASE " + NAME, "CREATE DATABASE " + NAME);
        execute(server.database(NAME), INIT);
        migrate();
        assertThat(relative.plan().message())
                .startsWith("B2__baseline.sql does not hold what these migrations, applied to");
    }

    /** What a generator warns of, it finds in the files. */
    @Test
    void theFilesOfAChainAreLookedAtWhereTheSettingsSay() throws Exception {
        write("chain/V1__t.sql", "CREATE TABLE t (i integer);");
        write("chain/afterMigrate.sql", "SELECT 1;");

        GeneratedBaseline generated = BaselineGenerator.of("flyway:chain")
                .settings(spec -> {
                    onServer(spec);
                    spec.directory(folder);
                })
                .generate(folder.resolve("baseline"))
                .orThrow();

        assertThat(generated.warnings()).anyMatch(warning -> warning.startsWith("afterMigrate.sql ran with the chain"));
    }

    @Test
    void pgDumpThatTheSettingsSwitchOffIsNotWaitedFor() throws Exception {
        generator().generate(folder.resolve("baseline")).orThrow();
        migrate();
        DatabaseStamp without = stamp().settings(spec -> {
            onServer(spec);
            spec.pgDump(PgDumpMode.OFF);
        });

        assertThat(without.plan().orThrow().message()).contains("compared without pg_dump");

        execute(server.database(NAME), "ALTER TABLE u ADD extra text");
        assertThat(without.plan().message()).contains("--accept FILE", "In Java: settings(spec -> spec.accept(...)).");
    }

    @ParameterizedTest
    @EnumSource
    void eachPhaseOfAStampIsAStatus(Phase phase) {
        assertThat(StampStatus.valueOf(phase.name())).hasToString(phase.name());
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(
                        server.database(NAME).jdbcUrl(), server.maintenance().user(), "")
                .locations("filesystem:" + folder.resolve("chain"))
                .placeholders(Map.of("table", "t"))
                .load()
                .migrate();
    }

    private void write(String name, String sql) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sql + "\n");
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

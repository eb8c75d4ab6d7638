package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The chain of the sample: squashed, stamped and archived, and all the way back, by commands alone. */
@ExtendWith(TestServers.class)
class EmeraldStoryTests {
    private static final String HISTORY = "SELECT h::text FROM flyway_schema_history AS h ORDER BY installed_rank";

    @TempDir
    private Path project;

    private Path chain;
    private Path baseline;
    private Path archive;

    @BeforeEach
    void copyTheChain() throws IOException {
        chain = Files.createDirectories(project.resolve("db/migration"));
        baseline = project.resolve("db/baseline");
        archive = project.resolve("db/archive");
        Path sample = Path.of(System.getProperty("schemaparity.test.repository"))
                .resolve("sample-project/src/main/resources/db/legacy");
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, chain.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void squashedStampedArchivedAndAllTheWayBack(DatabaseServer server) throws Exception {
        Databases databases = new Databases(server);
        Database live = databases.create(Databases.uniqueName("live"));
        try {
            flyway(live, chain).migrate();
            List<String> before = history(live);

            run(0, "squash", "--chain=flyway:" + chain, "--out=" + baseline);
            Path file = baseline.resolve("B4__baseline.sql");

            run(0, stamp(live, "stamp", "--chain=flyway:" + chain, "--baseline=flyway:" + baseline));
            assertThat(history(live)).as("nothing is done unless asked to").isEqualTo(before);
            run(0, stamp(live, "stamp", "--chain=flyway:" + chain, "--baseline=flyway:" + baseline, "--apply"));
            assertAtTheBaseline(live, baseline);
            assertAtTheBaseline(live, baseline, chain);
            run(0, stamp(live, "stamp", "--chain=flyway:" + chain, "--baseline=flyway:" + baseline, "--apply"));

            run(
                    0,
                    "archive",
                    "--chain=" + chain,
                    "--baseline=" + file,
                    "--to=" + archive,
                    "--tree=" + project,
                    "--apply");
            assertThat(chain).isEmptyDirectory();
            assertAtTheBaseline(live, baseline, chain);
            // The test goes on: what the baseline stands for lies in the archive.
            run(0, "check", "--legacy=flyway:" + archive, "--baseline=flyway:" + baseline + "," + chain);
            assertThat(late(file)).isEmpty();
            Path late = Files.writeString(chain.resolve("V3_1__late.sql"), "CREATE TABLE late (i integer);");
            assertThat(late(file)).singleElement().asString().startsWith("V3_1__late.sql (");
            Files.delete(late);

            run(0, "restore", "--from=" + archive, "--apply");
            run(0, stamp(live, "unstamp", "--apply"));
            assertThat(history(live)).isEqualTo(before);
            Flyway old = flyway(live, chain);
            assertThat(old.validateWithResult().validationSuccessful).isTrue();
            assertThat(old.migrate().migrationsExecuted).isZero();
            run(0, "check", "--legacy=flyway:" + chain, "--baseline=flyway:" + baseline);
        } finally {
            databases.dropAll();
        }
    }

    /** For every version at which a database may be: it finishes the chain, is stamped, and is what the baseline makes. */
    @Test
    void fromEveryVersionTheSameIsReached(DatabaseServer server) throws Exception {
        run(0, "squash", "--chain=flyway:" + chain, "--out=" + baseline);
        Path later = Files.createDirectories(project.resolve("db/later"));
        Files.writeString(later.resolve("V5__later.sql"), "ALTER TABLE accounts ADD COLUMN note text;");
        for (int version = 1; version <= 4; version++) {
            Databases databases = new Databases(server);
            try {
                Database live = databases.create(Databases.uniqueName("live"));
                Flyway.configure()
                        .configuration(flyway(live, chain).getConfiguration())
                        .target(String.valueOf(version))
                        .load()
                        .migrate();

                String[] stamp =
                        stamp(live, "stamp", "--chain=flyway:" + chain, "--baseline=flyway:" + baseline, "--apply");
                if (version < 4) {
                    run(1, stamp);
                    flyway(live, chain).migrate();
                }
                run(0, stamp);
                assertThat(flyway(live, baseline, later).migrate().migrationsExecuted)
                        .isEqualTo(1);

                run(
                        0,
                        "check",
                        "--legacy=" + live.jdbcUrl() + "?user=" + live.user(),
                        "--baseline=flyway:" + baseline + "," + later);
            } finally {
                databases.dropAll();
            }
        }
    }

    /** What the guard says of a test that knows of the archive, and not of where its files came from. */
    private List<String> late(Path file) {
        return BaselineGuard.look(
                        List.of("flyway:" + archive, "flyway:" + baseline),
                        getClass().getClassLoader())
                .stream()
                .filter(found -> found.file().equals(file))
                .flatMap(found -> found.problems().stream())
                .toList();
    }

    private static String[] stamp(Database live, String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "--database=" + live.jdbcUrl() + "?user=" + live.user()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void run(int exitCode, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode())
                .as("%s%n%s%n%s", String.join(" ", arguments), run.out(), run.err())
                .isEqualTo(exitCode);
    }

    private static void assertAtTheBaseline(Database live, Path... locations) {
        Flyway flyway = flyway(live, locations);
        MigrationInfo current = flyway.info().current();
        assertThat(current.getVersion().getVersion()).isEqualTo("4");
        assertThat(current.getScript()).isEqualTo("B4__baseline.sql");
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    private static Flyway flyway(Database live, Path... locations) {
        return Flyway.configure()
                .dataSource(live.jdbcUrl(), live.user(), live.password() == null ? "" : live.password())
                .locations(
                        Stream.of(locations).map(path -> "filesystem:" + path).toArray(String[]::new))
                .load();
    }

    private static List<String> history(Database live) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = live.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(HISTORY)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}

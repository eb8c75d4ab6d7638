package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.InstalledTools;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a server does to a stamp, provoked for real; it is one of the tests' own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BoundToServer("the server of the database is ended, and its roles are changed")
class StampFailureTests {
    private static final String OTHER_SESSIONS =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    private static final String WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '%s'::regclass";

    @TempDir
    private Path folder;

    private DatabaseServer server;
    private StampProject project;

    @BeforeAll
    void start() {
        server = Servers.start("embedded", getClass().getClassLoader());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void create() throws Exception {
        project = StampProject.create(folder, server);
    }

    @AfterEach
    void drop() throws Exception {
        project.close();
    }

    @Test
    void theConnectionIsLostWhileTheHistoryIsRewritten() throws Exception {
        project.migrate("chain");
        List<String> before = project.history();

        CommandRun run = endedWhileItWaitsFor("SHARE", "flyway_schema_history", "--apply", "--lock-timeout=120");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.err())
                .contains("The history \"public\".\"flyway_schema_history\" could not be rewritten: ")
                .contains(
                        "It is either as it was or rewritten, and nothing between. Run the command again to see which.");
        assertThat(run.holdsStackTrace()).isFalse();
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
        assertThat(project.stamp("--apply").exitCode()).isZero();
    }

    @Test
    void theConnectionIsLostWhileTheSchemaIsCompared() throws Exception {
        project.migrate("chain");
        List<String> before = project.history();

        // pg_dump waits for it.
        CommandRun run = endedWhileItWaitsFor("ACCESS EXCLUSIVE", "t", "--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.err()).contains("terminating connection due to administrator command");
        assertThat(run.holdsStackTrace()).isFalse();
        assertThat(project.history()).isEqualTo(before);
    }

    private CommandRun endedWhileItWaitsFor(String lock, String table, String... options) throws Exception {
        try (Connection gate = project.database().connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("LOCK TABLE %s IN %s MODE".formatted(table, lock));
            CompletableFuture<CommandRun> run = CompletableFuture.supplyAsync(() -> project.stamp(options));
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (count(statement, WAITS.formatted(table)) == 0) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                assertThat(run).isNotDone();
                Thread.sleep(20);
            }
            statement.execute(OTHER_SESSIONS);
            CommandRun ended = run.get(2, TimeUnit.MINUTES);
            gate.rollback();
            return ended;
        }
    }

    private static int count(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aSourceThatCannotBeUnderstoodIsToldAsWhatItIs() {
        String gone = "--database=jdbc:postgresql://localhost:1/gone?user=postgres";
        List<CommandRun> chains = List.of(
                project.stamp(gone, "--chain=fylway:db"),
                CommandRun.of("inspect", "--database=" + project.url(), "--chain=fylway:db"));
        CommandRun baseline = project.stamp(gone, "--baseline=fylway:db");

        assertThat(chains).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith(
                            "schema-parity: The chain 'fylway:db' does not start with a known scheme. Write one of:");
        });
        assertThat(baseline.exitCode()).isEqualTo(2);
        assertThat(baseline.err()).startsWith("schema-parity: The baseline source 'fylway:db' does not start");
    }

    @Test
    void aRoleThatMayNotReadTheHistoryIsTold() throws Exception {
        project.migrate("chain");
        StampProject.execute(server.maintenance(), "CREATE ROLE stamp_stranger LOGIN");

        CommandRun run = project.stamp("--database=" + project.url("stamp_stranger"), "--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("schema-parity: Flyway could not read its history in jdbc:postgresql://")
                .contains(
                        "Nothing was changed; see that the server is there, and that the role may read the table",
                        "permission denied for table flyway_schema_history");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void aWrongPasswordIsToldAndNotShown() throws Exception {
        project.migrate("chain");
        PasswordRole.create("stamp_asked", server.maintenance());
        String wrong = project.database().jdbcUrl() + "?user=stamp_asked&password=hunter2";

        List<CommandRun> runs = List.of(
                project.stamp("--database=" + wrong, "--apply"),
                project.stamp("--database=" + wrong, "--chain=command:alembic upgrade head", "--baseline-revision=x"),
                CommandRun.of("unstamp", "--database=" + wrong, "--apply"));

        assertThat(runs).allSatisfy(run -> {
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
            assertThat(run.err())
                    .startsWith("schema-parity: " + project.database().jdbcUrl() + " cannot be reached: ")
                    .contains(
                            "password authentication failed for user \"stamp_asked\"",
                            "(The role was stamp_asked; its password is taken from the URL, ~/.pgpass")
                    .doesNotContain("hunter2");
            assertThat(run.holdsStackTrace()).isFalse();
        });
    }

    @Test
    void whatStandsInTheWayOfAlembicIsTold() throws Exception {
        InstalledTools.assumeAlembic();
        project.write(
                "alembic/versions/one.py",
                "from alembic import op\nrevision = 'one'\ndown_revision = None\ndef upgrade(): op.execute('CREATE TABLE t ()')\n");
        for (String file : List.of("env.py", "alembic.ini")) {
            Files.copy(
                    Path.of("sample-project/src/main/alembic", file),
                    folder.resolve("alembic").resolve(file));
        }
        String chain = "command:alembic -c %s upgrade head".formatted(folder.resolve("alembic/alembic.ini"));
        String[] stamp = {"--chain=" + chain, "--baseline-revision=squashed", "--apply"};
        project.execute("CREATE TABLE t ()", "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)");

        assertThat(project.stamp(stamp).out())
                .startsWith(
                        "refused: \"public\".\"alembic_version\" holds no revision: nothing has been migrated yet.");

        project.execute("INSERT INTO alembic_version VALUES ('stranger')");
        assertThat(project.stamp(stamp).out())
                .startsWith(
                        "refused: %s knows no revision stranger, which %s is at: another chain has built this database"
                                .formatted(chain, project.database()));

        project.execute("INSERT INTO alembic_version VALUES ('other')");
        assertThat(project.stamp(stamp).out())
                .startsWith("refused: \"public\".\"alembic_version\" holds several revisions: other, stranger.");

        StampProject.execute(server.maintenance(), "CREATE ROLE stamp_nobody LOGIN");
        assertThat(project.stamp(
                                "--database=" + project.url("stamp_nobody"),
                                "--chain=" + chain,
                                "--baseline-revision=squashed")
                        .out())
                .startsWith(
                        "refused: stamp_nobody is no owner of the history table \"public\".\"alembic_version\", which is needed to rewrite it. Connect as postgres");
    }
}

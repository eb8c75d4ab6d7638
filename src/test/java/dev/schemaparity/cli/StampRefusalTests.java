package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of a stamp: each is told by itself, and nothing changes. */
class StampRefusalTests extends OnStampProject {
    private static final String TABLE = "\"public\".\"flyway_schema_history\"";
    private static final String WAITS_FOR_TABLE =
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'flyway_schema_history'::regclass";
    private static final String STAMPING =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'schema-parity stamp' AND datname = current_database()";

    /** It asks for the lock again and again, from within a transaction. */
    private static final String WAITING_FLYWAY =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT pg_try_advisory_xact_lock(%' AND application_name <> 'schema-parity stamp'";

    private void refuses(String message) throws SQLException {
        List<String> before = project.history();
        CommandRun run = project.stamp("--apply");
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).startsWith("refused: " + message);
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
    }

    @Test
    void noHistoryTable() throws Exception {
        CommandRun run = project.stamp("--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("refused: There is no history table " + TABLE + " in jdbc:postgresql://")
                .contains("Flyway has never migrated it");

        project.flyway("chain").table("custom").load().migrate();
        assertThat(project.stamp("--apply").out())
                .contains("There is \"public\".\"custom\": name it as your project does");
    }

    @Test
    void nothingMigratedYet() throws Exception {
        project.write("empty/R__x.sql", "SELECT 1;");
        project.migrate("empty");

        refuses("The history " + TABLE + " holds no version: nothing has been migrated yet.");
    }

    @Test
    void aFailedRow() throws Exception {
        project.migrate("chain");
        project.execute("UPDATE flyway_schema_history SET success = false WHERE version = '2'");

        refuses("The history " + TABLE + " holds failed migrations: V2__u.sql. Put right what they left,");
    }

    @Test
    void aChangedChecksum() throws Exception {
        project.migrate("chain");
        project.write("chain/V1__t.sql", "CREATE TABLE t (i integer PRIMARY KEY); -- edited");

        refuses("Files have changed since they were applied to " + TABLE
                + "; checksum, description or type differs: V1__t.sql (");
    }

    @Test
    void anUnknownVersion() throws Exception {
        project.write("other/V1_5__stranger.sql", "SELECT 1;");
        project.migrate("chain", "other");

        refuses("The history " + TABLE
                + " holds migrations that neither the chain nor the baseline has a file of: V1_5__stranger.sql.");
    }

    @Test
    void aRepeatableMigrationThatIsNotAsItIsNow() throws Exception {
        project.migrate("chain");
        project.write("chain/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i + 1 AS i FROM u;");

        refuses(TABLE + " is not where the files beside the baseline are: R__v.sql has not run as it is now.");
    }

    @Test
    void whatCameInBelowWhatHasRunNeedsAnotherVersion() throws Exception {
        project.migrate("chain");
        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");

        for (String[] options : new String[][] {{}, {"--upgrade"}, {"--upgrade", "--apply"}}) {
            CommandRun run = project.stamp(options);

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith("refused: " + TABLE + " is past migrations that have not run")
                    .contains("V1_5__late.sql. Give it a version above 2;")
                    .doesNotContain("--upgrade");
        }
        CommandRun outOfOrder = project.stamp("--upgrade", "--option=flyway.outOfOrder=true");
        assertThat(outOfOrder.out()).startsWith("would run first: V1_5__late.sql");
    }

    @Test
    void aRowOfFlywaysOwnBaselineCommand() throws Exception {
        project.execute("CREATE TABLE t (i integer PRIMARY KEY)");
        project.flyway("chain").baselineVersion("1").load().baseline();
        project.migrate("chain");

        refuses("The history " + TABLE + " begins with a row of 'flyway baseline' at version 1:");
    }

    @Test
    void anotherBaseline() throws Exception {
        project.migrate("baseline");
        project.write("baseline/B2__baseline.sql", "SELECT 'another';");

        refuses("The history " + TABLE + " is at another B2__baseline.sql than the one in the files");
    }

    @Test
    void aBackupThatIsThere() throws Exception {
        project.migrate("chain");
        project.execute("CREATE TABLE flyway_schema_history_before_squash ()");

        CommandRun run = project.stamp("--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("refused: There is a table \"public\".\"flyway_schema_history_before_squash\" already");
        CommandRun undo = project.unstamp("--apply");
        assertThat(undo.exitCode()).isEqualTo(1);
        assertThat(project.isThere(StampProject.BACKUP)).isTrue();
    }

    @Test
    void aTriggerThatChangesWhatIsWritten() throws Exception {
        project.write(
                "chain/R__f.sql",
                "CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.description := ''x''; RETURN NEW; END';");
        project.migrate("chain");
        project.execute("CREATE TRIGGER g BEFORE INSERT ON flyway_schema_history FOR EACH ROW EXECUTE FUNCTION f()");

        refuses("The history " + TABLE + " did not become what it should: a trigger or a rule");
    }

    @Test
    void aMigrationThatRuns() throws Exception {
        project.migrate("chain");
        project.write("slow/V3__slow.sql", "SELECT pg_advisory_xact_lock(4711);");
        try (Connection gate = project.database().connect();
                Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
            CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> project.migrate("chain", "slow"));
            await("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid = 4711", 1);

            List<String> before = project.history();
            CommandRun run = project.stamp("--apply", "--lock-timeout=1");

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith("refused: the migration lock of " + TABLE + " is held by another session (process ")
                    .contains("and was not to be had within 1 s. A migration or another stamp is running");
            assertThat(project.history()).isEqualTo(before);
            statement.execute("SELECT pg_advisory_unlock(4711)");
            migration.get(60, TimeUnit.SECONDS);
        }
        assertThat(project.history()).hasSize(4);
    }

    private String withSlow() {
        return project.source("chain") + "," + folder.resolve("slow");
    }

    /** It waits for the end of the migration, and finds that it has proved what is not so any more. */
    @ParameterizedTest
    @ValueSource(strings = {"committed", "repeatable"})
    void aMigrationThatWasQuicker(String defaultIsolation) throws Exception {
        String database = "--database=%s&options=-c%%20default_transaction_isolation=%s"
                .formatted(
                        project.url(),
                        defaultIsolation.equals("committed") ? "read%5C%20committed" : "repeatable%5C%20read");
        project.migrate("chain");
        project.write("slow/V3__slow.sql", "SELECT pg_advisory_xact_lock(4711); CREATE TABLE w (i integer);");
        CompletableFuture<CommandRun> stamp;
        try (Connection gate = project.database().connect();
                Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
            CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> project.migrate("chain", "slow"));
            await("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory' AND objid = 4711", 1);
            stamp = CompletableFuture.supplyAsync(
                    () -> project.stamp(database, "--chain=" + withSlow(), "--apply", "--lock-timeout=120"));
            await(STAMPING, 1);
            statement.execute("SELECT pg_advisory_unlock(4711)");
            migration.get(60, TimeUnit.SECONDS);
        }

        CommandRun run = stamp.get(120, TimeUnit.SECONDS);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("refused: The history " + TABLE + " has changed since it was looked at: a migration");
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
        assertThat(project.stamp("--chain=" + withSlow(), "--apply").out())
                .startsWith("stamped ")
                .contains("kept: R__v.sql, V3__slow.sql");
    }

    /** Flyway waits for the stamp, and goes on from there. */
    @Test
    void aStampThatWasQuicker() throws Exception {
        project.migrate("chain");
        project.write("later/V3__w.sql", "CREATE TABLE w (i integer);");
        CompletableFuture<CommandRun> stamp;
        CompletableFuture<Integer> migration;
        try (Connection gate = project.database().connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("LOCK TABLE flyway_schema_history IN SHARE MODE");
            stamp = CompletableFuture.supplyAsync(() -> project.stamp("--apply", "--lock-timeout=120"));
            await(WAITS_FOR_TABLE, 1);
            migration = CompletableFuture.supplyAsync(
                    () -> project.flyway("chain", "baseline", "later").load().migrate().migrationsExecuted);
            await(WAITING_FLYWAY, 1);
            gate.rollback();
        }

        assertThat(stamp.get(120, TimeUnit.SECONDS).out()).startsWith("stamped ");
        assertThat(migration.get(120, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(project.query("SELECT script FROM flyway_schema_history ORDER BY installed_rank"))
                .containsExactly("B2__baseline.sql", "R__v.sql", "V3__w.sql");
    }

    @Test
    void aSessionThatWritesToTheTable() throws Exception {
        project.migrate("chain");
        try (Connection other = project.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE flyway_schema_history SET execution_time = 1");

            CommandRun run = project.stamp("--apply", "--lock-timeout=1");

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out()).startsWith("refused: " + TABLE + " is held by another session (process ");
            other.rollback();
        }
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
    }

    /** Both have looked and found nothing in the way before either may write. */
    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        project.migrate("chain");
        List<String> before = project.history();
        CompletableFuture<CommandRun> one;
        CompletableFuture<CommandRun> other;
        try (Connection gate = project.database().connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("LOCK TABLE flyway_schema_history IN SHARE MODE");
            one = CompletableFuture.supplyAsync(() -> project.stamp("--apply", "--lock-timeout=120"));
            other = CompletableFuture.supplyAsync(() -> project.stamp("--apply", "--lock-timeout=120"));
            await(STAMPING, 2);
            await(WAITS_FOR_TABLE, 1);
            gate.rollback();
        }
        List<CommandRun> runs = List.of(one.get(120, TimeUnit.SECONDS), other.get(120, TimeUnit.SECONDS));

        assertThat(runs).extracting(CommandRun::exitCode).containsExactlyInAnyOrder(0, 1);
        assertThat(runs).anyMatch(run -> run.out().startsWith("stamped "));
        assertThat(runs)
                .anyMatch(run -> run.out()
                        .startsWith("refused: The history " + TABLE
                                + " has changed since it was looked at: a migration or another stamp was quicker."));
        assertThat(project.history()).hasSize(2);
        assertThat(project.rows(StampProject.BACKUP)).isEqualTo(before);
    }

    @Test
    void aProcessThatIsKilledLeavesNothing() throws Exception {
        project.migrate("chain");
        List<String> before = project.history();
        try (Connection gate = project.database().connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("LOCK TABLE flyway_schema_history IN SHARE MODE");
            try (JavaProcess started = JavaProcess.start(
                    folder,
                    List.of(),
                    JavaProcess.testClasspath(),
                    Map.of(),
                    project.stampArguments("--apply", "--lock-timeout=120"))) {
                await(WAITS_FOR_TABLE, 1);
                started.process().destroyForcibly().waitFor();
            }
            gate.rollback();
        }
        await(STAMPING, 0);
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
        assertThat(project.stamp("--apply").out()).startsWith("stamped ");
    }

    private void await(String count, int expected) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!project.query(count).get(0).equals(String.valueOf(expected))) {
            assertThat(System.nanoTime()).as(count).isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at random moments: {@code -Dkills=100} for that many of each command, {@code -Dkills.seed=N} for the
 * same ones again.
 */
@ExtendWith(TestServers.class)
class KilledProcessTests {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());
    private static final String SESSIONS =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'schema-parity stamp' AND datname = current_database()";
    private static final String WAITS =
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'flyway_schema_history'::regclass";
    /** But for those of the session that asks. */
    private static final String LOCKS =
            "SELECT count(*) FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database WHERE d.datname = current_database() AND l.pid <> pg_backend_pid() AND (l.locktype = 'advisory' OR l.relation = 'flyway_schema_history'::regclass)";

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<String, Integer> tally = new TreeMap<>();

    private void tell(String command) {
        System.out.printf("%s killed at %d moments (-Dkills.seed=%d): %s%n", command, KILLS, SEED, tally);
    }

    @Test
    void aStampIsWhollyDoneOrNotAtAll(DatabaseServer server) throws Exception {
        try (StampProject project = StampProject.create(folder, server)) {
            project.migrate("chain");
            List<String> before = project.history();
            long whole =
                    nanosOf(() -> assertThat(stamp(project).await().exitCode()).isZero());
            putBack(project);

            for (int kill = 0; kill < KILLS; kill++) {
                try (JavaProcess started = kill % 2 == 0 ? stamp(project) : stampThatMayWrite(project)) {
                    // Every other one is killed while it writes, which takes some hundredths of a second.
                    TimeUnit.NANOSECONDS.sleep(random.nextLong(kill % 2 == 0 ? whole : 60_000_000));
                    started.process().destroyForcibly().waitFor();
                }
                await(project, SESSIONS, 0);
                await(project, LOCKS, 0);
                boolean isDone = project.isThere(StampProject.BACKUP);
                tally.merge(isDone ? "after" : "before", 1, Integer::sum);
                if (isDone) {
                    assertThat(project.rows(StampProject.BACKUP)).isEqualTo(before);
                    assertThat(project.history()).hasSize(2);
                    assertThat(project.query("SELECT script FROM flyway_schema_history WHERE version IS NOT NULL"))
                            .containsExactly("B2__baseline.sql");
                    if (kill < KILLS - 1) {
                        putBack(project);
                    }
                }
                assertThat(project.history().equals(before))
                        .as("-Dkills.seed=%d, kill %d", SEED, kill)
                        .isEqualTo(!isDone || kill < KILLS - 1);
            }
            tell("stamp");

            CommandRun again = project.stamp("--apply");
            assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
            assertThat(project.flyway("chain", "baseline").load().migrate().migrationsExecuted)
                    .isZero();
        }
    }

    private JavaProcess stamp(StampProject project) throws IOException {
        return JavaProcess.start(
                folder,
                List.of(),
                JavaProcess.testClasspath(),
                Map.of(),
                project.stampArguments("--apply", "--pg-dump=off", "--lock-timeout=120"));
    }

    /** Holds it before its transaction until it may go on. */
    private JavaProcess stampThatMayWrite(StampProject project) throws Exception {
        try (Connection gate = project.database().connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("LOCK TABLE flyway_schema_history IN SHARE MODE");
            JavaProcess started = stamp(project);
            await(project, WAITS, 1);
            gate.rollback();
            return started;
        }
    }

    private static void putBack(StampProject project) throws Exception {
        project.execute(
                "TRUNCATE flyway_schema_history",
                "INSERT INTO flyway_schema_history TABLE flyway_schema_history_before_squash",
                "DROP TABLE flyway_schema_history_before_squash");
    }

    private static void await(StampProject project, String count, int expected) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!project.query(count).get(0).equals(String.valueOf(expected))) {
            assertThat(System.nanoTime()).as(count).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    @Test
    void anArchiveIsFinishedOrTakenBack() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path chain = Files.createDirectories(project.resolve("chain"));
        StringBuilder replaces = new StringBuilder("-- Baseline, written and proved by schema-parity.\n-- holds: t\n");
        for (int version = 1; version <= 60; version++) {
            Path file = chain.resolve("V%d__t.sql".formatted(version));
            Files.writeString(file, "CREATE TABLE t%d ();\n".formatted(version).repeat(500));
            replaces.append("-- replaces: %s %s\n"
                    .formatted(file.getFileName(), Fingerprint.ofBytes(Files.readAllBytes(file))));
        }
        Path baseline = Files.writeString(
                project.resolve("B60__baseline.sql"),
                replaces + "-- sha256 of what follows: " + Fingerprint.ofText("SELECT 1;") + "\nSELECT 1;");
        Map<String, String> before = contents(project);
        String[] archive = {
            "archive",
            "--chain=" + chain,
            "--baseline=" + baseline,
            "--to=" + project.resolve("archive"),
            "--tree=" + project,
            "--apply"
        };
        String[] restore = {"restore", "--from=" + project.resolve("archive"), "--apply"};
        long whole = nanosOf(
                () -> assertThat(JavaProcess.run(folder, archive).exitCode()).isZero());
        Map<String, String> after = contents(project);
        assertThat(after).as("with the manifest and .gitkeep").hasSize(63);
        assertThat(CommandRun.of(restore).exitCode()).isZero();
        assertThat(contents(project)).isEqualTo(before);

        for (int kill = 0; kill < KILLS; kill++) {
            try (JavaProcess started =
                    JavaProcess.start(folder, List.of(), JavaProcess.testClasspath(), Map.of(), archive)) {
                // Its work is the last part of its time: most of the moments are to fall into that.
                TimeUnit.NANOSECONDS.sleep(whole / 2 + random.nextLong(whole / 2));
                started.process().destroyForcibly().waitFor();
            }
            Map<String, String> now = contents(project);
            tally.merge(now.equals(before) ? "before" : now.equals(after) ? "after" : "between", 1, Integer::sum);
            for (String file : before.keySet()) {
                String archived = file.replaceFirst("^chain/", "archive/");
                assertThat(List.of(now.getOrDefault(file, ""), now.getOrDefault(archived, "")))
                        .as("-Dkills.seed=%d, kill %d", SEED, kill)
                        .contains(before.get(file))
                        .isSubsetOf(before.get(file), "");
            }
            if (kill % 2 == 0 || !Files.exists(project.resolve("archive/schema-parity-archive.txt"))) {
                CommandRun again = CommandRun.of(archive);
                assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
                assertThat(contents(project)).isEqualTo(after);
            }
            CommandRun back = CommandRun.of(restore);
            assertThat(back.exitCode()).as(back.out() + back.err()).isZero();
            assertThat(contents(project)).isEqualTo(before);
            assertThat(project.resolve("archive")).doesNotExist();
        }
        tell("archive");
    }

    private interface Task {
        void run() throws Exception;
    }

    private static long nanosOf(Task task) throws Exception {
        long started = System.nanoTime();
        task.run();
        return System.nanoTime() - started;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Fingerprint.ofBytes(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}

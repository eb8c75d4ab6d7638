package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real Alembic, with the files of an old project and of a new one. */
@ExtendWith(TestServers.class)
class AlembicStampTests {
    private static final String REVISIONS = "SELECT version_num FROM alembic_version";

    @TempDir
    private Path folder;

    private AlembicProject alembic;
    private StampProject project;

    @BeforeEach
    void create(DatabaseServer server) throws Exception {
        alembic = AlembicProject.create(folder, server);
        project = alembic.project();
    }

    @AfterEach
    void drop() throws Exception {
        if (project != null) {
            project.close();
        }
    }

    private CommandRun stamp(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "--chain=" + alembic.source("old");
        all[1] = "--baseline-revision=squashed";
        System.arraycopy(more, 0, all, 2, more.length);
        return project.stamp(all);
    }

    @Test
    void alembicGoesOnFromTheBaselineAndBack() throws Exception {
        alembic.run("old", "upgrade", "head");

        CommandRun dry = stamp("--baseline=" + alembic.source("new"));
        assertThat(dry.exitCode()).as(dry.out() + dry.err()).isZero();
        assertThat(dry.out())
                .startsWith("would stamp \"public\".\"alembic_version\"")
                .contains("replaced: two", "add --apply");
        assertThat(project.query(REVISIONS)).containsExactly("two");

        CommandRun run = stamp("--apply", "--baseline=" + alembic.source("new"));

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(alembic.run("new", "current")).contains("squashed (head)");
        alembic.run("new", "upgrade", "head");
        assertThat(project.query(REVISIONS)).containsExactly("squashed");
        assertThat(stamp("--apply").out()).startsWith("already stamped: \"public\".\"alembic_version\" is at squashed");

        assertThat(project.unstamp("--apply").exitCode()).isZero();
        assertThat(project.query(REVISIONS)).containsExactly("two");
        assertThat(project.isThere("public.alembic_version_before_squash")).isFalse();
        assertThat(alembic.run("old", "current")).contains("two (head)");

        project.recreate();
        alembic.run("new", "upgrade", "head");
        assertThat(stamp("--apply").out())
                .startsWith(
                        "built by the baseline: nothing to stamp. \"public\".\"alembic_version\" is at squashed without a stamp");
    }

    @Test
    void bothStampsAreTakenBackOneAfterTheOther() throws Exception {
        alembic.run("old", "upgrade", "head");
        assertThat(stamp("--apply").exitCode()).isZero();

        CommandRun second = project.stamp("--chain=" + alembic.source("new"), "--baseline-revision=again", "--apply");

        assertThat(second.exitCode()).as(second.out() + second.err()).isZero();
        assertThat(second.out())
                .contains("  the history before the earlier stamp: \"public\".\"alembic_version_before_squash_1\"\n");
        // It is no table of the application's.
        assertThat(CommandRun.of(
                                "check",
                                "--legacy=" + project.url(),
                                "--baseline=" + alembic.source("new"),
                                project.onServer())
                        .out())
                .startsWith("schema-parity: EQUAL");
        assertThat(project.unstamp("--apply").exitCode()).isZero();
        assertThat(project.query(REVISIONS)).containsExactly("squashed");
        assertThat(project.unstamp("--apply").exitCode()).isZero();
        assertThat(project.query(REVISIONS)).containsExactly("two");
        assertThat(project.query("SELECT count(*) FROM pg_class WHERE relname LIKE 'alembic\\_version\\_before%'"))
                .containsExactly("0");
    }

    @Test
    void whatStandsInTheWayIsTold() throws Exception {
        assertThat(stamp().out()).startsWith("refused: There is no table alembic_version");
        alembic.run("old", "upgrade", "one");
        CommandRun behind = stamp("--apply");
        assertThat(behind.exitCode()).isEqualTo(1);
        assertThat(behind.out())
                .startsWith("refused: " + alembic.source("old")
                        + " ends at revision two, and not at one: upgrade it with the old files first.");
        alembic.run("old", "upgrade", "head");
        assertThat(stamp("--baseline=" + alembic.source("old")).out())
                .startsWith("refused: " + alembic.source("old") + " ends at revision two, and not at squashed:");
        assertThat(project.stamp("--chain=" + alembic.source("old"), "--baseline-revision=one", "--apply")
                        .out())
                .startsWith("refused: one is a revision of the chain itself, and no baseline of it:");
        assertThat(project.query(REVISIONS)).containsExactly("two");
        project.execute("CREATE INDEX drifted ON t (i)");
        assertThat(stamp("--apply").out()).contains("is not what", "index public.drifted is missing");
        project.execute("DROP INDEX drifted");
        assertThat(project.query(REVISIONS)).containsExactly("two");

        assertThat(stamp("--apply").exitCode()).isZero();
        alembic.revision("new", "later", "squashed", "CREATE TABLE w (i integer)");
        alembic.run("new", "upgrade", "head");
        assertThat(project.unstamp("--apply").out())
                .startsWith(
                        "refused: \"public\".\"alembic_version\" is at later, and was stamped as squashed: something was applied since.");
        assertThat(stamp("--upgrade").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("stamp", "--database=" + project.url(), "--chain=" + alembic.source("old"))
                        .err())
                .contains("Give --baseline SOURCE, or --baseline-revision");
    }

    @Test
    void ofTwoStampsAtOnceOneWins() throws Exception {
        alembic.run("old", "upgrade", "head");

        CompletableFuture<CommandRun> one = CompletableFuture.supplyAsync(() -> stamp("--apply"));
        CompletableFuture<CommandRun> other = CompletableFuture.supplyAsync(() -> stamp("--apply"));
        List<String> told = Stream.of(one.get(2, TimeUnit.MINUTES), other.get(2, TimeUnit.MINUTES))
                .map(CommandRun::out)
                .sorted(Comparator.comparing(out -> !out.startsWith("stamped ")))
                .toList();

        assertThat(told.get(0)).startsWith("stamped ");
        assertThat(told.get(1))
                .doesNotStartWith("stamped ")
                .containsAnyOf(
                        "already stamped", "has changed since it was looked at", "alembic_version_before_squash");
        assertThat(project.query(REVISIONS)).containsExactly("squashed");
        assertThat(project.unstamp("--apply").exitCode()).isZero();
        assertThat(project.query(REVISIONS)).containsExactly("two");
    }

    @Test
    void anUpgradeThatRunsAndOneThatWasQuickerAreTold() throws Exception {
        alembic.run("old", "upgrade", "head");
        CompletableFuture<CommandRun> waiting;
        try (Connection upgrade = project.database().connect();
                Statement statement = upgrade.createStatement()) {
            upgrade.setAutoCommit(false);
            // As Alembic does at the end of a revision.
            statement.execute("UPDATE alembic_version SET version_num = 'three'");
            CommandRun run = stamp("--apply", "--lock-timeout=1");
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith("refused: \"public\".\"alembic_version\" is held by another session (process ")
                    .contains("Nothing was changed.");

            waiting = CompletableFuture.supplyAsync(() -> stamp("--apply", "--lock-timeout=120"));
            while (project.query(
                            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'alembic_version'::regclass")
                    .get(0)
                    .equals("0")) {
                assertThat(waiting).isNotDone();
                Thread.sleep(20);
            }
            upgrade.commit();
        }
        CommandRun run = waiting.get(2, TimeUnit.MINUTES);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).startsWith("refused: \"public\".\"alembic_version\" has changed since it was looked at:");
        assertThat(project.query(REVISIONS)).containsExactly("three");
        assertThat(project.isThere("public.alembic_version_before_squash")).isFalse();
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each state that the table of the real Alembic can be in. */
@ExtendWith(TestServers.class)
class AlembicInspectTests {
    @TempDir
    private Path folder;

    private AlembicProject alembic;

    @BeforeEach
    void create(DatabaseServer server) throws Exception {
        alembic = AlembicProject.create(folder, server);
    }

    @AfterEach
    void drop() throws Exception {
        if (alembic != null) {
            alembic.project().close();
        }
    }

    private String inspect(int exitCode, String chain, String... more) {
        CommandRun run = InspectCommandTests.inspect(
                alembic.project(),
                Stream.concat(Stream.of("--chain=" + chain), Stream.of(more)).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        assertThat(run.holdsStackTrace()).isFalse();
        return run.out();
    }

    @Test
    void whereARevisionIsInTheChainIsToldByRunningIt() throws Exception {
        assertThat(inspect(1, alembic.source("old")))
                .contains(
                        "history: no table\n",
                        "Alembic has never migrated this database\n    next: run 'alembic upgrade head'");

        alembic.run("old", "upgrade", "one");
        assertThat(inspect(1, alembic.source("old")))
                .contains(
                        "history \"public\".\"alembic_version\": behind, version one\n",
                        "  behind: at revision one, and the chain goes on to two\n    next: run 'alembic upgrade head'",
                        "drift: none, the schema is what the chain up to revision one builds");

        alembic.run("old", "upgrade", "head");
        assertThat(inspect(0, alembic.source("old")))
                .contains(
                        "history \"public\".\"alembic_version\": at head, version two\n",
                        "next: schema-parity squash --chain \"command:alembic ",
                        "drift: none, the schema is what command:alembic ");

        alembic.project().execute("ALTER TABLE t ADD COLUMN drifted integer");
        assertThat(inspect(1, alembic.source("old")))
                .contains(": at head, version two\n", "column public.t.drifted is missing in the chain");
    }

    @Test
    void aRevisionThatTheChainDoesNotKnowAndAStampAreTold() throws Exception {
        alembic.run("old", "upgrade", "head");

        assertThat(inspect(1, alembic.source("new")))
                .contains(
                        ": unknown, version two\n",
                        "at revision two, which the chain does not know or cannot reach; it ends at squashed\n",
                        "    next: name the chain that has this revision, such as git:REV:command:alembic ",
                        "drift: not compared");

        stamp();

        assertThat(inspect(0, alembic.source("new")))
                .contains(
                        ": at head, version squashed\n",
                        "  baseline: squashed, stamped; the history before it is in \"public\".\"alembic_version_before_squash\"\n",
                        "drift: none");

        alembic.revision("new", "later", "squashed", "CREATE TABLE w (i integer)");
        alembic.run("new", "upgrade", "head");
        assertThat(inspect(0, alembic.source("new")))
                .contains(
                        ": at head, version later\n",
                        "  baseline: squashed, stamped before later was reached; the history before it is in \"public\".\"alembic_version_before_squash\"\n",
                        "next: nothing here. The stamp stays, as later has run since.");
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void aRoleThatMayNotReadTheBackupIsTold(DatabaseServer server) throws Exception {
        alembic.run("old", "upgrade", "head");
        stamp();
        StampProject.execute(server.maintenance(), "CREATE ROLE inspect_alembic LOGIN");
        try {
            alembic.project().execute("GRANT SELECT ON alembic_version TO inspect_alembic");
            assertThat(inspect(
                            0,
                            alembic.source("new"),
                            "--database=" + alembic.project().url("inspect_alembic")))
                    .contains(
                            "  baseline: stamped; at which revision is in \"public\".\"alembic_version_before_squash\", which the role may not read\n");
        } finally {
            alembic.project().close();
            StampProject.execute(server.maintenance(), "DROP ROLE inspect_alembic");
        }
    }

    @Test
    void anEmptyHistoryAndSeveralHeadsAreTold() throws Exception {
        alembic.run("old", "upgrade", "head");
        alembic.project().execute("INSERT INTO alembic_version VALUES ('other')");
        assertThat(inspect(1, alembic.source("old")))
                .contains("  behind: several revisions at once: other, two\n", "alembic merge heads");

        alembic.project().execute("DELETE FROM alembic_version");
        assertThat(inspect(1, alembic.source("old"))).contains("  empty: the history holds no revision");
    }

    @Test
    void aCommandThatFailsDoesNotHideTheRest() throws Exception {
        alembic.run("old", "upgrade", "head");
        Files.delete(folder.resolve("old/versions/one.py"));

        assertThat(inspect(4, alembic.source("old")))
                .contains(
                        "tables: public.t, public.u\n",
                        "at revision two; where the chain ends is not known",
                        "drift: could not be told. ");
    }

    private void stamp() throws Exception {
        CommandRun stamp =
                alembic.project().stamp("--chain=" + alembic.source("old"), "--baseline-revision=squashed", "--apply");
        assertThat(stamp.exitCode()).as(stamp.out() + stamp.err()).isZero();
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.InstalledTools;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way of a squash, and of a baseline that meets a database in which something is there already. */
@ExtendWith(TestServers.class)
@BoundToServer("the server that a squash builds on is ended")
class SquashFailureTests {
    private static final String CHAIN =
            "CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE t (m mood);";
    private static final String OBJECTS =
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE '%alembic%' UNION ALL SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e' ORDER BY 1";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String[] squash(String... more) {
        return squashTo("out", more);
    }

    private String[] squashTo(String out, String... more) {
        List<String> all = new ArrayList<>(
                List.of("squash", "--chain=flyway:" + folder.resolve("chain"), "--out=" + folder.resolve(out)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void assertNothingWritten(CommandRun run, String... words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("schema-parity: ").contains(words);
        assertThat(run.holdsStackTrace()).isFalse();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Its usual folders are hidden from the one process. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "hides folders from a process")
    void pgDumpIsNotInstalled(DatabaseServer server) throws Exception {
        write("chain/V1__t.sql", "CREATE TABLE t ();");
        List<String> launcher = List.of(
                "/usr/bin/unshare",
                "--mount",
                "/bin/sh",
                "-c",
                "/bin/mount -t tmpfs tmpfs /usr/lib/postgresql && exec \"$@\"",
                "sh");
        assumeTrue(Files.isDirectory(Path.of("/usr/lib/postgresql")), "pg_dump lies elsewhere");
        assumeTrue(isRoot(), "only root may mount");

        try (JavaProcess started = JavaProcess.start(
                folder,
                launcher,
                JavaProcess.testClasspath(),
                Map.of("PATH", folder.toString()),
                squash("--server=" + server.maintenance().jdbcUrl() + "?user=postgres"))) {
            assertNothingWritten(
                    started.await(),
                    "none was found in PATH and the usual folders",
                    "Install one: 'apt-get install postgresql-client-");
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Test
    void theConnectionIsLostWhileTheChainIsSquashed() throws Exception {
        write("chain/V1__t.sql", "CREATE TABLE t ();");
        write("chain/V2__end.sql", "SELECT pg_terminate_backend(pg_backend_pid());");

        assertNothingWritten(
                CommandRun.of(squash("--server=embedded")),
                "The legacy side could not be built from flyway:",
                "terminating connection due to administrator command");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "kills the server by a command of its shell")
    void theServerIsLostWhileTheChainIsSquashed() throws Exception {
        write("chain/V1__t.sql", "CREATE TABLE t ();");
        write("chain/V2__end.sql", "COPY (SELECT 1) TO PROGRAM 'kill -KILL $(head -n 1 postmaster.pid) $PPID';");

        assertNothingWritten(
                CommandRun.of(squash("--server=embedded")),
                "The legacy side could not be built from flyway:",
                "The server has ended, or ");
    }

    @Test
    void aBaselineRunsWhereTheExtensionIsThereAndFlywayRefusesAnEnumThatIs(DatabaseServer server) throws Exception {
        write("chain/V1__t.sql", CHAIN);
        assertThat(CommandRun.of(squash()).exitCode()).isZero();
        try (StampProject project = StampProject.create(folder.resolve("project"), server)) {
            project.execute("CREATE EXTENSION pg_trgm", "CREATE SCHEMA other");
            Path out = folder.resolve("out");
            project.flyway(out.toString()).load().migrate();
            assertThat(project.query(OBJECTS)).contains("mood", "t");

            project.recreate();
            project.execute("CREATE TYPE mood AS ENUM ('another')");
            assertThatThrownBy(() -> project.flyway(out.toString()).load().migrate())
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("non-empty schema");
            assertThat(project.query(OBJECTS)).contains("mood").doesNotContain("t");
            assertThat(project.query("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'"))
                    .containsExactly("0");
        }
    }

    @Test
    void withAlembicItStopsAtTheEnumAndLeavesNothing(DatabaseServer server) throws Exception {
        InstalledTools.assumeAlembic();
        write("chain/V1__t.sql", CHAIN);
        assertThat(CommandRun.of(squashTo("alembic/versions", "--format=alembic"))
                        .exitCode())
                .isZero();
        for (String file : List.of("env.py", "alembic.ini")) {
            Files.copy(Path.of("sample-project/src/main/alembic", file), folder.resolve("alembic/" + file));
        }
        try (StampProject project = StampProject.create(folder.resolve("project"), server)) {
            project.execute("CREATE EXTENSION pg_trgm");
            assertThat(alembic(project).exitCode()).isZero();
            assertThat(project.query(OBJECTS)).contains("mood", "t");

            project.recreate();
            project.execute("CREATE TYPE mood AS ENUM ('another')");
            ToolRun run = alembic(project);
            assertThat(run.exitCode()).isNotZero();
            assertThat(String.join("\n", run.lastLines())).contains("type \"mood\" already exists");
            assertThat(project.query(OBJECTS)).contains("mood").doesNotContain("t");
            assertThat(project.query("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'"))
                    .containsExactly("0");
        }
    }

    @Test
    void aRevisionThatAlembicCannotReadIsNotWritten() throws IOException {
        write("chain/V1__t.sql", "CREATE TABLE t (i integer);");
        for (String name : List.of("base", "head", "heads", "all-of-it")) {
            CommandRun run = CommandRun.of(squash("--format=alembic", "--name=" + name));
            assertThat(run.exitCode()).as(name).isEqualTo(2);
            assertThat(run.err()).contains("Alembic takes no revision that is called '" + name + "'");
            assertThat(folder.resolve("out")).doesNotExist();
        }
    }

    private ToolRun alembic(StampProject project) throws Exception {
        return ToolRun.of(
                List.of("alembic", "-c", folder.resolve("alembic/alembic.ini").toString(), "upgrade", "head"),
                folder,
                variables -> variables.put(
                        "DATABASE_URL",
                        project.database().jdbcUrl().replaceFirst("jdbc:postgresql://", "postgresql://postgres@")));
    }
}

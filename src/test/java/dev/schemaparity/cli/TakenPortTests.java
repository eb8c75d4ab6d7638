package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.internal.server.Servers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the port of an embedded server after it was picked and before the server binds it: a script in the place of
 * PostgreSQL's program tells which one it is, waits, and is the program from then on.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script takes the place of a program")
@BoundToServer("the embedded server alone picks its port")
class TakenPortTests {
    private static final String PROGRAM = """
            #!/bin/sh
            for word; do
                [ "$before" = -p ] && port=$word
                before=$word
            done
            : > '%1$s/picked-'$port
            until [ -e '%1$s/go-'$port ]; do sleep 0.02; done
            exec '%2$s' "$@"
            """;

    @TempDir
    private Path folder;

    private Path told;
    private Path workspace;

    @BeforeEach
    void putAScriptInThePlaceOfPostgres() throws IOException {
        Servers.start("embedded", getClass().getClassLoader()).close();
        String user = "schema-parity-" + System.getProperty("user.name");
        Path ours = Path.of(System.getProperty("java.io.tmpdir"), user);
        told = Files.createDirectory(folder.resolve("told"));
        workspace = Files.createDirectory(
                folder.resolve(user),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(workspace.resolve("prepared"), ours.resolve("prepared"));
        for (Path unpacked : folders(ours.resolve("binaries"))) {
            Path home = workspace.resolve("binaries").resolve(unpacked.getFileName());
            Path programs = Files.createDirectories(home.resolve("bin"));
            Path postgres = unpacked.resolve("bin/postgres");
            Files.writeString(programs.resolve("postgres"), PROGRAM.formatted(told, postgres));
            Files.setPosixFilePermissions(programs.resolve("postgres"), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createSymbolicLink(programs.resolve("pg_ctl"), unpacked.resolve("bin/pg_ctl"));
            // How many files there are, without which they would be unpacked again.
            Files.writeString(home.resolveSibling(home.getFileName() + ".count"), "4");
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** Checks, while the first ports that are picked are taken by somebody who never says a word. */
    private CommandRun checkWhileTaken(int ports) throws Exception {
        Path legacy = Files.writeString(folder.resolve("legacy.sql"), "CREATE TABLE t (a int);");
        Path baseline = Files.writeString(folder.resolve("baseline.sql"), "CREATE TABLE t (a integer);");
        List<String> options = Stream.concat(
                        Stream.of("-Djava.io.tmpdir=" + folder), JavaProcess.testClasspath().stream())
                .toList();
        List<ServerSocket> taken = new ArrayList<>();
        try (JavaProcess check = JavaProcess.start(
                folder,
                List.of(),
                options,
                Map.of(),
                "check",
                "--server=embedded",
                "--legacy=sql:" + legacy,
                "--baseline=sql:" + baseline)) {
            Set<Integer> seen = new HashSet<>();
            while (check.process().isAlive()) {
                for (int port : picked()) {
                    if (seen.add(port)) {
                        if (seen.size() <= ports) {
                            taken.add(new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")));
                        }
                        Files.createFile(told.resolve("go-" + port));
                    }
                }
                Thread.sleep(20);
            }
            return check.await();
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
    }

    private List<Integer> picked() throws IOException {
        try (Stream<Path> files = Files.list(told)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("picked-"))
                    .map(name -> Integer.valueOf(name.substring("picked-".length())))
                    .toList();
        }
    }

    @Test
    void anotherPortIsTried() throws Exception {
        CommandRun run = checkWhileTaken(2);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("schema-parity: EQUAL");
        assertThat(picked()).hasSizeGreaterThan(2);
        assertThat(workspace.resolve("servers")).isEmptyDirectory();
    }

    @Test
    void portsThatAreTakenForGoodAreTold() throws Exception {
        CommandRun run = checkWhileTaken(Integer.MAX_VALUE);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("The embedded server did not start (attempt 5, port ")
                .contains("could not bind IPv4 address \"127.0.0.1\": Address already in use")
                .contains("taken before the server could listen on it")
                .contains("Run it again when fewer programs take ports, or name another server.");
        assertThat(run.holdsStackTrace()).as(run.err()).isFalse();
        assertThat(picked()).hasSize(5);
        assertThat(workspace.resolve("servers")).isEmptyDirectory();
    }
}

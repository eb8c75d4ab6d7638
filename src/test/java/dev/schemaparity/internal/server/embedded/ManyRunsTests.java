package dev.schemaparity.internal.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.internal.server.Databases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten virtual machines at once on one machine, some of them killed. */
@BoundToServer("what the runs of each kind of server leave")
class ManyRunsTests {
    private static final int RUNS = 10;
    private static final int KILLED = 3;

    /** Starts a server, writes who it is into a database that all call the same, and reads that when it is told to. */
    static final class Run {
        public static void main(String[] arguments) throws IOException, SQLException {
            try (EmbeddedServer server = EmbeddedServer.start(new Workspace(Path.of(arguments[0])))) {
                String self = Long.toString(ProcessHandle.current().pid());
                Databases databases = new Databases(server);
                databases.create("shared");
                try (Connection connection = server.database("shared").connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE app");
                    statement.execute("CREATE TABLE run AS SELECT " + self + " AS pid");
                    System.out.println(server.dataDirectory().getParent());
                    System.out.println(server.postmaster().pid());
                    if (System.in.read() < 0) {
                        throw new IOException("nobody is there any more");
                    }
                    try (ResultSet row = statement.executeQuery("SELECT string_agg(pid::text, ' ') FROM run")) {
                        row.next();
                        System.out.println(row.getString(1).equals(self) ? "mine" : "not mine");
                    }
                }
            }
        }
    }

    private record Started(Process process, BufferedReader output, Path folder, ProcessHandle postmaster) {
        static Started of(Process process) throws IOException {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            Path folder = Path.of(output.readLine());
            return new Started(
                    process,
                    output,
                    folder,
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow());
        }
    }

    @Test
    void noneDisturbsAnotherAndTheNextRunRemovesWhatTheKilledLeft(@TempDir Path root) throws Exception {
        Workspace workspace = new Workspace(root);
        for (String cached : List.of("binaries", "prepared")) {
            Files.createSymbolicLink(root.resolve(cached), Workspace.ofUser().folder(cached));
        }
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < RUNS; i++) {
                processes.add(start(root));
            }
            List<Started> runs = new ArrayList<>();
            for (Process process : processes) {
                runs.add(Started.of(process));
            }
            List<Started> killed = runs.subList(0, KILLED);
            List<Started> living = runs.subList(KILLED, RUNS);

            for (Started run : killed) {
                run.process().destroyForcibly().waitFor();
                // As if they had been dead for a while: what is young is left alone.
                Files.setLastModifiedTime(
                        run.folder(), FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
            }
            for (Started run : living) {
                Files.setLastModifiedTime(
                        run.folder(), FileTime.from(Instant.now().minus(1, ChronoUnit.HOURS)));
            }
            assertThat(killed)
                    .allSatisfy(run -> assertThat(run.postmaster().isAlive()).isTrue());

            EmbeddedServer.start(workspace).close();

            assertThat(killed).allSatisfy(run -> {
                assertThat(run.folder()).doesNotExist();
                assertThat(run.postmaster().isAlive()).isFalse();
            });
            for (Started run : living) {
                try (var input = run.process().getOutputStream()) {
                    input.write('\n');
                }
                assertThat(run.output().readLine()).isEqualTo("mine");
                assertThat(run.process().waitFor()).isZero();
                assertThat(run.postmaster().isAlive()).isFalse();
            }
            try (Stream<Path> left = Files.list(root.resolve("servers"))) {
                assertThat(left).isEmpty();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static Process start(Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}

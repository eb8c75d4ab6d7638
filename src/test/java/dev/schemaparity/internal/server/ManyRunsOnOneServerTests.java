package dev.schemaparity.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.server.container.NeedsContainerEngine;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Many virtual machines at once on one server of somebody else's, or on one container engine, some of them killed. */
@BoundToServer("what the runs of each kind of server leave")
class ManyRunsOnOneServerTests {
    /** Writes who it is into a database of its own, and reads that when it is told to. */
    static final class Run {
        public static void main(String[] arguments) throws IOException, SQLException {
            String self = Long.toString(ProcessHandle.current().pid());
            try (DatabaseServer server = Servers.start(arguments[0], Run.class.getClassLoader())) {
                Databases databases = new Databases(server);
                String name = Databases.uniqueName("many");
                Database database = databases.create(name);
                try (Connection connection = database.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE run AS SELECT " + self + " AS pid");
                    System.out.println(name);
                    if (System.in.read() < 0) {
                        throw new IOException("nobody is there any more");
                    }
                    try (ResultSet row = statement.executeQuery("SELECT string_agg(pid::text, ' ') FROM run")) {
                        row.next();
                        System.out.println(row.getString(1).equals(self) ? "mine" : "not mine");
                    }
                } finally {
                    databases.dropAll();
                }
            }
        }
    }

    private record Started(Process process, BufferedReader output, String database) {
        static Started of(Process process) throws IOException {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            return new Started(process, output, output.readLine());
        }

        void endsWell() throws IOException, InterruptedException {
            try (var input = process.getOutputStream()) {
                input.write('\n');
            }
            assertThat(output.readLine()).isEqualTo("mine");
            assertThat(process.waitFor()).isZero();
        }
    }

    /** What there is while some of the runs are dead, and after the others have ended. */
    private interface Look {
        void at(List<Started> runs) throws SQLException;
    }

    private static void run(String server, int count, int killed, Look afterTheNext, Look inTheEnd) throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                processes.add(start(server));
            }
            List<Started> runs = new ArrayList<>();
            for (Process process : processes) {
                runs.add(Started.of(process));
            }
            for (Started run : runs.subList(0, killed)) {
                run.process().destroyForcibly().waitFor();
            }
            List<Started> living = runs.subList(killed, count);

            Servers.start(server, ManyRunsOnOneServerTests.class.getClassLoader())
                    .close();

            afterTheNext.at(living);
            for (Started run : living) {
                run.endsWell();
            }
            inTheEnd.at(runs);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static Process start(String server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        server)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void onAServerOfSomebodyElsesEachKeepsToItsOwn() throws Exception {
        try (DatabaseServer server = TestServers.startOwn()) {
            try (Connection connection = server.maintenance().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE creates LOGIN CREATEDB");
            }

            run(
                    server.maintenance().jdbcUrl() + "?user=creates",
                    10,
                    3,
                    living -> assertThat(databases(server))
                            .containsExactlyInAnyOrderElementsOf(
                                    living.stream().map(Started::database).toList()),
                    runs -> assertThat(databases(server)).isEmpty());
        }
    }

    private static List<String> databases(DatabaseServer server) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    @NeedsContainerEngine
    void onOneEngineEachHasAContainerOfItsOwn() throws Exception {
        run(
                "container:" + NeedsContainerEngine.IMAGE,
                4,
                2,
                living -> assertThat(runsWithAContainer())
                        .containsAll(
                                living.stream().map(run -> run.process().pid()).toList()),
                runs -> assertThat(runsWithAContainer())
                        .doesNotContainAnyElementsOf(
                                runs.stream().map(run -> run.process().pid()).toList()));
    }

    /** By process id: other runs may have containers there, too. */
    private static List<Long> runsWithAContainer() {
        return DockerClientFactory.instance().client().listContainersCmd().withShowAll(true).exec().stream()
                .flatMap(container -> Stream.ofNullable(container.getLabels().get("dev.schemaparity.run")))
                .map(mark -> RunMark.parse(mark).orElse(null))
                .filter(Objects::nonNull)
                .map(RunMark::pid)
                .toList();
    }
}

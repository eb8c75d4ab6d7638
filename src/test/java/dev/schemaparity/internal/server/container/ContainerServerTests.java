package dev.schemaparity.internal.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import dev.schemaparity.BoundToServer;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.server.RunMark;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.ServerPrograms;
import dev.schemaparity.spi.UsageException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@NeedsContainerEngine
@BoundToServer("the server in a container itself")
class ContainerServerTests {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static ContainerServer server;

    @BeforeAll
    static void start() {
        server = ContainerServer.start(NeedsContainerEngine.IMAGE, false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String value(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<Container> ours() {
        return ContainerEngine.find().client().listContainersCmd().withShowAll(true).exec().stream()
                .filter(container ->
                        RunMark.ours().toString().equals(container.getLabels().get(ContainerEngine.MARK)))
                .toList();
    }

    @Test
    void itsDataIsInMemoryAndNeedNotSurvive() throws SQLException {
        assertThat(value(server.maintenance(), "SHOW fsync")).isEqualTo("off");
        assertThat(value(server.maintenance(), "SHOW data_directory")).isEqualTo("/schema-parity/data");
        assertThat(value(server.maintenance(), "SHOW server_version")).startsWith("15.");
        assertThat(server.conditions()).contains("container of postgres:15", "fsync off");
    }

    @Test
    void nobodyFromAnotherMachineReachesIt() {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy(container -> assertThat(container.getPorts())
                        .allSatisfy(port -> assertThat(port.getIp()).isEqualTo("127.0.0.1")));
    }

    @Test
    void itIsGoneWhenItIsClosed() {
        int before = ours().size();
        ContainerServer another = ContainerServer.start(NeedsContainerEngine.IMAGE, false);
        assertThat(ours()).hasSize(before + 1);

        another.close();

        assertThat(ours()).hasSize(before);
    }

    @Test
    void pgDumpRunsBesideIt() throws SQLException {
        String name = "größe \"x\" {y} /?";
        Database database = server.database(name);
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"größe \"\"x\"\" {y} /?\"");
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"名前\" (a text DEFAULT E'\\n😀')");
        }

        PgDump.Search search = PgDump.findBeside(server.programs().orElseThrow(), 150_000);

        assertThat(search.reason()).matches("pg_dump 15\\.\\d+.* at pg_dump in the container [0-9a-f]{12}");
        String dump = search.program().run(database, new PgDump.Options(null, true, true, true, List.of()), LIMIT);
        assertThat(dump).contains("CREATE TABLE public.\"名前\"", "DEFAULT '\n😀'::text");
    }

    @Test
    void whatItsPgDumpSaysIsTold() {
        PgDump pgDump =
                PgDump.findBeside(server.programs().orElseThrow(), 150_000).program();
        PgDump.Options options = new PgDump.Options(null, true, true, true, List.of());

        assertThatThrownBy(() -> pgDump.run(server.database("no such database"), options, LIMIT))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("database \"no such database\" does not exist")
                .hasMessageContaining("in the container ");
    }

    @Test
    void aProgramThatDoesNotEndIsLeftAtTheLimit() {
        ServerPrograms programs = server.programs().orElseThrow();

        assertThatThrownBy(() -> programs.run(List.of("sleep", "60"), Map.of(), Duration.ofMillis(300)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void anImageThatIsNotThereIsTold() {
        assertThatThrownBy(() -> ContainerServer.start("schema-parity.invalid/no/such:image", false))
                .isInstanceOf(BuildException.class)
                .hasMessageStartingWith(
                        "The image schema-parity.invalid/no/such:image is not there and cannot be pulled: ")
                .hasMessageContaining("'docker pull schema-parity.invalid/no/such:image' says more");
    }

    @Test
    void whatNamesNoImageIsTold() {
        assertThatThrownBy(() -> ContainerServer.start("No Such Image", false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Write container:NAME:TAG");
    }

    @Test
    void anImageThatIsNoServerIsToldWithItsLastWordsAndLeavesNothing() throws Exception {
        int before = ours().size();
        build("schema-parity-test-no-server", "ENTRYPOINT [\"sh\", \"-c\", \"echo I am no server; exit 3\"]");
        try {
            assertThatThrownBy(() -> ContainerServer.start("schema-parity-test-no-server", false))
                    .isInstanceOf(BuildException.class)
                    .hasMessageContaining("ended before it took a connection")
                    .hasMessageContaining("  I am no server")
                    .hasMessageContaining("The image must start PostgreSQL on port 5432");
            assertThat(ours()).hasSize(before);
        } finally {
            ContainerEngine.find()
                    .client()
                    .removeImageCmd("schema-parity-test-no-server")
                    .withForce(true)
                    .exec();
        }
    }

    private static void build(String tag, String instruction) throws Exception {
        Process docker = new ProcessBuilder("docker", "build", "--quiet", "--tag", tag, "-")
                .redirectErrorStream(true)
                .start();
        try (var in = docker.getOutputStream()) {
            new ByteArrayInputStream(("FROM " + NeedsContainerEngine.IMAGE + "\n" + instruction)
                            .getBytes(StandardCharsets.UTF_8))
                    .transferTo(in);
        }
        String output = new String(docker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(docker.waitFor()).as(output).isZero();
    }

    @Test
    void whatAKilledRunLeftIsRemovedByTheNext() {
        RunMark dead = new RunMark(
                "killed", RunMark.ours().host(), 4_194_304, RunMark.ours().started());
        DockerClient client = ContainerEngine.find().client();
        String left = container(client, dead.toString());
        String foreign = container(client, "of somebody else");
        try {
            ContainerEngine.find().sweep();

            assertThatThrownBy(() -> client.inspectContainerCmd(left).exec()).isInstanceOf(NotFoundException.class);
            assertThat(client.inspectContainerCmd(foreign).exec().getId()).isEqualTo(foreign);
            assertThat(ours()).isNotEmpty();
        } finally {
            client.removeContainerCmd(foreign).withForce(true).exec();
        }
    }

    private static String container(DockerClient client, String mark) {
        return client.createContainerCmd(NeedsContainerEngine.IMAGE)
                .withLabels(Map.of(ContainerEngine.MARK, mark))
                .exec()
                .getId();
    }
}

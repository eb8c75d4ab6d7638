package dev.schemaparity.internal.server.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import dev.schemaparity.internal.server.RunMark;
import dev.schemaparity.internal.server.SupportedVersion;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.ServerPrograms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** A PostgreSQL server in a container of our own. */
final class ContainerServer implements DatabaseServer {
    private static final int PORT = 5432;
    private static final ExposedPort PORT_INSIDE = ExposedPort.tcp(PORT);
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int LOG_LINES = 12;
    /** In memory, and where no image has a volume: which folder that is depends on the image and its version. */
    private static final String DATA = "/schema-parity";

    private final GenericContainer<?> container;
    private final String image;
    private int port;
    private boolean kept;

    private ContainerServer(GenericContainer<?> container, String image) {
        this.container = container;
        this.image = image;
    }

    static ContainerServer start(String image, boolean kept) {
        ContainerEngine engine = ContainerEngine.find();
        engine.sweep();
        ContainerServer server = new ContainerServer(container(engine.bring(image), kept), image);
        try {
            server.container.start();
            server.awaitConnections();
            return server;
        } catch (RuntimeException e) {
            BuildException told = e instanceof BuildException known ? known : server.failed(e);
            server.close();
            throw told;
        }
    }

    private static GenericContainer<?> container(DockerImageName image, boolean kept) {
        GenericContainer<?> container = new GenericContainer<>(image)
                // Chains connect as roles that have no password.
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                .withEnv("PGDATA", DATA + "/data")
                .withTmpFs(Map.of(DATA, "rw,mode=1777"))
                .withCommand(
                        "postgres",
                        // The data is thrown away: nothing has to survive a crash.
                        "-c",
                        "fsync=off",
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "full_page_writes=off",
                        "-c",
                        "autovacuum=off",
                        // Nothing here runs long enough for what is compiled to pay; the embedded server cannot either.
                        "-c",
                        "jit=off",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "lc_messages=C")
                .withStartupCheckStrategy(new StartupCheckStrategy() {
                    @Override
                    public StartupStatus checkStartupState(DockerClient client, String id) {
                        // Testcontainers would remove one that has ended already, with what it said.
                        return StartupStatus.SUCCESSFUL;
                    }
                })
                .waitingFor(new AbstractWaitStrategy() {
                    @Override
                    protected void waitUntilReady() {
                        // Whoever connects by JDBC knows; see awaitConnections.
                    }
                });
        return container.withCreateContainerCmdModifier(command -> shape(command, kept));
    }

    private static void shape(CreateContainerCmd command, boolean kept) {
        // Who may connect is everybody, so nobody from outside may reach it.
        Ports.Binding binding =
                ContainerEngine.isOnThisMachine() ? Ports.Binding.bindIp("127.0.0.1") : Ports.Binding.empty();
        // By ourselves: Testcontainers waits for the port of a container that has ended, and takes its log away with
        // it.
        command.withExposedPorts(PORT_INSIDE).getHostConfig().withPortBindings(new PortBinding(binding, PORT_INSIDE));
        if (kept) {
            // By these Testcontainers and Ryuk know what to remove.
            command.getLabels().keySet().removeIf(label -> label.startsWith("org.testcontainers"));
        } else {
            command.getLabels().put(ContainerEngine.MARK, RunMark.ours().toString());
        }
    }

    /**
     * The official image starts its server twice: first to set it up, listening on no port. The port of the container may
     * be open before anybody listens inside, so only an answer tells.
     */
    private void awaitConnections() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                port = portOutside();
                try (Connection connection = maintenance().connect()) {
                    SupportedVersion.require(
                            "The image " + image,
                            connection.getMetaData().getDatabaseMajorVersion(),
                            "Name a newer one, such as container:%s.".formatted(ContainerServerFactory.DEFAULT_IMAGE));
                    return;
                }
            } catch (SQLException e) {
                if (!container.isRunning()) {
                    throw notReady("ended before it took a connection", e);
                }
                if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                    throw notReady(
                            "took no connection within %d s (%s)".formatted(START_LIMIT.toSeconds(), e.getMessage()),
                            e);
                }
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private int portOutside() throws SQLException {
        Ports.Binding[] bindings = container
                .getDockerClient()
                .inspectContainerCmd(container.getContainerId())
                .exec()
                .getNetworkSettings()
                .getPorts()
                .getBindings()
                .get(PORT_INSIDE);
        if (bindings == null || bindings.length == 0) {
            throw new SQLException("its port is not open yet");
        }
        return Integer.parseInt(bindings[0].getHostPortSpec());
    }

    private BuildException notReady(String what, SQLException e) {
        List<String> log =
                container.getLogs().lines().filter(line -> !line.isBlank()).toList();
        return new BuildException(
                "The container of %s %s. Its last words:%n  %s%nThe image must start PostgreSQL on port %d as the official one does, by the variables POSTGRES_HOST_AUTH_METHOD and PGDATA."
                        .formatted(
                                image,
                                what,
                                String.join("\n  ", log.subList(Math.max(0, log.size() - LOG_LINES), log.size())),
                                PORT),
                e);
    }

    private BuildException failed(RuntimeException e) {
        String words = ContainerEngine.firstSentence(e);
        return new BuildException(
                "The container of %s does not start: %s%n%s"
                        .formatted(
                                image,
                                words,
                                words.contains("ryuk")
                                        ? "Testcontainers' own image cannot be pulled: load it before, or set TESTCONTAINERS_RYUK_DISABLED=true. What a killed run leaves is removed by the next one either way."
                                        : "'docker run %s' says more.".formatted(image)),
                e);
    }

    @Override
    public String name() {
        return "container";
    }

    @Override
    public Database maintenance() {
        return database("postgres");
    }

    @Override
    public Database database(String databaseName) {
        String encoded = URLEncoder.encode(databaseName, StandardCharsets.UTF_8).replace("+", "%20");
        return new Database(address() + encoded, "postgres", null);
    }

    private String address() {
        return "jdbc:postgresql://%s:%s/".formatted(container.getHost(), port);
    }

    @Override
    public Optional<ServerPrograms> programs() {
        return Optional.of(new ContainerPrograms(
                container.getDockerClient(),
                container.getContainerId(),
                address(),
                "jdbc:postgresql://127.0.0.1:%s/".formatted(PORT)));
    }

    @Override
    public List<String> conditions() {
        return List.of("container of " + image, "fsync off", "data in memory");
    }

    @Override
    public List<String> keep() {
        kept = true;
        String id = container.getContainerId();
        return List.of(
                "container: " + id,
                "open it with: docker exec -it %s psql -U postgres".formatted(id),
                "remove it with: docker rm --force --volumes " + id);
    }

    @Override
    public void close() {
        if (!kept) {
            container.stop();
        }
    }
}

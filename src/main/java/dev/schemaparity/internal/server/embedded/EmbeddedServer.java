package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL server of our own on the loopback address, gone without a trace when it is closed. */
final class EmbeddedServer implements DatabaseServer {
    private static final int ATTEMPTS = 5;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(5);

    private final Binaries binaries;
    private final ServerFolder folder;
    private final Process process;
    private final int port;
    private final Thread closer = new Thread(this::stopAndRelease, "schema-parity-embedded-server");
    private boolean closed;

    /** Chooses where to listen. A port that is free now may be taken before the server binds it. */
    interface Ports {
        int next() throws IOException;
    }

    private enum Start {
        READY,
        LOST_PORT,
        FAILED
    }

    private EmbeddedServer(Binaries binaries, ServerFolder folder, Process process, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    static EmbeddedServer start(Workspace workspace) {
        return start(workspace, EmbeddedServer::freePort);
    }

    static EmbeddedServer start(Workspace workspace, Ports ports) {
        return start(workspace, Binaries.unpack(workspace), ports);
    }

    static EmbeddedServer start(Workspace workspace, Binaries binaries, Ports ports) {
        workspace.sweep();
        try {
            ServerFolder folder = ServerFolder.create(workspace.folder("servers"));
            try {
                DataFolder.create(workspace, binaries, folder.data());
                return launch(binaries, folder, ports);
            } catch (IOException | RuntimeException e) {
                folder.release();
                throw e;
            }
        } catch (IOException e) {
            throw new BuildException(
                    "The embedded server cannot be prepared in %s: %s%n%s"
                            .formatted(workspace.root(), e, ServerLog.advice(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static EmbeddedServer launch(Binaries binaries, ServerFolder folder, Ports ports) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = ports.next();
            Process process = execute(binaries, folder, port);
            EmbeddedServer server = new EmbeddedServer(binaries, folder, process, port);
            Runtime.getRuntime().addShutdownHook(server.closer);
            Start start = server.awaitStart();
            if (start == Start.READY) {
                return server;
            }
            Runtime.getRuntime().removeShutdownHook(server.closer);
            server.stop("immediate");
            String words = ServerLog.lastLines(folder.log());
            if (attempt == ATTEMPTS || start == Start.FAILED && !words.contains("could not bind")) {
                throw new BuildException("The embedded server did not start (attempt %d, port %d):%n%s%n%s"
                        .formatted(attempt, port, words, ServerLog.advice(words)));
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Process execute(Binaries binaries, ServerFolder folder, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", folder.data().toString(), "-p", String.valueOf(port)));
        settings(folder).forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return new ProcessBuilder(binaries.command("postgres", arguments.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
    }

    private static List<String> settings(ServerFolder folder) {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                // The data is thrown away: nothing has to survive a crash.
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "autovacuum=off",
                "max_connections=200",
                "timezone=UTC",
                "lc_messages=C"));
        if (folder.data().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // In the data folder, that is: what a server shares that is killed goes with it.
            settings.add("dynamic_shared_memory_type=mmap");
        }
        return settings;
    }

    private Start awaitStart() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            // Before, whoever has taken the port might accept the connection and never say a word.
            Optional<Path> answering = folder.saysReady() ? dataDirectoryOfWhoeverAnswers() : Optional.empty();
            if (answering.isPresent()) {
                return answering.get().equals(real(folder.data())) ? Start.READY : Start.LOST_PORT;
            }
            if (!process.isAlive()) {
                return Start.FAILED;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return Start.FAILED;
    }

    /** Another server may have taken the port: only the data directory tells. */
    private Optional<Path> dataDirectoryOfWhoeverAnswers() {
        try (Connection connection = maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return Optional.of(real(Path.of(row.getString(1))));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public Database maintenance() {
        return database("postgres");
    }

    @Override
    public Database database(String databaseName) {
        String encoded = URLEncoder.encode(databaseName, StandardCharsets.UTF_8).replace("+", "%20");
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + encoded, "postgres", null);
    }

    @Override
    public List<String> conditions() {
        try {
            return List.of(
                    "embedded server on this machine",
                    "fsync off",
                    "data on " + Files.getFileStore(folder.data()).type());
        } catch (IOException e) {
            return List.of("embedded server on this machine", "fsync off");
        }
    }

    @Override
    public List<String> keep() {
        try {
            folder.keep();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder.data() + " cannot be kept", e);
        }
        String start =
                String.join(" ", binaries.command("pg_ctl", "-D", folder.data().toString(), "-w"));
        return List.of(
                "data folder: " + folder.data(),
                "start it with: %s -o \"-p %s -c listen_addresses=127.0.0.1 -c unix_socket_directories=\" -l %s start"
                        .formatted(start, port, folder.log()),
                "stop it with: %s stop".formatted(start));
    }

    @Override
    public void close() {
        stopAndRelease();
        try {
            Runtime.getRuntime().removeShutdownHook(closer);
        } catch (IllegalStateException e) {
            // The virtual machine is shutting down already, and the hook finds the server closed.
        }
    }

    private synchronized void stopAndRelease() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stop(folder.isKept() ? "fast" : "immediate");
            folder.release();
        } catch (IOException e) {
            throw new BuildException("The embedded server's folder cannot be removed: " + e, e);
        }
    }

    private void stop(String mode) throws IOException {
        if (process.isAlive()) {
            try {
                Process stopping = new ProcessBuilder(binaries.command(
                                "pg_ctl", "-D", folder.data().toString(), "-m", mode, "stop", "--no-wait"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                stopping.waitFor();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    int majorVersion() {
        try {
            return Integer.parseInt(
                    Files.readString(folder.data().resolve("PG_VERSION")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The version of the server in " + folder.data() + " cannot be read", e);
        }
    }

    Path dataDirectory() {
        return folder.data();
    }

    ProcessHandle postmaster() {
        return process.toHandle();
    }

    int port() {
        return port;
    }
}

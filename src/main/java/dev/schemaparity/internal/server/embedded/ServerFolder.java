package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.internal.server.RunMark;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The folder of one running server, locked for as long as its process lives.
 *
 * <p>The lock is the operating system's: it vanishes with the process however that ends, and holds across containers
 * that share the folder, where process ids mean nothing.
 */
final class ServerFolder {
    private static final String LOCK = "lock";
    private static final String KEPT = "kept";
    private static final String STATE = "postmaster.pid";
    /**
     * Names this virtual machine, whichever class loader asks. The process id alone would not do: in containers that share
     * the folder all processes may have the same.
     */
    private static final String OWN_PREFIX = ProcessHandle.current().pid() + "-" + RunMark.runId() + "-";

    private final Path path;
    private final FileChannel lock;

    private ServerFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static ServerFolder create(Path parent) throws IOException {
        Path path = Files.createDirectory(parent.resolve(OWN_PREFIX + shortId()));
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new ServerFolder(path, channel);
    }

    private static String shortId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** Returns whether the server says that it takes connections, in the last line of a file that it keeps. */
    boolean saysReady() {
        try {
            List<String> lines = Files.readAllLines(data().resolve(STATE));
            return !lines.isEmpty() && lines.get(lines.size() - 1).strip().equals("ready");
        } catch (IOException e) {
            // Not written yet, or just now.
            return false;
        }
    }

    void keep() throws IOException {
        Files.writeString(path.resolve(KEPT), "This folder was kept on request; delete it when you are done.\n");
    }

    boolean isKept() {
        return Files.exists(path.resolve(KEPT));
    }

    void release() throws IOException {
        lock.close();
        if (!isKept()) {
            Folders.delete(path);
        }
    }

    /** Stops and deletes a server whose process is gone; leaves alone what is in use, young or kept. */
    static void sweep(Path folder, Duration settled) throws IOException {
        if (folder.getFileName().toString().startsWith(OWN_PREFIX)) {
            // Not even to look at the lock: POSIX takes a process's lock away when the process closes any descriptor of
            // the file, and another process would then sweep our running server.
            return;
        }
        try {
            Instant modified = Files.getLastModifiedTime(folder).toInstant();
            if (Files.exists(folder.resolve(KEPT))
                    || modified.isAfter(Instant.now().minus(settled))) {
                return;
            }
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held == null) {
                    return;
                }
                postmaster(folder.resolve("data")).ifPresent(ServerFolder::end);
                Folders.delete(folder);
            }
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            // Swept at the same moment by another process, or by another thread of this one.
            return;
        }
    }

    /** The server process that works in the data folder; a process that merely has its old number is not it. */
    private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
        Path pidFile = data.resolve(STATE);
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        // A server that was killed while the disk was full leaves an empty file.
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }

    private static void end(ProcessHandle postmaster) {
        postmaster.destroyForcibly();
        postmaster
                .onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }
}

package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder in which everything of the embedded server lives, for one user of the machine: unpacked binaries, a
 * prepared data folder, and a folder for each running server.
 */
record Workspace(Path root) {
    /** A folder younger than this may belong to a process that has not taken its lock yet. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    static Workspace ofUser() {
        return new Workspace(
                Path.of(System.getProperty("java.io.tmpdir"), "schema-parity-" + System.getProperty("user.name")));
    }

    Path folder(String name) {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
                }
            }
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new BuildException(
                    "The folder %s cannot be used for the embedded server (%s). Free it, or point -Djava.io.tmpdir at a folder that you may write to."
                            .formatted(root, e),
                    e);
        }
    }

    /** Removes what runs that were killed have left: their servers are stopped, their folders deleted. */
    void sweep() {
        sweep(SETTLED);
    }

    void sweep(Duration settled) {
        try (Stream<Path> folders = Files.list(folder("servers"))) {
            List<Path> candidates = folders.toList();
            for (Path candidate : candidates) {
                ServerFolder.sweep(candidate, settled);
            }
        } catch (IOException e) {
            throw new BuildException(
                    "The folder %s cannot be read: %s".formatted(root.resolve("servers"), e.getMessage()), e);
        }
    }
}

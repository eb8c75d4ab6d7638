package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
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
            if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                createRoot();
            }
            requireOurs();
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new BuildException(
                    "The folder %s cannot be used for the embedded server (%s). Free it, or point -Djava.io.tmpdir at a folder that you may write to."
                            .formatted(root, e),
                    e);
        }
    }

    private void createRoot() throws IOException {
        Files.createDirectories(root.getParent());
        try {
            if (isPosix()) {
                Files.createDirectory(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(root);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process of ours was first, or somebody else: requireOurs() tells.
            return;
        }
    }

    /** Programs are run from here: in a folder that all may write to, another user could have put them there. */
    private void requireOurs() throws IOException {
        if (!isPosix()) {
            return;
        }
        PosixFileAttributes attributes =
                Files.readAttributes(root, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Path probe = Files.createTempFile(root.getParent(), "schema-parity-owner", null);
        UserPrincipal us;
        try {
            us = Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
        boolean writableByOthers = attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                || attributes.permissions().contains(PosixFilePermission.GROUP_WRITE);
        if (!attributes.isDirectory() || !attributes.owner().equals(us) || writableByOthers) {
            throw new BuildException(
                    "The folder %s belongs to %s and may be written to by others, so it is not safe to run PostgreSQL from it. Delete it, or point -Djava.io.tmpdir at a folder of your own."
                            .formatted(root, attributes.owner().getName()));
        }
    }

    private boolean isPosix() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Removes what runs that were killed have left: their servers are stopped, their folders deleted. */
    void sweep() {
        sweep(SETTLED);
    }

    void sweep(Duration settled) {
        try (Stream<Path> folders = Files.list(folder("servers"))) {
            List<Path> candidates = folders.toList();
            for (Path candidate : candidates) {
                sweepOne(candidate, settled);
            }
        } catch (IOException e) {
            throw new BuildException(
                    "The folder %s cannot be read: %s".formatted(root.resolve("servers"), e.getMessage()), e);
        }
    }

    /** One folder that cannot be swept must not keep anybody from working. */
    private static void sweepOne(Path candidate, Duration settled) {
        try {
            ServerFolder.sweep(candidate, settled);
        } catch (IOException e) {
            System.getLogger(Workspace.class.getName())
                    .log(System.Logger.Level.DEBUG, "The folder " + candidate + " cannot be swept", e);
        }
    }
}

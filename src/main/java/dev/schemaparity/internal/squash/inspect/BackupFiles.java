package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a backup: archive, schema, and a checksum of each, as sha256sum writes and checks it. They are written beside
 * their place, where nobody else may read them, and get their names when all is proved, the archive last.
 *
 * @param folder where they are to lie
 * @param name what their names begin with
 */
record BackupFiles(Path folder, String name) {
    private static final String CHECKSUM = ".sha256";
    private static final int SHOWN_DIGITS = 8;

    /**
     * Finds the places of the files of a database.
     *
     * @throws UsageException when one of them is taken, or no file can lie there
     */
    static BackupFiles of(Path folder, String database) {
        BackupFiles files = new BackupFiles(folder.toAbsolutePath().normalize(), fileName(database));
        for (String file : files.names()) {
            if (Files.exists(files.folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException(
                        "%s is there already, and a backup replaces nothing. Name another folder, or move it away."
                                .formatted(files.folder.resolve(file)));
            }
        }
        files.requireWritable();
        return files;
    }

    /** A database may be called anything; names that become the same are told apart. */
    private static String fileName(String database) {
        String safe = database.replaceAll("[^A-Za-z0-9_-]", "_");
        return safe.equals(database)
                ? safe
                : safe + "-" + Fingerprint.ofText(database).substring(0, SHOWN_DIGITS);
    }

    private void requireWritable() {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new UsageException("The backup cannot be written to %s: %s is %s. Name another folder."
                    .formatted(
                            folder,
                            there,
                            Files.isDirectory(there) ? "a folder that may not be written to" : "no folder"));
        }
    }

    private String archive() {
        return name + ".dump";
    }

    private String schema() {
        return name + ".schema.sql";
    }

    /** Returns the names in the order in which they are given. */
    private List<String> names() {
        return List.of(schema(), schema() + CHECKSUM, archive() + CHECKSUM, archive());
    }

    Unfinished begin() {
        try {
            Path made = missing(folder);
            Files.createDirectories(folder);
            return new Unfinished(Files.createTempDirectory(folder, ".schema-parity-unfinished-"), made);
        } catch (IOException e) {
            throw new BuildException("The backup cannot be written to %s: %s".formatted(folder, e), e);
        }
    }

    /** Returns the uppermost folder that is not there yet; null where all are. */
    private static Path missing(Path folder) {
        Path missing = null;
        for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
            missing = at;
        }
        return missing;
    }

    /** Files that have not got their names yet; closed, nothing is left of them. */
    final class Unfinished implements AutoCloseable {
        private final Path place;
        private final Path madeFolder;
        /** Who presses Ctrl-C is left with nothing, too. */
        private final Thread cleaner = new Thread(this::discard, "schema-parity-backup");

        private Unfinished(Path place, Path madeFolder) {
            this.place = place;
            this.madeFolder = madeFolder;
            Runtime.getRuntime().addShutdownHook(cleaner);
        }

        Path archive() {
            return place.resolve(BackupFiles.this.archive());
        }

        Path schema() {
            return place.resolve(BackupFiles.this.schema());
        }

        long archiveSize() {
            try {
                return Files.size(archive());
            } catch (IOException e) {
                throw failed(e);
            }
        }

        /** Gives all files their names, or none; returns them, the archive first. */
        List<Path> publish() {
            List<Path> published = new ArrayList<>();
            try {
                for (Path file : List.of(schema(), archive())) {
                    restrict(file);
                    sync(file);
                    writeChecksum(file);
                }
                for (String file : names()) {
                    Path target = folder.resolve(file);
                    give(place.resolve(file), target);
                    published.add(0, target);
                }
                sync(folder);
                return published;
            } catch (IOException e) {
                published.forEach(file -> delete(file, e));
                if (e instanceof FileAlreadyExistsException taken) {
                    throw new BuildException(
                            "%s has come up meanwhile, and a backup replaces nothing. Name another folder."
                                    .formatted(taken.getFile()),
                            e);
                }
                throw failed(e);
            }
        }

        private BuildException failed(IOException e) {
            return new BuildException("The backup cannot be written to %s: %s".formatted(folder, e), e);
        }

        private void writeChecksum(Path file) throws IOException {
            Path checksum = place.resolve(file.getFileName() + CHECKSUM);
            Files.writeString(checksum, "%s  %s\n".formatted(Checksum.of(file), file.getFileName()));
            sync(checksum);
        }

        private void discard() {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                return;
            }
            Path folder = place;
            try {
                Files.deleteIfExists(place);
                while (madeFolder != null && !folder.equals(madeFolder)) {
                    folder = folder.getParent();
                    // Refused by the system where something is in it.
                    Files.delete(folder);
                }
            } catch (IOException e) {
                return;
            }
        }

        @Override
        public void close() {
            discard();
            try {
                Runtime.getRuntime().removeShutdownHook(cleaner);
            } catch (IllegalStateException e) {
                // It is running.
                return;
            }
        }
    }

    /** A move would replace what has come up meanwhile; a link does not. Where there are no links, a move has to do. */
    private static void give(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(file, target);
        }
    }

    private static void delete(Path file, IOException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whoever may not read the database may not read its backup. */
    private static void restrict(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void sync(Path file) throws IOException {
        boolean isFolder = Files.isDirectory(file);
        try (FileChannel channel =
                FileChannel.open(file, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            // Where an operating system cannot open a folder, it keeps names without being asked.
            if (!isFolder) {
                throw e;
            }
        }
    }
}

package dev.schemaparity.internal.squash.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The calls by which files are moved from one folder to another. Each of them is done or not done after a crash: what is
 * written is on the disk before it gets its name. Tests count them, and stop after each.
 */
class FileCalls {
    private static final String UNFINISHED = ".schema-parity-unfinished";

    /** Writes a file that has its name only once it is whole. */
    void write(Path file, byte[] content) throws IOException {
        Path unfinished = unfinished(file);
        try {
            writeUnfinished(unfinished, content);
            rename(unfinished, file);
        } catch (IOException e) {
            discard(unfinished, e);
            throw e;
        }
    }

    private static void discard(Path unfinished, IOException failure) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    void writeUnfinished(Path unfinished, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    void rename(Path unfinished, Path file) throws IOException {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        sync(file.toAbsolutePath().getParent());
    }

    /** Returns what a file is called until it is whole; a crash may have left one. */
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        sync(file.toAbsolutePath().getParent());
    }

    void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Deletes a folder unless something is in it. */
    void deleteFolderIfEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    /** Where an operating system cannot open a folder, it keeps names without being asked. */
    private static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}

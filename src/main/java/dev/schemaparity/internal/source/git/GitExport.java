package dev.schemaparity.internal.source.git;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a commit in a temporary folder, which is gone when this is closed.
 *
 * @param folder holds the archive, and the repository's files in {@code files}
 * @param module what paths start from
 */
record GitExport(Path folder, Path module) implements AutoCloseable {
    static GitExport create(String prefix) {
        try {
            Path folder = Files.createTempDirectory("schema-parity-git-").toRealPath();
            Path module = folder.resolve("files").resolve(prefix).normalize();
            Files.createDirectories(module);
            return new GitExport(folder, module);
        } catch (IOException e) {
            throw new BuildException("A temporary folder for the files of a revision cannot be created: " + e, e);
        }
    }

    Path archive() {
        return folder.resolve("archive.zip");
    }

    void unpack() {
        Path files = folder.resolve("files");
        try (InputStream stream = Files.newInputStream(archive());
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = files.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        } catch (IOException e) {
            throw new BuildException("The files of a revision cannot be unpacked in %s: %s".formatted(folder, e), e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new BuildException("The temporary folder %s cannot be removed: %s".formatted(folder, e), e);
        }
    }
}

package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** The folder that all files have left: git keeps no empty one, and a clone would lack what tests and Flyway name. */
final class KeptFolder {
    private static final String NAME = ".gitkeep";
    private static final String CONTENT = "# The migrations of this folder were archived; git keeps no empty folder.\n";

    private KeptFolder() {}

    /**
     * Puts a file into it where nothing else will be left.
     *
     * @param leaving the names of the files that are moved
     */
    static void keep(FileCalls calls, Path folder, Collection<String> leaving) throws IOException {
        if (Files.isDirectory(folder) && isAllOf(folder, leaving)) {
            calls.write(folder.resolve(NAME), CONTENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isAllOf(Path folder, Collection<String> leaving) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .allMatch(leaving::contains);
        }
    }

    /** Takes that file out again. */
    static void letGo(FileCalls calls, Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.isRegularFile(file) && FileContent.text(file).equals(CONTENT)) {
                calls.delete(file);
            }
        } catch (IOException e) {
            throw new BuildException("All files are back, but %s cannot be removed: %s".formatted(file, e), e);
        }
    }
}

package dev.schemaparity.internal.squash;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files of a project, which may be in any encoding. */
public final class FileContent {
    private FileContent() {}

    /**
     * Reads a file.
     *
     * @throws BuildException when it cannot be read
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BuildException("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    /**
     * Reads a file as text. What is no UTF-8 is another letter then. Lines end with a line feed, whatever git has made of
     * them.
     *
     * @throws BuildException when it cannot be read
     */
    public static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

package dev.schemaparity.internal.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the texts, queries for the most part, that lie beside the classes of this jar. */
public final class JarText {
    private JarText() {}

    /**
     * Reads one.
     *
     * @param beside a class of the package that the text belongs to
     * @param name the name of its file, or a path from the root of the jar
     * @return the whole text
     */
    public static String read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the schema-parity jar; the jar is damaged.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the schema-parity jar", e);
        }
    }
}

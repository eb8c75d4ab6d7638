package dev.schemaparity.internal.squash;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The locations that a source names, as they lie on this machine. */
public final class Locations {
    private Locations() {}

    /**
     * Finds them.
     *
     * @param notation of a source of Flyway's or of scripts, or what stands behind its scheme
     * @return folders and files, whether they are there or not; the class path has none that could be looked at
     */
    public static List<Path> of(String notation) {
        return Stream.of(notation.replaceFirst("^(flyway|sql):", "").split(","))
                .map(String::strip)
                .filter(location -> !location.startsWith("classpath:"))
                .map(location -> Path.of(location.replaceFirst("^filesystem:", "")))
                .toList();
    }
}

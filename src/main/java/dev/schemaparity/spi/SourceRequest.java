package dev.schemaparity.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Carries what a {@link SourceFactory} needs to know.
 *
 * @param side the side that the source builds
 * @param scheme the part of the notation before the first colon
 * @param rest the part of the notation after the first colon, never blank
 * @param options settings such as {@code flyway.placeholders.owner}, never null
 * @param directory the folder that relative paths start from
 * @param classLoader finds {@code classpath:} locations, callbacks and customisers
 */
public record SourceRequest(
        Side side, String scheme, String rest, Map<String, String> options, Path directory, ClassLoader classLoader) {
    /**
     * Returns the notation as it was written.
     *
     * @return scheme and rest joined by a colon
     */
    public String notation() {
        return scheme + ":" + rest;
    }

    /**
     * Returns the comma-separated parts of the rest.
     *
     * @return the trimmed parts, never empty
     * @throws UsageException when a part is blank
     */
    public List<String> parts() {
        List<String> parts =
                List.of(rest.split(",", -1)).stream().map(String::strip).toList();
        if (parts.contains("")) {
            throw new UsageException("The %s source '%s' has an empty location between its commas. Write %s:LOCATION"
                            .formatted(side, notation(), scheme)
                    + "[,LOCATION...].");
        }
        return parts;
    }

    /**
     * Resolves a path of the notation.
     *
     * @param path a relative or absolute path
     * @return the absolute, normalised path
     */
    public Path resolve(String path) {
        return directory.resolve(path).toAbsolutePath().normalize();
    }
}

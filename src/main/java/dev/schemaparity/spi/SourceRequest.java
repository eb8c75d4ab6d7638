package dev.schemaparity.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Carries what a {@link SourceFactory} needs to know.
 *
 * @param side the side that the source builds
 * @param notation the source as the user wrote it, {@code SCHEME:REST}
 * @param options settings such as {@code flyway.placeholders.owner}, never null
 * @param directory the folder that relative paths start from
 * @param classLoader finds {@code classpath:} locations, callbacks and customisers
 * @param upTo the last version to run, null for all; a source that cannot stop calls {@link #refuseUpTo}
 * @param later whether the chain goes on after another one, in a database that is not empty any more
 */
public record SourceRequest(
        Side side,
        String notation,
        Map<String, String> options,
        Path directory,
        ClassLoader classLoader,
        String upTo,
        boolean later) {
    /**
     * Returns the part of the notation before the first colon.
     *
     * @return the scheme, empty where there is no colon
     */
    public String scheme() {
        int colon = notation.indexOf(':');
        return colon < 0 ? "" : notation.substring(0, colon);
    }

    /**
     * Returns the part of the notation after the first colon.
     *
     * @return the rest, never blank when a factory is asked
     */
    public String rest() {
        return notation.substring(notation.indexOf(':') + 1);
    }

    /**
     * Returns the comma-separated parts of the rest.
     *
     * @return the trimmed parts, never empty
     * @throws UsageException when a part is blank
     */
    public List<String> parts() {
        List<String> parts =
                List.of(rest().split(",", -1)).stream().map(String::strip).toList();
        if (parts.contains("")) {
            throw new UsageException("The %s source '%s' has an empty location between its commas. Write %s:LOCATION"
                            .formatted(side, notation, scheme())
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

    /**
     * Refuses a version to stop at, where there is one; for a source that cannot stop.
     *
     * @param reason why it cannot, and what could, as a sentence
     * @throws UsageException when {@link #upTo()} is not null
     */
    public void refuseUpTo(String reason) {
        if (upTo != null) {
            throw new UsageException(
                    "The %s source '%s' cannot stop at version '%s'. %s".formatted(side, notation, upTo, reason));
        }
    }

    /**
     * Refuses every option; for a source that has none.
     *
     * @throws UsageException when there are options
     */
    public void refuseOptions() {
        if (!options.isEmpty()) {
            throw new UsageException("The %s source '%s' takes no options, but was given %s."
                    .formatted(side, notation, options.keySet()));
        }
    }
}

package dev.schemaparity.spi;

/** Creates the sources of one scheme; found by {@link java.util.ServiceLoader}. */
public interface SourceFactory {
    /**
     * Returns the scheme that this factory serves.
     *
     * @return the text before the first colon of the notation, such as {@code flyway}
     */
    String scheme();

    /**
     * Describes the rest of the notation for messages and help texts.
     *
     * @return a line such as {@code flyway:LOCATION[,LOCATION...]}
     */
    String syntax();

    /**
     * Creates a source without touching any database.
     *
     * @param request the parsed notation and its surroundings, never null
     * @return the source, never null
     * @throws UsageException when the request cannot be served, such as a missing optional dependency
     */
    Source create(SourceRequest request);
}

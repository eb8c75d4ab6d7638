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
     * Tells whether an option is meant for this kind of source. Later migrations get those options of both sides that are
     * meant for them; a side's own source gets every option, and refuses what it does not know.
     *
     * @param option a key such as {@code flyway.placeholders.owner}
     * @return whether it is; false unless a factory knows better
     */
    default boolean takes(String option) {
        return false;
    }

    /**
     * Creates a source without touching any database.
     *
     * @param request the parsed notation and its surroundings, never null
     * @return the source, never null
     * @throws UsageException when the request cannot be served, such as a missing optional dependency
     */
    Source create(SourceRequest request);
}

package dev.schemaparity.spi;

/**
 * Describes where one side comes from: a chain that builds a database, a database that is already there, or what was recorded
 * of one.
 */
public sealed interface Source permits ChainSource, LiveSource, RecordedSource {
    /**
     * Returns the source as the user wrote it, without secrets.
     *
     * @return the notation, such as {@code flyway:db/migration}; never null
     */
    String notation();
}

package dev.schemaparity.spi;

/** Describes where one side comes from: a chain that builds a database, or a database that is already there. */
public sealed interface Source permits ChainSource, LiveSource {
    /**
     * Returns the source as the user wrote it, without secrets.
     *
     * @return the notation, such as {@code flyway:db/migration}; never null
     */
    String notation();
}

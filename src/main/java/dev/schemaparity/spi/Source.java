package dev.schemaparity.spi;

import java.util.Optional;

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

    /**
     * Identifies what the source would execute now: the bytes of its files, its configuration, where it stops, and the
     * version of its tool where that is known. Two sources of equal fingerprint build the same.
     *
     * @return some hexadecimal digits; empty where nobody can know, as for a live database, a command, or code of the user's
     */
    default Optional<String> fingerprint() {
        return Optional.empty();
    }
}

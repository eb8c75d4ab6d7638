package dev.schemaparity.spi;

/** Points at a database that exists already and is only ever read. */
public non-sealed interface LiveSource extends Source {
    /**
     * Returns the database to read.
     *
     * @return the database, never null
     */
    Database database();
}

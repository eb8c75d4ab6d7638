package dev.schemaparity.spi;

import java.util.List;

/** Holds the databases of a check. */
public interface DatabaseServer extends AutoCloseable {
    /**
     * Returns the name that selects this kind of server.
     *
     * @return a name such as {@code embedded}
     */
    String name();

    /**
     * Locates a database of the server in which a user who may create databases can work.
     *
     * @return the maintenance database, never null
     */
    Database maintenance();

    /**
     * Locates another database of the same server for the same user.
     *
     * @param databaseName the unquoted name, never null
     * @return its location; the database need not exist
     */
    Database database(String databaseName);

    /**
     * Describes what a measured time depends on.
     *
     * @return phrases such as {@code fsync off}, never null
     */
    List<String> conditions();

    /**
     * Keeps the data beyond {@link #close()}.
     *
     * @return lines that tell a person how to open the databases later, never empty
     */
    List<String> keep();

    /** Releases everything that the server holds; nothing is left behind unless {@link #keep()} was called. */
    @Override
    void close();
}

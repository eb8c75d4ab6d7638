package dev.schemaparity.spi;

import java.util.List;
import java.util.Optional;

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
     * Offers client programs that run beside the server, and so need not be installed on this machine.
     *
     * @return what runs them, or nothing where only the programs of this machine are there
     */
    default Optional<ServerPrograms> programs() {
        return Optional.empty();
    }

    /**
     * Tells whether the server was there before and stays when it is closed. Then it is not a check's alone: each database
     * that a check creates there is marked as its own and dropped, what else is on the server is left alone, and a second
     * one cannot be had.
     *
     * @return true for a server of somebody else's
     */
    default boolean isExternal() {
        return false;
    }

    /**
     * Names the databases that are there to be built in, where a check creates none: that of the legacy side first, that of
     * the baseline second. They are empty before the check, and after it.
     *
     * @return two names, or none where a check creates its databases itself
     */
    default List<String> givenDatabases() {
        return List.of();
    }

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

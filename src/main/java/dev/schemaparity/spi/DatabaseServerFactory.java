package dev.schemaparity.spi;

/** Starts one kind of server; found by {@link java.util.ServiceLoader}. */
public interface DatabaseServerFactory {
    /**
     * Returns the name that selects this kind of server.
     *
     * @return a name such as {@code embedded}
     */
    String name();

    /**
     * Starts a server and waits until it takes connections.
     *
     * @return the running server, which the caller closes
     * @throws BuildException when it cannot be started; the message says what to do
     * @throws UsageException when an optional dependency is missing
     */
    DatabaseServer start();
}

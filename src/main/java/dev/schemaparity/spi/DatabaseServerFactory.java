package dev.schemaparity.spi;

/** Starts one kind of server, or connects to it; found by {@link java.util.ServiceLoader}. */
public interface DatabaseServerFactory {
    /**
     * Returns the name that selects this kind of server.
     *
     * @return the text before the first colon of the notation, such as {@code embedded}
     */
    String name();

    /**
     * Describes the whole notation for messages and help texts.
     *
     * @return a line such as {@code container[:IMAGE]}
     */
    default String syntax() {
        return name();
    }

    /**
     * Starts a server and waits until it takes connections.
     *
     * @param request the parsed notation and its surroundings, never null
     * @return the running server, which the caller closes
     * @throws BuildException when it cannot be started or reached; the message says what to do
     * @throws UsageException when the request cannot be served, such as a missing optional dependency
     */
    DatabaseServer start(ServerRequest request);
}

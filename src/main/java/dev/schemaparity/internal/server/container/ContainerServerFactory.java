package dev.schemaparity.internal.server.container;

import dev.schemaparity.internal.library.MissingLibrary;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.ServerRequest;

/** Starts PostgreSQL from an image, by Testcontainers. */
public final class ContainerServerFactory implements DatabaseServerFactory {
    /** The newest major version that everything is known of. */
    public static final String DEFAULT_IMAGE = "postgres:18";

    @Override
    public String name() {
        return "container";
    }

    @Override
    public String syntax() {
        return "container[:IMAGE]";
    }

    @Override
    public DatabaseServer start(ServerRequest request) {
        requireLibrary();
        String image = request.rest().isBlank() ? DEFAULT_IMAGE : request.rest().strip();
        return ContainerServer.start(image, request.kept());
    }

    /**
     * Asks the engine that a server would be started by.
     *
     * @return its version
     * @throws dev.schemaparity.spi.SchemaParityException when none answers
     */
    public static String engineVersion() {
        requireLibrary();
        return ContainerEngine.find().version();
    }

    private static void requireLibrary() {
        MissingLibrary.require(
                "org.testcontainers.containers.GenericContainer",
                "The server 'container'",
                "org.testcontainers:testcontainers");
    }
}

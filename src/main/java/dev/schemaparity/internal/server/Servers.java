package dev.schemaparity.internal.server;

import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.ServerRequest;
import dev.schemaparity.spi.UsageException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the server that a notation selects. */
public final class Servers {
    private Servers() {}

    /**
     * Starts a server.
     *
     * @param notation {@code NAME} or {@code NAME:REST}, such as {@code embedded} or {@code container:postgres:17}
     * @throws UsageException when no such server is known
     */
    public static DatabaseServer start(String notation, ClassLoader classLoader) {
        List<DatabaseServerFactory> factories = ServiceLoader.load(DatabaseServerFactory.class, classLoader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        String name = kind(notation);
        String rest = notation.substring(name.length()).replaceFirst("^:", "");
        return factories.stream()
                .filter(factory -> factory.name().equals(name))
                .findFirst()
                // Not the whole notation: it may hold a password.
                .orElseThrow(() -> new UsageException("There is no server called '%s'. Known: %s."
                        .formatted(
                                name,
                                factories.stream()
                                        .map(DatabaseServerFactory::syntax)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))))
                .start(new ServerRequest(name, rest, classLoader));
    }

    /** Returns the name in a notation, which holds no secret. */
    public static String kind(String notation) {
        return notation.split(":", 2)[0].strip();
    }

    /** Refuses what follows the name where nothing may. */
    public static void requireNoRest(ServerRequest request) {
        if (!request.rest().isEmpty()) {
            throw new UsageException("The server '%s' takes nothing behind its name. Write %s."
                    .formatted(request.name(), request.name()));
        }
    }
}

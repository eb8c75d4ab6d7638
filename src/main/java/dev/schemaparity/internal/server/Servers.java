package dev.schemaparity.internal.server;

import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.ServerRequest;
import dev.schemaparity.spi.UsageException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds the server that a notation selects. */
public final class Servers {
    private Servers() {}

    /** Starts a server whose data goes with it. */
    public static DatabaseServer start(String notation, ClassLoader classLoader) {
        return start(notation, false, classLoader);
    }

    /**
     * Starts a server.
     *
     * @param notation {@code NAME} or {@code NAME:REST}, such as {@code embedded} or {@code container:postgres:17}
     * @param kept whether its data is to outlive the check
     * @throws UsageException when no such server is known
     */
    public static DatabaseServer start(String notation, boolean kept, ClassLoader classLoader) {
        String name = kind(notation);
        String rest = notation.substring(name.length()).replaceFirst("^:", "");
        return factories(classLoader)
                .filter(factory -> factory.name().equals(name))
                .findFirst()
                // Not the whole notation: it may hold a password.
                .orElseThrow(() -> new UsageException("There is no server called '%s'. Known: %s."
                        .formatted(name, String.join(", ", known(classLoader)))))
                .start(new ServerRequest(name, rest, kept, classLoader));
    }

    /** Lists how each server that there is can be written. */
    public static List<String> known(ClassLoader classLoader) {
        return factories(classLoader)
                .map(DatabaseServerFactory::syntax)
                .sorted()
                .toList();
    }

    private static Stream<DatabaseServerFactory> factories(ClassLoader classLoader) {
        return ServiceLoader.load(DatabaseServerFactory.class, classLoader).stream()
                .map(ServiceLoader.Provider::get);
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

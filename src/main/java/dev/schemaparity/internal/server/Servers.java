package dev.schemaparity.internal.server;

import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.UsageException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds the server that a name selects. */
public final class Servers {
    private Servers() {}

    /**
     * Starts a server.
     *
     * @param name such as {@code embedded}
     * @throws UsageException when no such server is known
     */
    public static DatabaseServer start(String name, ClassLoader classLoader) {
        List<DatabaseServerFactory> factories = ServiceLoader.load(DatabaseServerFactory.class, classLoader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return factories.stream()
                .filter(factory -> factory.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no server called '%s'. Known: %s."
                        .formatted(
                                name,
                                factories.stream()
                                        .map(DatabaseServerFactory::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))))
                .start();
    }
}

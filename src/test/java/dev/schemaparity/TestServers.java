package dev.schemaparity;

import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one real server for the whole run, as a parameter: the embedded one, unless the run says otherwise. */
public final class TestServers implements ParameterResolver {
    private static String aside;

    private record Owned(DatabaseServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DatabaseServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    static DatabaseServer shared(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestServers.class))
                .getOrComputeIfAbsent(
                        ServerChoice.of(null, null),
                        choice -> new Owned(Servers.start(choice.notation(), TestServers.class.getClassLoader())),
                        Owned.class)
                .server();
    }

    /**
     * Starts one that nobody else uses: of the kind and version that the run names, or an embedded one where that is
     * somebody else's. The caller closes it.
     */
    public static DatabaseServer startOwn() {
        String notation = aside == null ? ServerChoice.of(null, null).notation() : aside;
        return Servers.start(
                notation.startsWith("jdbc:") ? ServerChoice.DEFAULT : notation, TestServers.class.getClassLoader());
    }

    static void putAside() {
        aside = System.clearProperty(ServerChoice.PROPERTY);
    }

    static void putBack() {
        if (aside != null) {
            System.setProperty(ServerChoice.PROPERTY, aside);
            aside = null;
        }
    }
}

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
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestServers.class))
                .getOrComputeIfAbsent(
                        ServerChoice.of(null, null),
                        choice -> new Owned(Servers.start(choice.notation(), TestServers.class.getClassLoader())),
                        Owned.class)
                .server();
    }
}

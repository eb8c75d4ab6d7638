package dev.schemaparity.junit;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * One server for a launcher session, one check for a specification.
 *
 * <p>The store decides how long they live: it closes the checks at the end of the test run and the server at the end of
 * the session.
 */
final class SharedChecks {
    private static final Namespace NAMESPACE = Namespace.create(SharedChecks.class);

    private SharedChecks() {}

    /** A server that the store can close; its name is not an interface of ours for others to implement. */
    private record OwnedServer(DatabaseServer server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    static SharedCheck of(ExtensionContext context) {
        ParitySpec spec = AnnotatedSpec.of(annotation(context), context.getRequiredTestClass());
        Store servers = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        Store checks = context.getStore(StoreScope.EXECUTION_REQUEST, NAMESPACE);
        return checks.getOrComputeIfAbsent(
                spec,
                unused -> new SharedCheck(
                        spec,
                        () -> servers.getOrComputeIfAbsent(
                                        "server " + spec.server(),
                                        name -> new OwnedServer(Servers.start(spec.server(), spec.classLoader())),
                                        OwnedServer.class)
                                .server()),
                SharedCheck.class);
    }

    private static SchemaParity annotation(ExtensionContext context) {
        Optional<SchemaParity> found = AnnotationSupport.findAnnotation(
                context.getRequiredTestClass(), SchemaParity.class, context.getEnclosingTestClasses());
        return found.orElseThrow(() -> new ExtensionConfigurationException(
                "%s is registered on %s, which has no @SchemaParity. Put the annotation on the class instead of the extension."
                        .formatted(
                                SchemaParityExtension.class.getSimpleName(),
                                context.getRequiredTestClass().getName())));
    }
}

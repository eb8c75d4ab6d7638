package dev.schemaparity.junit;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.SchemaParityException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * One check for a specification, one server for the checks of a launcher session that can share it.
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
        ParitySpec spec = specification(context);
        Store checks = context.getStore(StoreScope.EXECUTION_REQUEST, NAMESPACE);
        return checks.getOrComputeIfAbsent(
                spec,
                unused -> new SharedCheck(() -> spec.needsServer() && !spec.needsOwnServer()
                        ? ParityCheck.open(spec, server(context, spec))
                        : ParityCheck.open(spec)),
                SharedCheck.class);
    }

    private static DatabaseServer server(ExtensionContext context, ParitySpec spec) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(
                        "server " + spec.server(),
                        name -> new OwnedServer(Servers.start(spec.server(), spec.classLoader())),
                        OwnedServer.class)
                .server();
    }

    private static ParitySpec specification(ExtensionContext context) {
        try {
            return AnnotatedSpec.of(annotation(context), context.getRequiredTestClass());
        } catch (SchemaParityException e) {
            throw OwnFrames.cutFrom(e);
        }
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

package dev.schemaparity.junit;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.library.MissingLibrary;
import dev.schemaparity.spi.SchemaParityException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * One check for a specification. The store decides how long it lives, its servers and databases included: until the end
 * of the test run.
 *
 * <p>Checks share no server, because roles belong to the server: what one chain creates would be there for the next.
 */
final class SharedChecks {
    /** The parameter by which a build without containers may skip, and says that it did. */
    static final String SKIP = "schemaparity.container.skipWithoutDocker";

    private static final Namespace NAMESPACE = Namespace.create(SharedChecks.class);

    private SharedChecks() {}

    static SharedCheck of(ExtensionContext context) {
        MissingLibrary.require(
                "org.junit.jupiter.api.MediaType",
                "@SchemaParity on " + context.getRequiredTestClass().getName(),
                "org.junit.jupiter:junit-jupiter 5.14 or newer");
        ParitySpec spec = specification(context);
        boolean skippable = context.getConfigurationParameter(SKIP)
                .map(Boolean::parseBoolean)
                .orElse(false);
        Store checks = context.getStore(StoreScope.EXECUTION_REQUEST, NAMESPACE);
        return checks.getOrComputeIfAbsent(
                spec, unused -> new SharedCheck(() -> ParityCheck.open(spec), skippable), SharedCheck.class);
    }

    private static ParitySpec specification(ExtensionContext context) {
        try {
            return AnnotatedSpec.of(
                    annotation(context), context.getRequiredTestClass(), context::getConfigurationParameter);
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

package dev.schemaparity.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The static fields of test classes that stand for a copy of a database. */
final class DatabaseFields {
    private static final Namespace NAMESPACE = Namespace.create(DatabaseFields.class);

    private DatabaseFields() {}

    /** What a field is given for one test run. */
    private record Given(ParityDatabase database, SharedCheck check) implements AutoCloseable {
        @Override
        public void close() {
            database.forget();
        }
    }

    /** Gives each field of the class and its superclasses its copy, unless another class with the same field has. */
    static void fill(ExtensionContext context, Class<?> testClass) {
        for (Field field : ReflectionSupport.findFields(
                testClass, field -> field.getType() == ParityDatabase.class, HierarchyTraversalMode.TOP_DOWN)) {
            SharedCheck check = SharedChecks.of(context);
            Given given = context.getStore(StoreScope.EXECUTION_REQUEST, NAMESPACE)
                    .getOrComputeIfAbsent(
                            valueOf(field),
                            database -> {
                                database.makeFrom(check);
                                return new Given(database, check);
                            },
                            Given.class);
            if (given.check() != check) {
                throw new ExtensionConfigurationException(
                        "The field %s serves classes whose @SchemaParity differ, among them %s. Give each its own field."
                                .formatted(name(field), testClass.getName()));
            }
        }
    }

    private static ParityDatabase valueOf(Field field) {
        Object value = null;
        if (Modifier.isStatic(field.getModifiers())) {
            value = ReflectionSupport.tryToReadFieldValue(field, null)
                    .getOrThrow(e -> new ExtensionConfigurationException(
                            "The field %s cannot be read: %s".formatted(name(field), e), e));
        }
        if (value == null) {
            throw new ExtensionConfigurationException(
                    "The field %s is not a static field with a value. Write static final ParityDatabase %s = ParityDatabase.ofBaseline();"
                            .formatted(name(field), field.getName()));
        }
        return (ParityDatabase) value;
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}

package dev.schemaparity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * On tests that name their servers themselves, with the reason: what {@code -Dschemaparity.server} says is put aside while
 * they run. {@link BoundTestsTests} finds those that are bound without it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BoundToServer.PropertyAside.class)
public @interface BoundToServer {
    /** Says why. */
    String value();

    final class PropertyAside implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            TestServers.putAside();
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            if (isOnTheMethod(context)) {
                TestServers.putAside();
            }
        }

        @Override
        public void afterEach(ExtensionContext context) {
            if (isOnTheMethod(context)) {
                TestServers.putBack();
            }
        }

        private static boolean isOnTheMethod(ExtensionContext context) {
            return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), BoundToServer.class);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            TestServers.putBack();
        }
    }
}

package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Who chooses the server of an annotated class: a server that does not exist tells who was asked. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@BoundToServer("asks whoever may name a server")
class ServerSelectionTests {
    private static final String PARAMETER = "schemaparity.server";

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/named/legacy.sql",
            baseline = "sql:src/test/resources/junit/named/baseline.sql")
    static class SilentTestCase {
        @Test
        void runs() {}
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/named/legacy.sql",
            baseline = "sql:src/test/resources/junit/named/baseline.sql",
            server = "of-the-annotation")
    static class NamingTestCase {
        @Test
        void runs() {}
    }

    private static String asked(Map<String, String> configuration, Class<?> testClass) {
        return ParityKit.run(configuration, testClass).failures().stream()
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("")
                .replaceFirst("There is no server called '(.*)'.*", "$1");
    }

    @Test
    void theParameterOfTheRunIsTakenWhereTheAnnotationSaysNothing() {
        assertThat(asked(Map.of(PARAMETER, "of-the-run"), SilentTestCase.class)).isEqualTo("of-the-run");
    }

    @Test
    void theAnnotationGoesBeforeTheParameter() {
        assertThat(asked(Map.of(PARAMETER, "of-the-run"), NamingTestCase.class)).isEqualTo("of-the-annotation");
    }

    @Test
    void theSystemPropertyGoesBeforeTheAnnotation() {
        System.setProperty(PARAMETER, "of-the-build");
        try {
            assertThat(asked(Map.of(PARAMETER, "of-the-run"), NamingTestCase.class))
                    .isEqualTo("of-the-build");
        } finally {
            System.clearProperty(PARAMETER);
        }
    }
}

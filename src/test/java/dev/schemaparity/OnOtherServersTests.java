package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.internal.server.container.NeedsContainerEngine;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * Runs tests of whole checks once more, on other servers than the embedded one. All others on request:
 * {@code mvn test -Dschemaparity.server=container:postgres:15}.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@BoundToServer("runs other tests on the servers that it names")
class OnOtherServersTests {
    /** On tests that need a superuser, or a server that no one else uses. */
    static final String OWN_SERVER = "own-server";

    private static final List<Class<?>> CHECKS = List.of(ParityCheckTests.class, ProofTests.class);

    @Test
    @NeedsContainerEngine
    void inAContainer() {
        run("container:" + NeedsContainerEngine.IMAGE, List.of());
    }

    @Test
    void byARoleThatMayCreateDatabasesAndNothingMore() throws SQLException {
        try (DatabaseServer server = Servers.start("embedded", getClass().getClassLoader())) {
            try (Connection connection = server.maintenance().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE creates LOGIN CREATEDB");
            }
            run(server.maintenance().jdbcUrl() + "?user=creates", List.of(OWN_SERVER));
        }
    }

    private static void run(String server, List<String> excludedTags) {
        String before = System.getProperty(ServerChoice.PROPERTY);
        System.setProperty(ServerChoice.PROPERTY, server);
        try {
            EngineTestKit.Builder tests = EngineTestKit.engine("junit-jupiter")
                    .selectors(CHECKS.stream()
                            .map(testClass -> selectClass(testClass))
                            .toArray(DiscoverySelector[]::new));
            if (!excludedTags.isEmpty()) {
                tests.filters(TagFilter.excludeTags(excludedTags));
            }
            EngineExecutionResults results = tests.execute();
            Stream<Event> failed = results.allEvents().failed().stream();
            assertThat(failed.map(OnOtherServersTests::told)).isEmpty();
            assertThat(results.testEvents().succeeded().count()).isGreaterThan(CHECKS.size());
        } finally {
            if (before == null) {
                System.clearProperty(ServerChoice.PROPERTY);
            } else {
                System.setProperty(ServerChoice.PROPERTY, before);
            }
        }
    }

    private static String told(Event event) {
        String test = event.getTestDescriptor().getUniqueId().toString();
        return test.replaceFirst(".*?\\[class:", "[class:") + ": "
                + event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow();
    }
}

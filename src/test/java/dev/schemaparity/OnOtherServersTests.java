package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

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
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * Runs tests of whole checks, and of a squash, once more on other servers than the embedded one. All others on request:
 * {@code mvn test -Dschemaparity.server=container:postgres:15}.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@BoundToServer("runs other tests on the servers that it names")
class OnOtherServersTests {
    private static final List<DiscoverySelector> CHECKS = List.of(
            selectClass(ParityCheckTests.class),
            selectClass(ProofTests.class),
            selectMethod(
                    "dev.schemaparity.cli.SquashCommandTests#aBaselineOfHostileNamesBodiesAndRowsRunsInFlywayAndWithoutIt"));

    @Test
    @NeedsContainerEngine
    void inAContainer() {
        run("container:" + NeedsContainerEngine.IMAGE);
    }

    @Test
    void byARoleThatMayCreateDatabasesAndNothingMore() throws SQLException {
        try (DatabaseServer server = Servers.start("embedded", getClass().getClassLoader())) {
            try (Connection connection = server.maintenance().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE creates LOGIN CREATEDB");
            }
            run(server.maintenance().jdbcUrl() + "?user=creates");
        }
    }

    private static void run(String server) {
        System.setProperty(ServerChoice.PROPERTY, server);
        try {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .selectors(CHECKS.toArray(DiscoverySelector[]::new))
                    .execute();
            Stream<Event> failed = results.allEvents().failed().stream();
            assertThat(failed.map(OnOtherServersTests::told)).isEmpty();
            assertThat(results.testEvents().succeeded().count()).isGreaterThan(CHECKS.size());
        } finally {
            System.clearProperty(ServerChoice.PROPERTY);
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

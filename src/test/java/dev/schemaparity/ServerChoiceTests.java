package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ServerChoiceTests {
    @Test
    void theFirstThatSaysSomethingIsTaken() {
        assertThat(ServerChoice.of("container:a", "container:b", "container:c").notation())
                .isEqualTo("container:a");
        assertThat(ServerChoice.of("", "container:b", "container:c").notation()).isEqualTo("container:b");
        assertThat(ServerChoice.of(null, " ", "container:c").notation()).isEqualTo("container:c");
        assertThat(ServerChoice.of(null, null, null).notation()).isEqualTo("embedded");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void whatIsForcedGoesBeforeEverything() {
        String before = System.getProperty(ServerChoice.PROPERTY);
        System.setProperty(ServerChoice.PROPERTY, "container:a");
        try {
            assertThat(ServerChoice.of("embedded", "container:c")).hasToString("embedded server");
            assertThat(ServerChoice.of(" ", "container:c").notation()).isEqualTo("container:a");
        } finally {
            if (before == null) {
                System.clearProperty(ServerChoice.PROPERTY);
            } else {
                System.setProperty(ServerChoice.PROPERTY, before);
            }
        }
    }

    @Test
    void whoeverOverridesTheSpecificationIsNamed() {
        assertThat(ServerChoice.of("container", null, "embedded"))
                .hasToString("container server (-Dschemaparity.server)");
        assertThat(ServerChoice.of(null, "container", "embedded"))
                .hasToString("container server (SCHEMA_PARITY_SERVER)");
        assertThat(ServerChoice.of(null, null, "container:postgres:15")).hasToString("container server");
    }

    @Test
    void noPasswordIsShown() {
        ServerChoice choice = ServerChoice.of("jdbc:postgresql://host/db?user=u&password=hunter2", null, null);

        assertThat(choice).hasToString("jdbc server (-Dschemaparity.server)");
        assertThatThrownBy(() -> Servers.start(
                        "postgresql://u:hunter2@host/db", getClass().getClassLoader()))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("There is no server called 'postgresql'. Known: ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void theEmbeddedServerTakesNothingBehindItsName() {
        assertThatThrownBy(() -> Servers.start("embedded:17", getClass().getClassLoader()))
                .isInstanceOf(UsageException.class)
                .hasMessage("The server 'embedded' takes nothing behind its name. Write embedded.");
    }
}

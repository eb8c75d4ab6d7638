package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests run on the server that the run names, by {@code -Dschemaparity.server}; those that do not say so. */
class BoundTestsTests {
    private static final Path TESTS = Path.of(System.getProperty("schemaparity.test.repository"), "src/test/java");

    /** What chooses a server in a way that the property does not change. */
    private static final Pattern BINDING = Pattern.compile(
            "\\b(Servers|ServerOfVersion|EmbeddedServer|ContainerServer|EmbeddedPostgres)\\s*\\.\\s*(start|builder)\\(|\"--server=");

    /** Starts servers for others: the run's, one that a test asks for by its version, and one that a test names. */
    private static final List<String> HELPERS = List.of(
            "TestServers.java",
            "cases/TestedVersions.java",
            "internal/server/embedded/VersionedServers.java",
            "internal/server/embedded/ServerOfVersion.java",
            // Names the run's own server.
            "cli/StampProject.java",
            // Names servers that there are not, before any is started.
            "ServerChoiceTests.java",
            "cli/UserMistakesTests.java");

    @Test
    void aTestThatChoosesItsServerSaysWhy() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> HELPERS.stream().noneMatch(file::endsWith))
                            .filter(BoundTestsTests::choosesWithoutReason))
                    .as("take the server from TestServers, or say why not by @BoundToServer")
                    .isEmpty();
        }
    }

    private static boolean choosesWithoutReason(Path file) {
        try {
            String text = Files.readString(file);
            return BINDING.matcher(text).find() && !text.contains("@BoundToServer(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

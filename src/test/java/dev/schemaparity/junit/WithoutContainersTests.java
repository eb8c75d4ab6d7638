package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.BoundToServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A class that asks for a container where no engine answers, in a process whose engine is nowhere. */
@BoundToServer("what a check in a container does without an engine")
class WithoutContainersTests {
    @SchemaParity(
            legacy = "sql:src/test/resources/junit/named/legacy.sql",
            baseline = "sql:src/test/resources/junit/named/baseline.sql",
            server = "container:postgres:15")
    static class InAContainerTestCase implements ParityChecks {
        @Test
        void runs() {}
    }

    /** Prints what came of the class. */
    static final class Run {
        public static void main(String[] arguments) {
            ParityKit.Run run = ParityKit.run(Map.of(SharedChecks.SKIP, arguments[0]), InAContainerTestCase.class);
            System.out.print(run.console());
            System.out.println("failed " + run.failures().size());
            run.failures().forEach(failure -> System.out.println("failure " + failure.getMessage()));
            run.abortions().forEach(abortion -> System.out.println("aborted " + abortion));
        }
    }

    @BeforeAll
    static void noEngine() {
        assumeTrue(!Files.exists(Path.of("/var/run/docker.sock")), "an engine is where everybody looks for it");
    }

    private static List<String> run(String skip) throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        skip)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        java.environment().put("DOCKER_HOST", "unix:///no/such/docker.sock");
        java.environment().remove("SCHEMA_PARITY_SERVER");
        Process process = java.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    @Test
    void itFailsUnlessTheBuildSaysOtherwise() throws Exception {
        assertThat(run("false"))
                .contains("failed 1")
                .anyMatch(line -> line.startsWith("failure The server 'container' needs a container engine"))
                .noneMatch(line -> line.startsWith("aborted "));
    }

    @Test
    void itIsSkippedLoudlyWhereTheBuildSaysSo() throws Exception {
        assertThat(run("true"))
                .contains("failed 0")
                .anyMatch(line -> line.startsWith(
                                "schema-parity: SKIPPED, nothing was proved | The server 'container' needs a container engine")
                        && line.endsWith("(schemaparity.container.skipWithoutDocker=true)"))
                .anyMatch(line -> line.startsWith("aborted schema-parity: SKIPPED, nothing was proved | "));
    }
}

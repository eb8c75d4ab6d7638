package dev.schemaparity.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes in an engine of their own, as a build would, and tells what came of it. */
final class ParityKit {
    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "6");

    private ParityKit() {}

    static Run run(Class<?>... testClasses) {
        return run(Map.of(), testClasses);
    }

    static Run runInParallel(Class<?>... testClasses) {
        return run(PARALLEL, testClasses);
    }

    static Run run(Map<String, String> configuration, Class<?>... testClasses) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .configurationParameters(configuration)
                    .outputDirectoryCreator(new TemporaryOutput())
                    .selectors(Arrays.stream(testClasses)
                            .map(testClass -> selectClass(testClass))
                            .toArray(DiscoverySelector[]::new))
                    .execute();
            return new Run(results, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
        }
    }

    /**
     * What a run came to.
     *
     * @param console everything that was printed
     */
    record Run(EngineExecutionResults results, String console) {
        /** The events of tests, dynamic ones included. */
        Events tests() {
            return results.testEvents();
        }

        /** The events of everything that is no test: the engine, classes, test factories and dynamic containers. */
        Events containers() {
            return results.containerEvents();
        }

        /** What made tests and containers fail, in the order in which they ended. */
        List<Throwable> failures() {
            return results.allEvents().failed().stream()
                    .map(ParityKit::throwable)
                    .toList();
        }

        /** What made a class, or something in it, fail. */
        List<Throwable> failures(Class<?> testClass) {
            return events(results.allEvents().failed(), testClass)
                    .map(ParityKit::throwable)
                    .toList();
        }

        /** How many tests of a class started. */
        long started(Class<?> testClass) {
            return events(results.testEvents().started(), testClass).count();
        }

        /** The tests of a class that succeeded. */
        List<String> succeeded(Class<?> testClass) {
            return events(results.testEvents().succeeded(), testClass)
                    .map(event -> event.getTestDescriptor().getDisplayName())
                    .toList();
        }

        private static Stream<Event> events(Events events, Class<?> testClass) {
            String segment = "[class:" + testClass.getName() + "]";
            return events.filter(
                    event -> event.getTestDescriptor().getUniqueId().toString().contains(segment));
        }

        /** What the aborted tests said. */
        List<String> abortions() {
            return results.allEvents().aborted().stream()
                    .map(event -> throwable(event).getMessage())
                    .toList();
        }

        /** The display names of what ended, containers and tests alike. */
        List<String> names() {
            return results.allEvents().finished().stream()
                    .map(event -> event.getTestDescriptor().getDisplayName())
                    .toList();
        }

        List<String> failedNames() {
            return results.allEvents().failed().stream()
                    .map(event -> event.getTestDescriptor().getDisplayName())
                    .toList();
        }

        List<String> consoleLines() {
            return console.lines().toList();
        }

        List<Map<String, String>> reportEntries() {
            return results.allEvents().reportingEntryPublished().stream()
                    .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                    .toList();
        }

        List<FileEntry> files() {
            return results.allEvents().fileEntryPublished().stream()
                    .map(event -> event.getRequiredPayload(FileEntry.class))
                    .toList();
        }
    }

    private static Throwable throwable(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    /** A folder for each test, as a launcher provides them below {@code target}. */
    private static final class TemporaryOutput implements OutputDirectoryCreator {
        private final Path root;

        private TemporaryOutput() {
            try {
                root = Files.createTempDirectory(Files.createDirectories(Path.of("target", "junit-kit")), "run-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Path getRootDirectory() {
            return root;
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            return Files.createDirectories(
                    root.resolve(test.getUniqueId().toString().replaceAll("[^A-Za-z0-9]+", "-")));
        }
    }
}

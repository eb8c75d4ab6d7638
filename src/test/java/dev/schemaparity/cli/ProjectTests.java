package dev.schemaparity.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What {@code mvn test} does for the project in the working directory, with the schema-parity of this build: its tests are compiled and run. */
final class ProjectTests {
    private ProjectTests() {}

    public static void main(String[] arguments) throws IOException {
        Path classes = Files.createDirectories(Path.of("target/test-classes"));
        compile(Path.of("src/test/java"), classes);
        TestExecutionSummary summary;
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader theirs =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ours)) {
            Thread.currentThread().setContextClassLoader(theirs);
            summary = run(classes);
        }
        PrintWriter out = new PrintWriter(System.out, true);
        summary.printFailuresTo(out);
        out.printf("%d tests run, %d failed%n", summary.getTestsStartedCount(), summary.getTotalFailureCount());
        // Where nothing ran, nothing is green.
        System.exit(summary.getTestsSucceededCount() > 0 && summary.getTotalFailureCount() == 0 ? 0 : 1);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            String[] arguments = Stream.concat(
                            Stream.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                            files.map(Path::toString).filter(file -> file.endsWith(".java")))
                    .toArray(String[]::new);
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
                System.exit(1);
            }
        }
    }

    private static TestExecutionSummary run(Path classes) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(List.copyOf(selectClasspathRoots(Set.of(classes))))
                .build();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}

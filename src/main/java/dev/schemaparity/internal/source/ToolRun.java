package dev.schemaparity.internal.source;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs a program of the user's to its end.
 *
 * @param exitCode zero for success
 * @param lastLines the end of what it printed, standard output and error in their order
 */
public record ToolRun(int exitCode, List<String> lastLines) {
    private static final int KEPT_LINES = 20;
    private static final int LONGEST_LINE = 500;
    private static final long GRACE_MILLIS = 2000;

    /**
     * Runs it without any input. Whichever way this method is left, the program has ended; where it was stopped, what it had
     * started has, too.
     *
     * @param environment changes the variables that it inherits
     * @throws IOException when it cannot be started
     * @throws InterruptedException when it was stopped because the thread was interrupted
     */
    public static ToolRun of(List<String> command, Path directory, Consumer<Map<String, String>> environment)
            throws IOException, InterruptedException {
        return of(new ProcessBuilder(command).redirectErrorStream(true), directory, environment, KEPT_LINES);
    }

    /** Does the same, for whoever reads what it prints to standard output alone: its last lines are all of these. */
    public static ToolRun readOutput(List<String> command, Path directory, Consumer<Map<String, String>> environment)
            throws IOException, InterruptedException {
        return of(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD),
                directory,
                environment,
                Integer.MAX_VALUE);
    }

    /** Does the same, for whoever reads all that it prints: its last lines are all lines. */
    public static ToolRun read(List<String> command, Path directory, Consumer<Map<String, String>> environment)
            throws IOException, InterruptedException {
        return of(new ProcessBuilder(command).redirectErrorStream(true), directory, environment, Integer.MAX_VALUE);
    }

    private static ToolRun of(
            ProcessBuilder builder, Path directory, Consumer<Map<String, String>> environment, int keptLines)
            throws IOException, InterruptedException {
        builder.directory(directory.toFile());
        builder.redirectInput(new File(onWindows() ? "NUL" : "/dev/null"));
        environment.accept(builder.environment());
        Process process = builder.start();
        Output output = new Output(process, keptLines);
        try {
            int exitCode = process.waitFor();
            return new ToolRun(exitCode, output.lastLines());
        } finally {
            stop(process);
        }
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static void stop(Process process) throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        // Asked before their parent is gone: then nobody knows any more whose children they were.
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Reads all along, or the program would wait for its pipe to be emptied. */
    private static final class Output {
        private final Deque<String> lines = new ArrayDeque<>();
        private final int kept;
        private final Thread reader;

        Output(Process process, int kept) {
            this.kept = kept;
            reader = new Thread(() -> read(process), "schema-parity-tool-output");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(Process process) {
            try (BufferedReader text =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    add(line);
                }
            } catch (IOException e) {
                add("(its output could not be read any further: " + e.getMessage() + ")");
            }
        }

        private synchronized void add(String line) {
            boolean isTooLong = kept == KEPT_LINES && line.length() > LONGEST_LINE;
            lines.add(isTooLong ? line.substring(0, LONGEST_LINE) + "..." : line);
            if (lines.size() > kept) {
                lines.remove();
            }
        }

        /** What the program has left running may hold its output open for ever. */
        List<String> lastLines() throws InterruptedException {
            reader.join(GRACE_MILLIS);
            synchronized (this) {
                return List.copyOf(lines);
            }
        }
    }
}

package dev.schemaparity.internal.dump;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * One of PostgreSQL's client programs that connects to a database as the JDBC driver would.
 *
 * @param task what it does, before the name of the database, such as {@code pg_dump of}
 * @param version as the program prints it
 */
record ClientProgram(String task, Programs programs, Path path, String version) {
    /** The server says it in the language of its own messages: in another one, the failure is only told as such. */
    private static final String PERMISSION_DENIED = "permission denied";

    private static final int LAST_LINES = 5;

    /** What the server said when the role may not read all that the program reads. */
    static final class NotPermitted extends Exception {
        private static final long serialVersionUID = 1L;

        NotPermitted(String errors) {
            super(errors);
        }
    }

    String place() {
        return programs.place(path);
    }

    Charset argumentCharset() {
        return programs.argumentCharset();
    }

    /**
     * Runs it to its end. The password goes through the environment, never through the argument list.
     *
     * @param arguments all but the path and the connection
     * @param settings of the server for its session, as PGOPTIONS takes them; empty for none
     * @return what it printed
     * @throws BuildException when it fails, exceeds the limit or the thread is interrupted
     */
    String run(Database database, List<String> arguments, String settings, Duration limit) {
        return run(database, arguments, settings, limit, errors -> false);
    }

    /**
     * Does the same, but for what is no failure.
     *
     * @param harmless tells of what it printed as errors whether its exit code has no other cause
     */
    String run(Database database, List<String> arguments, String settings, Duration limit, Predicate<String> harmless) {
        Objects.requireNonNull(limit, "limit");
        ConnectionSettings connection = ConnectionSettings.of(programs.locate(database), programs.argumentCharset());
        List<String> command = new ArrayList<>();
        command.add(path.toString());
        command.add("--no-password");
        command.add("--dbname=" + connection.connectionString());
        command.addAll(arguments);
        ProgramRun.Output output;
        try {
            output = programs.run(command, environment(connection, settings), limit);
        } catch (IOException e) {
            throw new BuildException(
                    "%s %s could not be run: %s. Check that %s may be executed."
                            .formatted(task, database, e.getMessage(), place()),
                    e);
        } catch (TimeoutException e) {
            throw new BuildException(
                    ("%s %s did not end within its limit of %d ms and was stopped (%s, version %s). Allow more"
                                    + " time, or look in pg_stat_activity for what the server is waiting for.")
                            .formatted(task, database, limit.toMillis(), place(), version),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException(
                    "%s %s was stopped because its thread was interrupted.".formatted(task, database), e);
        }
        if (output.exitCode() != 0 && !harmless.test(output.errors())) {
            String errors = output.lastErrors(LAST_LINES);
            throw new BuildException(
                    "%s %s failed with exit code %d (%s, version %s):%n%s%n%s"
                            .formatted(
                                    task,
                                    database,
                                    output.exitCode(),
                                    place(),
                                    version,
                                    errors,
                                    advice(output.errors())),
                    output.errors().contains(PERMISSION_DENIED) ? new NotPermitted(errors) : null);
        }
        return output.text();
    }

    private static Map<String, String> environment(ConnectionSettings connection, String settings) {
        Map<String, String> environment = new HashMap<>(connection.environment());
        if (!settings.isEmpty()) {
            environment.merge("PGOPTIONS", settings, (given, ours) -> given + " " + ours);
        }
        return environment;
    }

    private String advice(String errors) {
        if (errors.contains("server version mismatch")) {
            return "Install a pg_dump that is at least as new as the server.";
        }
        if (errors.contains(PERMISSION_DENIED)) {
            return "Connect as a role that may read every schema and table of the database.";
        }
        if (errors.contains("lock timeout") || errors.contains("statement timeout")) {
            return "Another session holds a lock on that table: end it, or allow more time.";
        }
        if (errors.contains("no password supplied") || errors.contains("authentication failed")) {
            return "Give the right user and password with the JDBC URL, or in the file that PGPASSFILE names.";
        }
        return "Run '%s' with the same connection by hand to see more.".formatted(path);
    }
}

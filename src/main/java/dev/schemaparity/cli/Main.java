package dev.schemaparity.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The entry point of the command line. */
public final class Main {
    /**
     * Flyway logs each step and each failure, the driver repeats a malformed URL with its password; progress and errors
     * are told by us. Held here, or the setting would be collected with the logger.
     */
    private static final List<Logger> SILENCED =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("org.postgresql"));

    private Main() {}

    /**
     * Runs a command and ends the virtual machine with its exit code.
     *
     * @param arguments the words behind the program's name
     * @throws ReflectiveOperationException when this jar cannot be loaded again behind a class path of the user's
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        // Whatever the terminal's locale says: names in a database are UTF-8.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Optional<ClassLoader> loader = UserClasspath.loader(arguments, err);
        System.exit(exitCode(loader, arguments, out, err));
    }

    /** Lets no error end the virtual machine by itself: its exit code would be 1, which means "different" here. */
    private static int exitCode(Optional<ClassLoader> loader, String[] arguments, PrintStream out, PrintStream err)
            throws ReflectiveOperationException {
        try {
            return loader.isPresent() ? runIn(loader.get(), arguments, out, err) : run(arguments, out, err);
        } catch (Error e) {
            err.println("schema-parity: failed with " + Secrets.hidden(e.toString()));
            return ExitCode.DEFECT;
        }
    }

    private static int runIn(ClassLoader loader, String[] arguments, PrintStream out, PrintStream err)
            throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return (int) Class.forName(Main.class.getName(), true, loader)
                    .getMethod("run", String[].class, PrintStream.class, PrintStream.class)
                    .invoke(null, arguments, out, err);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("the command line failed", e.getCause());
        }
    }

    /**
     * Runs a command.
     *
     * @param arguments the words behind the program's name
     * @param out receives results
     * @param err receives progress and errors
     * @return the exit code
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
        return SchemaParityCommand.commandLine(out, err).execute(arguments);
    }
}

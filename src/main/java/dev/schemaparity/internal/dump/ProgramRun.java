package dev.schemaparity.internal.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs one of PostgreSQL's client programs to its end, in English and untouched by the caller's PG* variables. */
final class ProgramRun {
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Set<String> KEPT_VARIABLES = Set.of("PGPASSFILE", "PGSERVICEFILE");

    private ProgramRun() {}

    /**
     * What a program left behind.
     *
     * @param exitCode zero for success
     * @param text its standard output
     * @param errors its standard error output
     */
    record Output(int exitCode, String text, String errors) {
        String lastErrors(int count) {
            List<String> lines = errors.strip().lines().toList();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
        }
    }

    /**
     * Runs the program; whichever way this method is left, and when the virtual machine is ended meanwhile, the program has
     * ended or was told to.
     *
     * @throws IOException when it cannot be started or read, or the virtual machine is ending
     * @throws TimeoutException when it was stopped at the limit
     * @throws InterruptedException when it was stopped because the thread was interrupted
     */
    static Output run(List<String> command, Map<String, String> environment, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        prepare(builder.environment(), environment);
        long deadline = System.nanoTime() + limit.toNanos();
        Process process = builder.start();
        // Nobody waits any more for a program of a virtual machine that was told to end, as with Ctrl-C.
        Thread stopper = new Thread(() -> stopAtEnd(process), "schema-parity-program-stopper");
        try {
            beforeEnd(stopper);
            // The program must see an end of input rather than wait for an answer.
            process.getOutputStream().close();
            FutureTask<byte[]> text = reader(process.getInputStream());
            FutureTask<byte[]> errors = reader(process.getErrorStream());
            // The pipes end after the program does, unless a child of it lives on: hence the limit on both.
            byte[] textBytes = await(text, deadline);
            byte[] errorBytes = await(errors, deadline);
            if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            return new Output(process.exitValue(), decodeHere(textBytes), decodeHere(errorBytes));
        } finally {
            try {
                stop(process);
            } finally {
                forget(stopper);
            }
        }
    }

    private static void beforeEnd(Thread stopper) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(stopper);
        } catch (IllegalStateException e) {
            throw new IOException("it was stopped, as the virtual machine that started it is ending", e);
        }
    }

    private static void forget(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // The virtual machine is shutting down already, and the hook finds the program stopped.
        }
    }

    private static void stopAtEnd(Process process) {
        try {
            stop(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells how this virtual machine turns the arguments and variables of a program into bytes. */
    static Charset argumentCharset() {
        // JEP 400 made the default charset UTF-8 everywhere, and left processes with the one of the locale.
        return Runtime.version().feature() < 18
                ? Charset.defaultCharset()
                : Charset.forName(System.getProperty("sun.jnu.encoding"));
    }

    static boolean onWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Makes an inherited environment one in which only the given variables steer libpq, and messages are English. */
    static void prepare(Map<String, String> inherited, Map<String, String> given) {
        inherited.keySet().removeIf(ProgramRun::steersLibpq);
        inherited.put("LC_ALL", "C");
        inherited.put("LC_MESSAGES", "C");
        inherited.putAll(given);
    }

    private static boolean steersLibpq(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return name.startsWith("PG") && !name.startsWith("PGSSL") && !KEPT_VARIABLES.contains(name);
    }

    private static FutureTask<byte[]> reader(InputStream stream) {
        FutureTask<byte[]> task = new FutureTask<>(stream::readAllBytes);
        Thread thread = new Thread(task, "schema-parity-program-reader");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static byte[] await(FutureTask<byte[]> reader, long deadline)
            throws IOException, TimeoutException, InterruptedException {
        try {
            return reader.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    "its output could not be read: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static void stop(Process process) throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        // The gentle signal first: on it pg_dump cancels the query that the server is still working at.
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // A database in SQL_ASCII holds any bytes. Replacement characters would make different bytes look equal.
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String decodeHere(byte[] bytes) {
        String text = decode(bytes);
        // Windows' C library turned each line feed of plain text into a pair; this takes exactly that back.
        return onWindows() ? text.replace("\r\n", "\n") : text;
    }
}

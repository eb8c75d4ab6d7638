package dev.schemaparity;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.spi.BuildException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs what a user wrote, which may never end.
 *
 * @param limit how long it may take
 * @param classLoader the context class loader that it sees
 */
record TimeLimit(Duration limit, ClassLoader classLoader) {
    private static final int FAREWELL_SECONDS = 10;

    /**
     * Runs a task to its end or its limit.
     *
     * @param what names the task at the start of a sentence, such as {@code The legacy side}
     * @param task may throw what it likes
     * @param whatRuns tells what it is at, for the message
     * @param stop ends what the task waits for
     */
    void run(String what, Runnable task, Supplier<String> whatRuns, Runnable stop) {
        ExecutorService thread = Executors.newSingleThreadExecutor(runnable -> {
            Thread builder = new Thread(runnable, "schema-parity-build");
            builder.setDaemon(true);
            builder.setContextClassLoader(classLoader);
            return builder;
        });
        Future<?> running = thread.submit(task);
        try {
            running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw stopped(
                    stop,
                    new BuildException(
                            "%s was not built within its time limit of %s: %s. Raise the limit (%s), or see what it waits for."
                                    .formatted(what, inWords(), whatRuns.get(), Setting.TIMEOUT),
                            e));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new BuildException(
                    "%s could not be built: %s; %s".formatted(what, e.getCause(), whatRuns.get()), e.getCause());
        } catch (InterruptedException e) {
            BuildException failure =
                    stopped(stop, new BuildException("%s was interrupted: %s.".formatted(what, whatRuns.get()), e));
            Thread.currentThread().interrupt();
            throw failure;
        } finally {
            thread.shutdownNow();
            awaitEnd(thread);
        }
    }

    /** Where the server is gone, why it was to be stopped is still what counts. */
    private static BuildException stopped(Runnable stop, BuildException failure) {
        try {
            stop.run();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /** A task that goes on in the background would disturb whatever comes next. */
    private static void awaitEnd(ExecutorService thread) {
        try {
            thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String inWords() {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}

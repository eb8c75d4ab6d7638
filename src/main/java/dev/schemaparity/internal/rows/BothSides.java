package dev.schemaparity.internal.rows;

import dev.schemaparity.spi.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Does the same on both sides at once. */
final class BothSides {
    private BothSides() {}

    /** Waits for both whatever becomes of one: each has a connection of its own, and nothing goes on behind a failure. */
    static <T> Map<Side, T> of(Function<Side, T> task) {
        CompletableFuture<T> other = CompletableFuture.supplyAsync(() -> task.apply(Side.BASELINE), BothSides::start);
        Map<Side, T> results = new EnumMap<>(Side.class);
        try {
            results.put(Side.LEGACY, task.apply(Side.LEGACY));
        } finally {
            other.handle((result, failure) -> null).join();
        }
        try {
            results.put(Side.BASELINE, other.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
        return results;
    }

    /** A thread of its own: those of the common pool may all be waiting for us. */
    private static void start(Runnable task) {
        Thread thread = new Thread(task, "schema-parity-rows");
        thread.setDaemon(true);
        thread.start();
    }
}

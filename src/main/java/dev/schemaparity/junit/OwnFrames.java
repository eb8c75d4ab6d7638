package dev.schemaparity.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cuts this library out of stack traces.
 *
 * <p>A failed migration is explained by its message. Where inside this library that message was written is no use to a
 * reader; the frames of a Java migration or of a driver, which stand above ours in a cause, are and stay.
 */
final class OwnFrames {
    private static final String OWN = "dev.schemaparity.";

    private OwnFrames() {}

    /** Cuts the exception, its causes and what they suppressed, and returns it. */
    static <T extends Throwable> T cutFrom(T failure) {
        failure.setStackTrace(new StackTraceElement[0]);
        related(failure).forEach(OwnFrames::cut);
        return failure;
    }

    private static Set<Throwable> related(Throwable failure) {
        Set<Throwable> related = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> waiting = new ArrayList<>(List.of(failure));
        while (!waiting.isEmpty()) {
            Throwable next = waiting.remove(0);
            if (related.add(next)) {
                Stream.concat(Stream.ofNullable(next.getCause()), Stream.of(next.getSuppressed()))
                        .forEach(waiting::add);
            }
        }
        return related;
    }

    private static void cut(Throwable throwable) {
        throwable.setStackTrace(Stream.of(throwable.getStackTrace())
                .takeWhile(frame -> !frame.getClassName().startsWith(OWN))
                .toArray(StackTraceElement[]::new));
    }
}

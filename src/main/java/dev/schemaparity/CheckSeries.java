package dev.schemaparity;

import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs many checks, one after the other or side by side, on as few servers as it takes: a server that a check has left as it
 * was serves the next one. What a chain changes of a server, such as its roles, is looked for after each check, and ends that
 * server; on a server of somebody else's each check finds what is there. May be used by many threads.
 */
public final class CheckSeries implements AutoCloseable {
    private final Map<Kind, Deque<ServerState>> idle = new HashMap<>();
    private boolean closed;

    /** Starts a series, which has no server yet. */
    public CheckSeries() {}

    private record Kind(String notation, ClassLoader classLoader) {}

    /**
     * Runs a check.
     *
     * @param spec what to check, never null
     * @return what was found, never null
     * @throws dev.schemaparity.spi.UsageException when the specification cannot be understood
     * @throws dev.schemaparity.spi.BuildException when a server or side cannot be built, reached or read
     */
    public ParityResult run(ParitySpec spec) {
        return run(spec, ParityCheck::result);
    }

    /**
     * Runs a check and does something while its databases are there.
     *
     * @param <T> what the task returns
     * @param spec what to check, never null
     * @param task is given the finished check, which it does not close
     * @return what the task returned
     * @throws dev.schemaparity.spi.UsageException when the specification cannot be understood
     * @throws dev.schemaparity.spi.BuildException when a server or side cannot be built, reached or read
     */
    public <T> T run(ParitySpec spec, Function<ParityCheck, T> task) {
        Kind kind = new Kind(spec.server().notation(), spec.classLoader());
        ServerState lent = take(kind, spec);
        boolean finished = false;
        try {
            T done = done(spec, lent.server(), task);
            finished = !spec.keep();
            return done;
        } finally {
            if (finished) {
                giveBack(kind, lent);
            } else {
                lent.server().close();
            }
        }
    }

    private static <T> T done(ParitySpec spec, DatabaseServer server, Function<ParityCheck, T> task) {
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            return task.apply(check);
        }
    }

    private ServerState take(Kind kind, ParitySpec spec) {
        synchronized (this) {
            Deque<ServerState> waiting = idle.getOrDefault(kind, new ArrayDeque<>());
            if (!waiting.isEmpty()) {
                return waiting.pop();
            }
        }
        spec.progress().accept("starting the " + spec.server());
        DatabaseServer server = Servers.start(kind.notation(), spec.keep(), kind.classLoader());
        try {
            return ServerState.before(server);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    private void giveBack(Kind kind, ServerState lent) {
        boolean isKept = isAsItWas(lent) && keepFor(kind, lent);
        if (!isKept) {
            lent.server().close();
        }
    }

    private static boolean isAsItWas(ServerState lent) {
        try {
            return !lent.server().isExternal() && lent.after().changed().isEmpty();
        } catch (BuildException e) {
            // The check is done; a server that does not answer any more serves no other.
            return false;
        }
    }

    private synchronized boolean keepFor(Kind kind, ServerState lent) {
        if (!closed) {
            idle.computeIfAbsent(kind, unused -> new ArrayDeque<>()).push(lent);
        }
        return !closed;
    }

    /** Ends the servers that are waiting for another check; one that still serves a check ends after it. */
    @Override
    public synchronized void close() {
        closed = true;
        RuntimeException failure = null;
        for (Deque<ServerState> waiting : idle.values()) {
            while (!waiting.isEmpty()) {
                try {
                    waiting.pop().server().close();
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

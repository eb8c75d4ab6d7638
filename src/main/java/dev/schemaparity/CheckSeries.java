package dev.schemaparity;

import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs many checks, one after the other or side by side, on as few servers as it takes: a server that a check has left as it
 * was serves the next one. What a chain changes of a server, such as a role or a database that it creates, is looked for after
 * each check, and ends that server: where each check does so, none is shared. On a server of somebody else's each check finds
 * what is there. May be used by many threads.
 */
public final class CheckSeries implements AutoCloseable {
    private final Map<Kind, Deque<Lent>> idle = new HashMap<>();
    private boolean closed;

    /** Starts a series, which has no server yet. */
    public CheckSeries() {}

    private record Kind(String notation, ClassLoader classLoader) {}

    /** A server, and how it was before the first check; of somebody else's nothing is known. */
    private record Lent(DatabaseServer server, ServerState state, Set<String> databases) {
        static Lent of(DatabaseServer server) {
            return server.isExternal()
                    ? new Lent(server, null, null)
                    : new Lent(server, ServerState.before(server), Databases.namesOn(server));
        }

        boolean isAsItWas() {
            return state != null
                    && state.after().changed().isEmpty()
                    && Databases.namesOn(server).equals(databases);
        }
    }

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
        SideSources sources = SideSources.of(spec);
        if (spec.keep() || !sources.isAnyBuilt()) {
            return alone(spec, task);
        }
        sources.requireReachable();
        Kind kind = new Kind(spec.server().notation(), spec.classLoader());
        Lent lent = take(kind, spec);
        T done;
        try (ParityCheck check = ParityCheck.open(spec, sources, lent.server())) {
            done = task.apply(check);
        } catch (RuntimeException | Error e) {
            endAfter(e, lent.server());
            throw e;
        }
        giveBack(kind, lent);
        return done;
    }

    private static <T> T alone(ParitySpec spec, Function<ParityCheck, T> task) {
        try (ParityCheck check = ParityCheck.open(spec)) {
            return task.apply(check);
        }
    }

    private Lent take(Kind kind, ParitySpec spec) {
        synchronized (this) {
            Deque<Lent> waiting = idle.getOrDefault(kind, new ArrayDeque<>());
            if (!waiting.isEmpty()) {
                return waiting.pop();
            }
        }
        spec.progress().accept("starting the " + spec.server());
        DatabaseServer server = Servers.start(kind.notation(), kind.classLoader());
        try {
            return Lent.of(server);
        } catch (RuntimeException | Error e) {
            endAfter(e, server);
            throw e;
        }
    }

    private static void endAfter(Throwable failure, DatabaseServer server) {
        try {
            server.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void giveBack(Kind kind, Lent lent) {
        if (!isAsItWas(lent) || !keepFor(kind, lent)) {
            lent.server().close();
        }
    }

    private static boolean isAsItWas(Lent lent) {
        try {
            return lent.isAsItWas();
        } catch (RuntimeException e) {
            // The check is done; a server that does not answer any more serves no other.
            return false;
        }
    }

    private synchronized boolean keepFor(Kind kind, Lent lent) {
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
        for (Deque<Lent> waiting : idle.values()) {
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

package dev.schemaparity;

import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import java.time.Duration;
import java.util.List;

/**
 * Builds two databases and tells whether they are the same.
 *
 * <p>{@link #run} is all that most callers need. {@link #open} keeps the built databases until {@link #close()}, so that
 * tests can work in copies of them.
 */
public final class ParityCheck implements AutoCloseable {
    private final CheckDatabases databases;
    private final DatabaseServer ownServer;
    private final ParityResult result;

    private ParityCheck(CheckDatabases databases, DatabaseServer ownServer, ParityResult result) {
        this.databases = databases;
        this.ownServer = ownServer;
        this.result = result;
    }

    /**
     * Runs a check on a server of its own and leaves nothing behind, unless the specification says to keep it.
     *
     * @param spec what to check, never null
     * @return what was found, never null
     * @throws dev.schemaparity.spi.UsageException when the specification cannot be understood
     * @throws dev.schemaparity.spi.BuildException when a server or side cannot be built, reached or read
     */
    public static ParityResult run(ParitySpec spec) {
        try (ParityCheck check = open(spec)) {
            return check.result();
        }
    }

    /**
     * Runs a check on a server of its own, which lives until the check is closed.
     *
     * @param spec what to check, never null
     * @return the finished check
     * @throws dev.schemaparity.spi.UsageException when the specification cannot be understood
     * @throws dev.schemaparity.spi.BuildException when a server or side cannot be built, reached or read
     */
    public static ParityCheck open(ParitySpec spec) {
        long started = System.nanoTime();
        SideSources sources = SideSources.of(spec);
        sources.requireReachable();
        if (!sources.needServer()) {
            return check(spec, sources, null, null, started);
        }
        spec.progress().accept("starting the " + spec.server() + " server");
        DatabaseServer server = Servers.start(spec.server(), spec.classLoader());
        try {
            return check(spec, sources, server, server, started);
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /**
     * Runs a check on a server of the caller's, who closes it after the check. A specification that {@linkplain
     * ParitySpec#needsOwnServer() needs a server to itself} may fail on one that has served another check.
     *
     * @param spec what to check, never null; its own choice of a server is not looked at
     * @param server a running server, never null
     * @return the finished check
     * @throws dev.schemaparity.spi.UsageException when the specification cannot be understood
     * @throws dev.schemaparity.spi.BuildException when a side cannot be built, reached or read
     */
    public static ParityCheck open(ParitySpec spec, DatabaseServer server) {
        long started = System.nanoTime();
        SideSources sources = SideSources.of(spec);
        sources.requireReachable();
        return check(spec, sources, server, null, started);
    }

    /** The whole program: provision, build, observe, compare, judge. */
    private static ParityCheck check(
            ParitySpec spec, SideSources sources, DatabaseServer server, DatabaseServer ownServer, long started) {
        CheckDatabases databases = new CheckDatabases(spec, server);
        try {
            SideBuilder builder = new SideBuilder(spec, databases);
            BuiltSide legacy = builder.build(Side.LEGACY, sources.legacy());
            BuiltSide baseline = builder.build(Side.BASELINE, sources.baseline());
            builder.refuseSameMigrations(legacy, baseline);
            long observing = System.nanoTime();
            Observations observed = Observations.take(spec, legacy, baseline);
            Judgement judgement = Judgement.of(spec, observed);
            Duration observation = Duration.ofNanos(System.nanoTime() - observing);
            Timing timing = new Timing(
                    legacy.migrationTime(),
                    baseline.migrationTime(),
                    observation,
                    Duration.ofNanos(System.nanoTime() - started),
                    sources.sameTool(),
                    server == null ? List.of() : server.conditions());
            ParityResult result = judgement.result(legacy, baseline, timing, databases.keepIfAsked(observed));
            return new ParityCheck(databases, ownServer, result);
        } catch (BuildException e) {
            RuntimeException failure = databases.afterKeeping(e);
            if (ownServer == null) {
                databases.discardAfter(failure);
            }
            throw failure;
        } catch (RuntimeException | Error e) {
            if (ownServer == null) {
                databases.discardAfter(e);
            }
            throw e;
        }
    }

    /**
     * Returns what the check found.
     *
     * @return the result, never null
     */
    public ParityResult result() {
        return result;
    }

    /**
     * Copies one of the built databases. The built databases themselves are never handed out, so that nothing can change
     * what was compared.
     *
     * @param side the side to copy; its source must be a {@link ChainSource}
     * @return a fresh copy, which lives until {@link #drop} or {@link #close()}
     * @throws dev.schemaparity.spi.UsageException when the side is a live database, which is only ever read
     */
    public Database copy(Side side) {
        return databases.copy(side);
    }

    /**
     * Drops a copy before the check is closed.
     *
     * @param copy what {@link #copy} returned
     */
    public void drop(Database copy) {
        databases.drop(copy);
    }

    /** Drops the databases of the check and closes its server, unless the specification says to keep them. */
    @Override
    public void close() {
        // A server of our own takes its databases with it.
        if (ownServer == null) {
            databases.close();
        } else {
            ownServer.close();
        }
    }
}

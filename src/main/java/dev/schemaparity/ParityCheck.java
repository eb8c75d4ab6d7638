package dev.schemaparity;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Builds two databases and tells whether they are the same.
 *
 * <p>{@link #run} is all that most callers need. {@link #open} keeps the built databases until {@link #close()}, so that
 * tests can work in copies of them.
 */
public final class ParityCheck implements AutoCloseable {
    private final Provisioning provisioning;
    private final ParityResult result;

    private ParityCheck(Provisioning provisioning, ParityResult result) {
        this.provisioning = provisioning;
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
        return check(spec, SideSources.of(spec), null);
    }

    /**
     * Runs a check on a server of the caller's, who closes it after the check. What its chains create besides databases,
     * such as roles, stays there; a side that needs a server of its own gets one that the check closes.
     *
     * @param spec what to check, never null
     * @param server a running server, never null
     * @return the finished check
     * @throws dev.schemaparity.spi.UsageException when the specification cannot be understood
     * @throws dev.schemaparity.spi.BuildException when a side cannot be built, reached or read
     */
    public static ParityCheck open(ParitySpec spec, DatabaseServer server) {
        return open(spec, SideSources.of(spec), server);
    }

    /** Runs a check of sides that no notation names. */
    static ParityCheck open(ParitySpec spec, SideSources sources, DatabaseServer server) {
        return check(spec, sources, Objects.requireNonNull(server, "server"));
    }

    /** The whole program: provision, build, observe, compare, judge. */
    private static ParityCheck check(ParitySpec spec, SideSources sources, DatabaseServer callersServer) {
        long started = System.nanoTime();
        sources.requireReachable();
        Provisioning provisioning = new Provisioning(spec, callersServer);
        try {
            SideBuilder builder = new SideBuilder(spec, provisioning);
            Map<Side, BuiltSide> built = builder.build(sources);
            long observing;
            Observations observed;
            try (AnotherBuild second = builder.buildAnother(built.get(Side.LEGACY), sources.legacy())) {
                observing = System.nanoTime();
                observed = Observations.take(spec, provisioning, built, second);
            }
            Judgement judgement = Judgement.of(spec, observed, Proof.of(provisioning, observed));
            Duration observation = Duration.ofNanos(System.nanoTime() - observing);
            Blame blame = Blame.of(spec, provisioning, sources.legacy(), observed, judgement);
            Timing timing = new Timing(
                    built.get(Side.LEGACY).migrationTime(),
                    built.get(Side.BASELINE).migrationTime(),
                    observation,
                    Duration.ofNanos(System.nanoTime() - started),
                    sources.sameTool(),
                    provisioning.conditions());
            return new ParityCheck(provisioning, judgement.result(blame, timing, provisioning.keepIfAsked(observed)));
        } catch (BuildException e) {
            BuildException failure = provisioning.afterKeeping(e);
            provisioning.discardAfter(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            provisioning.discardAfter(e);
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
     * @throws dev.schemaparity.spi.UsageException when the side was not built, but is only ever read
     */
    public Database copy(Side side) {
        return provisioning.built(side).copy(side);
    }

    /**
     * Drops a copy before the check is closed.
     *
     * @param copy what {@link #copy} returned
     */
    public void drop(Database copy) {
        provisioning.drop(copy);
    }

    /** Drops the databases of the check and closes its servers, unless the specification says to keep them. */
    @Override
    public void close() {
        provisioning.close();
    }
}

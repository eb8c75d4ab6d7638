package dev.schemaparity;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.model.StepIntervals;
import dev.schemaparity.internal.recording.RecordedSnapshot;
import dev.schemaparity.internal.server.TransactionHorizon;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.LiveSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Builds one side after the other, so that their times can be compared. */
final class SideBuilder {
    private final ParitySpec spec;
    private final Provisioning provisioning;

    SideBuilder(ParitySpec spec, Provisioning provisioning) {
        this.spec = spec;
        this.provisioning = provisioning;
    }

    /**
     * Builds both sides. A chain that changes what belongs to the server, such as roles, gets a server for itself: else
     * nobody could tell which of the two made it, and whether the other one would have.
     */
    Map<Side, BuiltSide> build(SideSources sources) {
        BuiltSide legacy = build(Side.LEGACY, sources);
        if (legacy.changedItsServer() && sources.baseline() instanceof ChainSource) {
            provisioning.separate(Side.BASELINE);
        }
        BuiltSide baseline = build(Side.BASELINE, sources);
        if (baseline.changedItsServer() && baseline.sharesServerWith(legacy) && provisioning.separate(Side.LEGACY)) {
            legacy = build(Side.LEGACY, sources);
        }
        refuseSameMigrations(legacy, baseline);
        refuseOtherLaterMigrations(legacy, baseline);
        return Map.of(Side.LEGACY, legacy, Side.BASELINE, baseline);
    }

    private BuiltSide build(Side side, SideSources sources) {
        RecordedSnapshot recorded = sources.recordings().get(side);
        return recorded == null
                ? build(side, sources.of(side))
                : BuiltSide.recorded(side, sources.of(side).notation(), recorded);
    }

    /** Builds one side, or takes the live database that is there already. */
    BuiltSide build(Side side, Source source) {
        if (source instanceof LiveSource live) {
            return BuiltSide.live(side, source.notation(), live.database());
        }
        return build(side, (SideChain) source);
    }

    private BuiltSide build(Side side, SideChain source) {
        CheckDatabases databases = provisioning.of(side);
        EmptyDatabases.Prepared prepared = databases.prepare(side);
        ServerState before = ServerState.before(databases.server());
        Recorder recorder = run(databases, source, prepared, side);
        Database database = databases.finish(side, prepared);
        return new BuiltSide(
                side,
                source.notation(),
                database,
                null,
                prepared.provided(),
                List.copyOf(recorder.steps),
                List.copyOf(recorder.laterSteps),
                new StepIntervals(recorder.intervals),
                recorder.session,
                recorder.buildTime,
                before.after());
    }

    private Recorder run(CheckDatabases databases, SideChain source, EmptyDatabases.Prepared prepared, Side side) {
        try (TransactionHorizon horizon = databases.horizon(prepared)) {
            Recorder recorder = new Recorder(side, horizon);
            timeLimit()
                    .run(
                            "The %s side".formatted(side),
                            () -> source.build(prepared.asBuilder(), recorder, () -> recorder.ownIsDone(source)),
                            recorder.running::inWords,
                            () -> databases.disconnectAll(prepared.name()));
            return recorder;
        }
    }

    /** Builds a side once more where volatile columns are to be found by that; else returns null. */
    AnotherBuild buildAnother(BuiltSide first, Source source) {
        if (!spec.rows().findVolatileColumns()) {
            return null;
        }
        try {
            AnotherBuild another = provisioning.another(first);
            try {
                RunningStep step = new RunningStep(first.side(), spec.progress());
                another.run(
                        (ChainSource) source,
                        timeLimit(),
                        "The second build of the %s side".formatted(first.side()),
                        step,
                        step::inWords);
                return another;
            } catch (RuntimeException e) {
                another.discardAfter(e);
                throw e;
            }
        } catch (BuildException e) {
            throw new BuildException(
                    "The %s side was built once, but not a second time, by which its volatile columns are found. Declare them instead (%s), or let an init script do what can be done once. "
                                    .formatted(first.side(), Setting.VOLATILE_COLUMNS)
                            + e.getMessage(),
                    e);
        }
    }

    private TimeLimit timeLimit() {
        return new TimeLimit(spec.timeout(), spec.classLoader());
    }

    private static String emptyAdvice(Side side) {
        return side == Side.LEGACY
                ? "The legacy side never runs baseline migrations (B files): point it at the chain that they replace."
                : "Point it at the folder that holds the squashed baseline, such as B4__baseline.sql.";
    }

    /** Compared with itself, every chain is equal. */
    private static void refuseSameMigrations(BuiltSide legacy, BuiltSide baseline) {
        List<String> before = legacy.checksums();
        if (!before.isEmpty() && before.equals(baseline.checksums())) {
            throw new BuildException(
                    "Both sides executed the same %d migrations (from %s and from %s), so their equality would prove nothing. Point the baseline side at the squashed baseline."
                            .formatted(before.size(), legacy.source(), baseline.source()));
        }
    }

    /** A tool may skip what the other side has run, such as a version below that of the baseline. */
    private static void refuseOtherLaterMigrations(BuiltSide legacy, BuiltSide baseline) {
        List<String> before = legacy.laterSteps().stream().map(Step::name).toList();
        List<String> after = baseline.laterSteps().stream().map(Step::name).toList();
        if (!before.equals(after)) {
            throw new BuildException(
                    "The later migrations are not the same on both sides: after legacy ran %s, after the baseline %s. Number them above the version of the baseline."
                            .formatted(String.join(", ", before), String.join(", ", after)));
        }
    }

    /** Remembers what has run, and in which transactions. */
    private final class Recorder implements BuildProgress {
        private final Side side;
        private final RunningStep running;
        private final TransactionHorizon horizon;
        private final long started = System.nanoTime();
        private final List<Step> steps = new CopyOnWriteArrayList<>();
        private final List<Step> laterSteps = new CopyOnWriteArrayList<>();
        private final List<StepIntervals.Interval> intervals = new CopyOnWriteArrayList<>();

        private volatile long from;
        private volatile SessionEnd session;
        private volatile Duration buildTime;

        Recorder(Side side, TransactionHorizon horizon) {
            this.side = side;
            this.running = new RunningStep(side, spec.progress());
            this.horizon = horizon;
        }

        void ownIsDone(SideChain source) {
            buildTime = Duration.ofNanos(System.nanoTime() - started);
            if (steps.isEmpty()) {
                throw new BuildException(
                        "The %s side executed no migration: %s holds none that applies to an empty database. %s"
                                .formatted(side, source.notation(), emptyAdvice(side)));
            }
        }

        @Override
        public void started(String step) {
            running.started(step);
            // A transaction that is under way already may write for this step too.
            from = horizon.now().oldestRunning();
        }

        @Override
        public void finished(Step step) {
            (buildTime == null ? steps : laterSteps).add(step);
            intervals.add(
                    new StepIntervals.Interval(step.name(), from, horizon.now().next()));
            running.finished(step);
        }

        @Override
        public void sessionEnded(String step, Map<String, String> traces) {
            session = new SessionEnd(step, traces);
        }
    }
}

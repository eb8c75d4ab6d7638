package dev.schemaparity;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.model.StepIntervals;
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
        BuiltSide legacy = build(Side.LEGACY, sources.legacy());
        if (legacy.changedItsServer() && sources.baseline() instanceof ChainSource) {
            provisioning.separate(Side.BASELINE);
        }
        BuiltSide baseline = build(Side.BASELINE, sources.baseline());
        if (baseline.changedItsServer() && baseline.sharesServerWith(legacy) && provisioning.separate(Side.LEGACY)) {
            legacy = build(Side.LEGACY, sources.legacy());
        }
        refuseSameMigrations(legacy, baseline);
        return Map.of(Side.LEGACY, legacy, Side.BASELINE, baseline);
    }

    private BuiltSide build(Side side, Source source) {
        if (source instanceof LiveSource live) {
            Snapshot nothing = new Snapshot("", Map.of(), List.of());
            return new BuiltSide(
                    side,
                    source.notation(),
                    live.database(),
                    nothing,
                    List.of(),
                    StepIntervals.NONE,
                    null,
                    Duration.ZERO,
                    null);
        }
        return build(side, (ChainSource) source);
    }

    private BuiltSide build(Side side, ChainSource source) {
        CheckDatabases databases = provisioning.of(side);
        CheckDatabases.Prepared prepared = databases.prepare(side);
        ServerState before = ServerState.before(databases.server());
        Recorder recorder = run(databases, source, prepared, side, "The %s side".formatted(side));
        if (recorder.steps.isEmpty()) {
            throw new BuildException(
                    "The %s side executed no migration: %s holds none that applies to an empty database. %s"
                            .formatted(side, source.notation(), emptyAdvice(side)));
        }
        Database database = databases.finish(side, prepared);
        return new BuiltSide(
                side,
                source.notation(),
                database,
                prepared.provided(),
                List.copyOf(recorder.steps),
                new StepIntervals(recorder.intervals),
                recorder.session,
                recorder.buildTime,
                before.after());
    }

    private Recorder run(
            CheckDatabases databases, ChainSource source, CheckDatabases.Prepared prepared, Side side, String what) {
        try (TransactionHorizon horizon = databases.horizon(prepared)) {
            Recorder recorder = new Recorder(side, horizon);
            long started = System.nanoTime();
            new TimeLimit(spec.timeout(), spec.classLoader())
                    .run(
                            what,
                            () -> source.build(prepared.asBuilder(), recorder),
                            recorder::running,
                            () -> databases.disconnectAll(prepared.name()));
            recorder.buildTime = Duration.ofNanos(System.nanoTime() - started);
            return recorder;
        }
    }

    /** Builds the legacy side once more where volatile columns are to be found by that; else returns null. */
    Database buildAnotherLegacy(BuiltSide first, Source source) {
        if (!spec.rows().findVolatileColumns()) {
            return null;
        }
        try {
            CheckDatabases databases = provisioning.another(first);
            CheckDatabases.Prepared prepared = databases.prepareAnother(Side.LEGACY);
            run(databases, (ChainSource) source, prepared, Side.LEGACY, "The second build of the legacy side");
            return databases.finishAnother(prepared);
        } catch (BuildException e) {
            throw new BuildException(
                    "The legacy side was built once, but not a second time, by which its volatile columns are found. Declare them instead (%s), or let an init script do what can be done once. "
                                    .formatted(Setting.VOLATILE_COLUMNS)
                            + e.getMessage(),
                    e);
        }
    }

    private static String emptyAdvice(Side side) {
        return side == Side.LEGACY
                ? "The legacy side never runs baseline migrations (B files): point it at the chain that they replace."
                : "Point it at the folder that holds the squashed baseline, such as B4__baseline.sql.";
    }

    /** Compared with itself, every chain is equal. */
    private static void refuseSameMigrations(BuiltSide legacy, BuiltSide baseline) {
        List<String> before = legacy.steps().stream().map(Step::checksum).toList();
        List<String> after = baseline.steps().stream().map(Step::checksum).toList();
        if (!before.isEmpty() && before.equals(after)) {
            throw new BuildException(
                    "Both sides executed the same %d migrations (%s from %s and from %s), so their equality would prove nothing. Point the baseline side at the squashed baseline."
                            .formatted(
                                    before.size(), legacy.steps().get(0).name(), legacy.source(), baseline.source()));
        }
    }

    /** Remembers what has run and what is running; the build and the one who waits for it are two threads. */
    private final class Recorder implements BuildProgress {
        private final Side side;
        private final TransactionHorizon horizon;
        private final List<Step> steps = new CopyOnWriteArrayList<>();
        private final List<StepIntervals.Interval> intervals = new CopyOnWriteArrayList<>();
        private volatile String current = "the start of the tool";

        private volatile long from;
        private volatile SessionEnd session;
        private Duration buildTime;

        Recorder(Side side, TransactionHorizon horizon) {
            this.side = side;
            this.horizon = horizon;
        }

        @Override
        public void started(String step) {
            current = step;
            spec.progress().accept("%s: %s".formatted(side, step));
            // A transaction that is under way already may write for this step too.
            from = horizon.now().oldestRunning();
        }

        @Override
        public void finished(Step step) {
            steps.add(step);
            intervals.add(
                    new StepIntervals.Interval(step.name(), from, horizon.now().next()));
            current = "what follows " + step.name();
        }

        @Override
        public void sessionEnded(String step, Map<String, String> traces) {
            session = new SessionEnd(step, traces);
        }

        String running() {
            return "%s was still running after %d finished migrations".formatted(current, steps.size());
        }
    }
}

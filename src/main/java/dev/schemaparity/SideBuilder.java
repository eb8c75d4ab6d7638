package dev.schemaparity;

import dev.schemaparity.internal.model.Snapshot;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Builds one side after the other, so that their times can be compared. */
final class SideBuilder {
    private static final int FAREWELL_SECONDS = 10;

    private final ParitySpec spec;
    private final CheckDatabases databases;

    SideBuilder(ParitySpec spec, CheckDatabases databases) {
        this.spec = spec;
        this.databases = databases;
    }

    BuiltSide build(Side side, Source source) {
        if (source instanceof LiveSource live) {
            Snapshot nothing = new Snapshot("", Map.of(), List.of());
            return new BuiltSide(side, source.notation(), live.database(), nothing, List.of(), Duration.ZERO, true);
        }
        return build(side, (ChainSource) source);
    }

    private BuiltSide build(Side side, ChainSource source) {
        CheckDatabases.Prepared prepared = databases.prepare(side);
        Recorder recorder = new Recorder(side);
        long started = System.nanoTime();
        runWithinLimit(side, source, prepared, recorder);
        Duration buildTime = Duration.ofNanos(System.nanoTime() - started);
        if (recorder.steps.isEmpty()) {
            throw new BuildException(
                    "The %s side executed no migration: %s holds none that applies to an empty database. %s"
                            .formatted(side, source.notation(), emptyAdvice(side)));
        }
        Database database = databases.finish(side, prepared);
        return new BuiltSide(side, source.notation(), database, prepared.provided(), recorder.steps, buildTime, false);
    }

    private static String emptyAdvice(Side side) {
        return side == Side.LEGACY
                ? "The legacy side never runs baseline migrations (B files): point it at the chain that they replace."
                : "Point it at the folder that holds the squashed baseline, such as B4__baseline.sql.";
    }

    private void runWithinLimit(Side side, ChainSource source, CheckDatabases.Prepared prepared, Recorder recorder) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread builder = new Thread(task, "schema-parity-build-" + side);
            builder.setDaemon(true);
            builder.setContextClassLoader(spec.classLoader());
            return builder;
        });
        Future<?> build = thread.submit(() -> source.build(prepared.asBuilder(), recorder));
        try {
            build.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            databases.disconnectAll(prepared.name());
            throw new BuildException(
                    "The %s side was not built within its time limit of %s: %s was still running after %d finished migrations. Raise the limit (timeout), or see what that migration waits for."
                            .formatted(side, inWords(spec.timeout()), recorder.running(), recorder.steps.size()),
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new BuildException(
                    "The %s side could not be built: %s in %s".formatted(side, e.getCause(), recorder.running()),
                    e.getCause());
        } catch (InterruptedException e) {
            databases.disconnectAll(prepared.name());
            Thread.currentThread().interrupt();
            throw new BuildException(
                    "The build of the %s side was interrupted in %s.".formatted(side, recorder.running()), e);
        } finally {
            thread.shutdownNow();
            awaitEnd(thread);
        }
    }

    /** A build that goes on in the background would disturb whatever comes next. */
    private static void awaitEnd(ExecutorService thread) {
        try {
            thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String inWords(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    /** Compared with itself, every chain is equal. */
    void refuseSameMigrations(BuiltSide legacy, BuiltSide baseline) {
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
        private final List<Step> steps = new CopyOnWriteArrayList<>();
        private volatile String running = "the start of the tool";

        Recorder(Side side) {
            this.side = side;
        }

        @Override
        public void started(String step) {
            running = step;
            spec.progress().accept("%s: %s".formatted(side, step));
        }

        @Override
        public void finished(Step step) {
            steps.add(step);
            running = "what follows " + step.name();
        }

        String running() {
            return running;
        }
    }
}

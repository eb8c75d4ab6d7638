package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.catalog.HistoryTables;
import dev.schemaparity.internal.dump.DumpText;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** What the witnesses say of both sides. The sides are observed side by side, each in one moment of its own. */
final class Observations {
    private static final Duration DUMP_LIMIT = Duration.ofMinutes(10);
    private static final Set<String> IN_EVERY_DATABASE =
            Set.of("database database", "schema public", "language plpgsql");

    private final Map<Side, Observed> sides;
    private final WitnessResult pgDump;
    private final RowsWitness rows;

    /**
     * One observed side.
     *
     * @param snapshot without the history tables
     * @param dump what pg_dump came to
     */
    record Observed(BuiltSide built, Snapshot snapshot, String locale, Set<String> historyTables, Dump dump) {
        List<DumpEntry> entries() {
            return DumpText.split(dump.text());
        }
    }

    /**
     * What one run of pg_dump came to.
     *
     * @param text null when it did not run, or may not read everything
     * @param refusal why not, null where nobody refused
     */
    record Dump(String text, String refusal) {}

    private Observations(Map<Side, Observed> sides, WitnessResult pgDump, RowsWitness rows) {
        this.sides = sides;
        this.pgDump = pgDump;
        this.rows = rows;
    }

    /** Takes another build of the legacy side too, or null. */
    static Observations take(ParitySpec spec, Map<Side, BuiltSide> built, AnotherBuild secondLegacy) {
        spec.progress().accept("reading both databases");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Map<Side, CatalogReader> readers = new ConcurrentHashMap<>();
        try {
            both(
                    threads,
                    side -> readers.put(side, CatalogReader.read(built.get(side).database())));
            refuseSameDatabase(built, readers);
            DumpPrograms programs = DumpPrograms.find(spec, built, readers);
            ServerObservation servers = ServerObservation.of(built);
            Map<Side, Snapshot> seen = both(threads, side -> servers.addTo(side, snapshot(side, readers)));
            // The third witness looks at both sides while pg_dump looks at each.
            CompletableFuture<RowsWitness> rows = CompletableFuture.supplyAsync(
                    () -> RowsWitness.take(spec, built, readers, secondLegacy == null ? null : secondLegacy.database()),
                    threads);
            Map<Side, Observed> observed;
            try {
                observed = both(
                        threads,
                        side -> observe(spec, built.get(side), readers.get(side), seen.get(side), programs.of(side)));
            } finally {
                rows.handle((taken, failure) -> null).join();
            }
            observed.values().forEach(Observations::refuseEmpty);
            return new Observations(observed, witness(programs, observed), joined(rows));
        } finally {
            readers.values().forEach(CatalogReader::close);
            threads.shutdownNow();
        }
    }

    private static Snapshot snapshot(Side side, Map<Side, CatalogReader> readers) {
        return readers.get(side).snapshotToCompareWith(readers.get(side.other()));
    }

    /** Compared with itself, every database is equal. */
    private static void refuseSameDatabase(Map<Side, BuiltSide> built, Map<Side, CatalogReader> readers) {
        if (readers.get(Side.LEGACY)
                .identity()
                .equals(readers.get(Side.BASELINE).identity())) {
            throw new BuildException(
                    "Both sides are the same database (%s and %s), so their equality would prove nothing."
                            .formatted(
                                    built.get(Side.LEGACY).source(),
                                    built.get(Side.BASELINE).source()));
        }
    }

    /** Waits for both sides whatever becomes of the one, so that nothing goes on behind the caller's back. */
    private static <T> Map<Side, T> both(ExecutorService threads, Function<Side, T> task) {
        Map<Side, CompletableFuture<T>> running = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            running.put(side, CompletableFuture.supplyAsync(() -> task.apply(side), threads));
        }
        joined(CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new)));
        Map<Side, T> finished = new HashMap<>();
        running.forEach((side, future) -> finished.put(side, future.join()));
        return finished;
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static Observed observe(
            ParitySpec spec, BuiltSide built, CatalogReader reader, Snapshot snapshot, PgDump program) {
        Set<String> history = HistoryTables.find(snapshot);
        Dump dump = program == null ? new Dump(null, null) : dump(spec, built, reader, program, history);
        return new Observed(built, HistoryTables.remove(history, snapshot), reader.locale(), history, dump);
    }

    /** Who compares live databases may not be allowed to read every table; the catalog needs less. */
    private static Dump dump(
            ParitySpec spec, BuiltSide built, CatalogReader reader, PgDump program, Set<String> history) {
        try {
            return new Dump(program.run(built.database(), options(spec, reader, history), DUMP_LIMIT), null);
        } catch (BuildException e) {
            if (spec.pgDump() == PgDumpMode.REQUIRED || !PgDump.wasNotPermitted(e)) {
                throw e;
            }
            return new Dump(null, e.getMessage());
        }
    }

    private static PgDump.Options options(ParitySpec spec, CatalogReader reader, Set<String> history) {
        return new PgDump.Options(
                reader.exportedSnapshot(),
                !spec.ignored().contains(Aspect.OWNERS),
                !spec.ignored().contains(Aspect.PRIVILEGES),
                !spec.ignored().contains(Aspect.TABLESPACES),
                List.copyOf(history));
    }

    /** A database with nothing in it equals every other one, and proves nothing. */
    private static void refuseEmpty(Observed observed) {
        boolean empty = observed.snapshot().objects().keySet().stream()
                .filter(id -> !observed.built().provided().objects().containsKey(id))
                .map(ObjectId::toString)
                .allMatch(IN_EVERY_DATABASE::contains);
        if (empty && observed.snapshot().notObserved().isEmpty()) {
            throw new BuildException(
                    "The %s side %s holds no object at all, so there is nothing to compare. See that its source points at the right place."
                            .formatted(observed.built().side(), observed.built().source()));
        }
    }

    /** One dump says nothing without the other. */
    private static WitnessResult witness(DumpPrograms programs, Map<Side, Observed> observed) {
        PgDump program = programs.of(Side.LEGACY);
        if (program == null) {
            return new WitnessResult("pg_dump", true, programs.reason());
        }
        return observed.values().stream()
                .map(side -> side.dump().refusal())
                .filter(Objects::nonNull)
                .findFirst()
                .map(refusal -> new WitnessResult("pg_dump", true, refusal))
                .orElseGet(() -> new WitnessResult(
                        "pg_dump", false, "pg_dump %s (%s)".formatted(program.version(), program.place())));
    }

    Observed side(Side side) {
        return sides.get(side);
    }

    /** Returns the text of pg_dump, or null when it did not run. */
    String dump(Side side) {
        return sides.get(side).dump().text();
    }

    WitnessResult pgDump() {
        return pgDump;
    }

    RowsWitness rows() {
        return rows;
    }
}

package dev.schemaparity;

import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the witnesses say of both sides. The sides are observed side by side, each in one moment of its own. */
final class Observations {
    private static final Set<String> IN_EVERY_DATABASE =
            Set.of("database database", "schema public", "language plpgsql", "comment on extension plpgsql");

    private final Map<Side, Observed> sides;
    private final boolean recorded;
    private final WitnessResult pgDump;
    private final RowsWitness rows;

    /**
     * One observed side.
     *
     * @param snapshot without the history tables
     * @param dump what pg_dump came to
     */
    record Observed(BuiltSide built, Snapshot snapshot, String locale, Set<String> historyTables, Dump dump) {
        /** Returns the role that created what nobody gave another owner; null where that is not known. */
        String builder(ParitySpec spec) {
            return built.builder(spec);
        }
    }

    private Observations(Map<Side, Observed> sides, boolean recorded, WitnessResult pgDump, RowsWitness rows) {
        this.sides = sides;
        this.recorded = recorded;
        this.pgDump = pgDump;
        this.rows = rows;
    }

    /** Takes another build of the legacy side too, or null. */
    static Observations take(
            ParitySpec spec, Provisioning provisioning, Map<Side, BuiltSide> built, AnotherBuild secondLegacy) {
        spec.schemas().refuseRecordings(built);
        spec.progress().accept("reading both databases");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Map<Side, SideReader> readers = new ConcurrentHashMap<>();
        try {
            both(threads, side -> readers.put(side, SideReader.open(built.get(side), spec.moment())));
            refuseSameDatabase(built, readers);
            PgDumpWitness pgDump = PgDumpWitness.find(spec, built, readers);
            ServerObservation servers = ServerObservation.of(built);
            Map<Side, Snapshot> seen = described(
                    threads,
                    readers,
                    both(threads, side -> spec.schemas().of(side, servers.addTo(side, snapshot(side, readers)))));
            // The third witness looks at both sides while pg_dump looks at each.
            CompletableFuture<RowsWitness> rows = CompletableFuture.supplyAsync(
                    () -> RowsWitness.take(
                            spec, provisioning, built, readers, secondLegacy == null ? null : secondLegacy.database()),
                    threads);
            Map<Side, Dump> dumps;
            try {
                dumps = both(threads, side -> pgDump.dump(side, readers.get(side)));
            } finally {
                rows.handle((taken, failure) -> null).join();
            }
            Map<Side, Observed> observed = new EnumMap<>(Side.class);
            readers.forEach((side, reader) -> observed.put(
                    side,
                    new Observed(
                            built.get(side),
                            seen.get(side),
                            reader.locale(),
                            reader.historyTables(),
                            dumps.get(side))));
            observed.values().forEach(side -> refuseEmpty(side.built(), side.snapshot()));
            return new Observations(observed, pgDump.recorded(), pgDump.result(dumps), joined(rows));
        } finally {
            threads.shutdownNow();
            close(readers.get(Side.LEGACY), readers.get(Side.BASELINE));
        }
    }

    /** Closes what was opened. */
    private static void close(SideReader one, SideReader other) {
        try {
            if (one != null) {
                one.close();
            }
        } finally {
            if (other != null) {
                other.close();
            }
        }
    }

    private static Snapshot snapshot(Side side, Map<Side, SideReader> readers) {
        return readers.get(side).snapshotToCompareWith(readers.get(side.other()));
    }

    /** Of what is equal on both sides, nobody asks how it is created. */
    private static Map<Side, Snapshot> described(
            ExecutorService threads, Map<Side, SideReader> readers, Map<Side, Snapshot> seen) {
        Set<ObjectId> differing = SnapshotComparison.compare(seen.get(Side.LEGACY), seen.get(Side.BASELINE)).stream()
                .map(Mismatch::object)
                .collect(Collectors.toSet());
        return both(threads, side -> readers.get(side).described(seen.get(side), differing));
    }

    /** Returns the entries of what a role may not read all of: it sees another dump of it, and that is no difference. */
    Set<String> entriesNotObserved() {
        return sides.values().stream()
                .map(Observed::snapshot)
                .flatMap(snapshot ->
                        snapshot.objects().values().stream().filter(object -> snapshot.isNotObserved(object.id())))
                .flatMap(object -> object.dumpEntries().stream())
                .collect(Collectors.toSet());
    }

    /** Compared with itself, every database is equal. */
    private static void refuseSameDatabase(Map<Side, BuiltSide> built, Map<Side, SideReader> readers) {
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

    /** A database with nothing in it equals every other one, and proves nothing. */
    static void refuseEmpty(BuiltSide built, Snapshot snapshot) {
        boolean empty = snapshot.objects().keySet().stream()
                .filter(id -> !built.provided().objects().containsKey(id))
                .allMatch(Observations::isInEveryDatabase);
        if (empty && snapshot.notObserved().isEmpty()) {
            throw new BuildException(
                    "The %s side %s holds no object at all, so there is nothing to compare. See that its source points at the right place."
                            .formatted(built.side(), built.source()));
        }
    }

    /** True for what nobody has put there. */
    static boolean isInEveryDatabase(ObjectId id) {
        return IN_EVERY_DATABASE.contains(id.toString());
    }

    Observed side(Side side) {
        return sides.get(side);
    }

    /** Returns the text of pg_dump, or null when it did not run. */
    String dump(Side side) {
        return sides.get(side).dump().text();
    }

    /** True where what is left out on request is shown by pg_dump all the same, because a side was recorded with it. */
    boolean dumpShowsEverything() {
        return recorded;
    }

    WitnessResult pgDump() {
        return pgDump;
    }

    RowsWitness rows() {
        return rows;
    }
}

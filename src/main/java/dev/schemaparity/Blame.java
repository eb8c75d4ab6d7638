package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogWatch;
import dev.schemaparity.internal.catalog.CatalogWriters;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.model.StepIntervals;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names the legacy migration behind each difference.
 *
 * <p>Most catalog rows tell by their {@code xmin} which migration wrote them. What no row tells, because it is gone or stands
 * in a row that moves with other things, is seen by running the chain once more and looking after each migration.
 */
final class Blame {
    private final Map<Subject, Origin> origins = new HashMap<>();
    private String note;

    /** What a difference is about. */
    private record Subject(String kind, String object, String attribute) {
        static Subject of(Mismatch mismatch) {
            return new Subject(mismatch.object().kind(), mismatch.object().name(), mismatch.attribute());
        }
    }

    private Blame() {}

    /**
     * Looks for the origins of what differs.
     *
     * @param legacy the source of the legacy side; a live database has no migrations to name
     * @param told the differences of the catalog
     */
    static Blame of(
            ParitySpec spec, Provisioning provisioning, Source legacy, Observations observed, List<Mismatch> told) {
        Blame blame = new Blame();
        Observations.Observed side = observed.side(Side.LEGACY);
        // A transaction that spans several migrations names none of them, and hides what they do until it ends.
        if (legacy instanceof ChainSource chain
                && !told.isEmpty()
                && !side.built().intervals().overlap()) {
            List<Mismatch> unexplained = blame.askTheRows(side, told);
            if (!unexplained.isEmpty() && side.built().hasSeveralSteps()) {
                Replay replay = new Replay(spec, provisioning, chain, side.built());
                blame.note = replay.explain(unexplained, blame::put);
            }
        }
        return blame;
    }

    private void put(Mismatch mismatch, Origin origin) {
        origins.put(Subject.of(mismatch), origin);
    }

    /** Returns the mismatches that no row can tell the origin of, and that can be watched. */
    private List<Mismatch> askTheRows(Observations.Observed side, List<Mismatch> told) {
        Snapshot snapshot = side.snapshot();
        CatalogWriters writers = CatalogWriters.read(
                side.built().database(),
                told.stream()
                        .map(mismatch -> snapshot.objects().get(mismatch.object()))
                        .filter(Objects::nonNull)
                        .toList());
        return told.stream()
                .filter(mismatch -> {
                    CatalogObject object = snapshot.objects().get(mismatch.object());
                    return object == null
                            || !explain(mismatch, object, writers, side.built().intervals());
                })
                .filter(mismatch -> CatalogWatch.sees(mismatch.object()))
                .filter(mismatch -> isSeenInTheObject(mismatch, snapshot))
                .toList();
    }

    /** The order of columns is seen in the table's columns only. */
    private static boolean isSeenInTheObject(Mismatch mismatch, Snapshot legacy) {
        CatalogObject object = legacy.objects().get(mismatch.object());
        return object == null
                || mismatch.isAboutTheWhole()
                || object.attributes().containsKey(mismatch.attribute());
    }

    /** Returns whether rows tell who wrote it, be it a migration or something else. */
    private boolean explain(Mismatch mismatch, CatalogObject object, CatalogWriters writers, StepIntervals intervals) {
        if (mismatch.attribute().equals(Mismatch.NAME)) {
            // The row that holds a name holds other things, too.
            return false;
        }
        List<String> created = mismatch.attribute().equals(Mismatch.PRESENCE) ? writers.ofPresence(object) : List.of();
        List<String> changed = writers.ofAttribute(object, mismatch.attribute());
        Optional<Origin> origin = created.isEmpty()
                ? intervals.newest(changed).map(step -> new Origin(null, step, null))
                : intervals.oldest(created).map(step -> new Origin(step, null, null));
        origin.ifPresent(found -> put(mismatch, found));
        return !created.isEmpty() || !changed.isEmpty();
    }

    /** Returns the migrations behind a difference, or null when they are not known. */
    Origin origin(Difference difference) {
        return origins.get(new Subject(difference.kind(), difference.object(), difference.attribute()));
    }

    /** Returns why an origin could not be looked for, or nothing. */
    Optional<String> note() {
        return Optional.ofNullable(note);
    }
}

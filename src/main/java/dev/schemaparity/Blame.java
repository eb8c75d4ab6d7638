package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogWatch;
import dev.schemaparity.internal.catalog.CatalogWriters;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.StepIntervals;
import dev.schemaparity.internal.rows.RowDifference;
import dev.schemaparity.internal.rows.RowSearch;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names the legacy migration behind each difference.
 *
 * <p>Most rows, of the catalog and of tables, tell by their {@code xmin} which migration wrote them. What none tells,
 * because it is gone or stands in a row that moves with other things, is seen by running the chain once more and looking
 * after each migration. Where a sequence stands is told by neither.
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

    /** Looks for the origins of what counts; a live database has no migrations to name. */
    static Blame of(
            ParitySpec spec, Provisioning provisioning, Source legacy, Observations observed, Judgement judgement) {
        Blame blame = new Blame();
        Observations.Observed side = observed.side(Side.LEGACY);
        List<Mismatch> told = judgement.told();
        List<RowDifference> rows = judgement.toldRows();
        // A transaction that spans several migrations names none of them, and hides what they do until it ends.
        if (legacy instanceof ChainSource chain
                && !(told.isEmpty() && rows.isEmpty())
                && !side.built().intervals().overlap()) {
            Map<ObjectId, CatalogObject> objects = new HashMap<>(side.snapshot().objects());
            objects.putAll(observed.rows().findings().legacyObjects().objects());
            List<Mismatch> unexplained = blame.askTheCatalog(side.built(), objects, told);
            Map<Mismatch, RowSearch> gone = blame.askTheRows(side.built(), objects, rows);
            if (!(unexplained.isEmpty() && gone.isEmpty()) && side.built().hasSeveralSteps()) {
                Replay replay = new Replay(spec, provisioning, chain, side.built());
                blame.note = replay.explain(unexplained, gone, blame::put);
            }
        }
        return blame;
    }

    private void put(Mismatch mismatch, Origin origin) {
        origins.put(Subject.of(mismatch), origin);
    }

    /** Returns the mismatches that no catalog row can tell the origin of, and that can be watched. */
    private List<Mismatch> askTheCatalog(BuiltSide legacy, Map<ObjectId, CatalogObject> objects, List<Mismatch> told) {
        CatalogWriters writers = CatalogWriters.read(
                legacy.database(),
                told.stream()
                        .map(mismatch -> objects.get(mismatch.object()))
                        .filter(Objects::nonNull)
                        .toList());
        return told.stream()
                .filter(mismatch -> {
                    CatalogObject object = objects.get(mismatch.object());
                    return object == null || !explain(mismatch, object, writers, legacy.intervals());
                })
                .filter(mismatch -> CatalogWatch.sees(mismatch.object()))
                .filter(mismatch -> isSeenInTheObject(mismatch, objects.get(mismatch.object())))
                .toList();
    }

    /** The order of columns is seen in the table's columns only. */
    private static boolean isSeenInTheObject(Mismatch mismatch, CatalogObject object) {
        return object == null
                || mismatch.isAboutTheWhole()
                || object.attributes().containsKey(mismatch.attribute());
    }

    /**
     * Returns how the rows are found that legacy lacks.
     *
     * <p>A row tells who wrote it as it is, not whether it was there before in another form: only where the table is no
     * older, it was not. Of equal rows, all must have been written by the same migration.
     */
    private Map<Mismatch, RowSearch> askTheRows(
            BuiltSide legacy, Map<ObjectId, CatalogObject> objects, List<RowDifference> rows) {
        CatalogWriters holders = CatalogWriters.read(
                legacy.database(),
                rows.stream()
                        .filter(row -> !row.writers().isEmpty())
                        .map(row -> objects.get(row.holder()))
                        .filter(Objects::nonNull)
                        .toList());
        Map<Mismatch, RowSearch> gone = new LinkedHashMap<>();
        for (RowDifference row : rows) {
            CatalogObject holder = objects.get(row.holder());
            Optional<String> created =
                    holder == null ? Optional.empty() : legacy.intervals().oldest(holders.ofPresence(holder));
            legacy.intervals()
                    .only(row.writers())
                    .map(step -> created.filter(step::equals).isPresent()
                            ? new Origin(step, null, null)
                            : new Origin(null, step, null))
                    .ifPresent(origin -> put(row.mismatch(), origin));
            if (row.search() != null) {
                gone.put(row.mismatch(), row.search());
            }
        }
        return gone;
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

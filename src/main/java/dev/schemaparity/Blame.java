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
    /** The catalog in which a column has its row: nothing there tells when it came, and most chains add many. */
    private static final String COLUMN = "pg_class ";

    private final Map<Subject, Origin> origins = new HashMap<>();
    /** Which migration created the object that a difference is about, where its rows tell. */
    private final Map<Subject, String> creators = new HashMap<>();

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
                blame.note = replay.explain(unexplained, gone, blame::putSeen);
            }
        }
        return blame;
    }

    private void put(Mismatch mismatch, Origin origin) {
        origins.put(Subject.of(mismatch), origin);
    }

    /** What an object had when it appeared under its name is the work of that migration only where that created it. */
    private void putSeen(Mismatch mismatch, Origin origin) {
        String creator = creators.get(Subject.of(mismatch));
        if (origin.changedBy() == null || creator == null) {
            put(mismatch, origin);
        } else if (creator.equals(origin.changedBy())) {
            put(mismatch, new Origin(creator, null, null));
        }
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
        Optional<String> creator = intervals.oldest(writers.ofPresence(object));
        creator.ifPresent(step -> creators.put(Subject.of(mismatch), step));
        if (mismatch.attribute().equals(Mismatch.PRESENCE)) {
            return explainPresence(mismatch, object, writers, intervals);
        }
        List<String> changed = writers.ofAttribute(object, mismatch.attribute());
        intervals.newest(changed).ifPresent(step -> put(mismatch, new Origin(null, step, null)));
        return !changed.isEmpty();
    }

    /** Where rows tell only that the object was there then, they are heard as long as the chain says nothing else. */
    private boolean explainPresence(
            Mismatch mismatch, CatalogObject object, CatalogWriters writers, StepIntervals intervals) {
        Optional<String> creator = intervals.oldest(writers.ofPresence(object));
        boolean told = !writers.ofPresence(object).isEmpty();
        // Another type of a column makes an index anew; one that came with its table was not.
        boolean madeAnew = creator.isPresent()
                && creator.equals(intervals.newest(writers.ofColumns(object)))
                && !creator.equals(intervals.newest(writers.ofTables(object)));
        if (told && !madeAnew) {
            creator.ifPresent(step -> put(mismatch, new Origin(step, null, null)));
            return true;
        }
        Optional<String> changed = told ? creator : intervals.newest(writers.ofObject(object));
        changed.ifPresent(step -> put(mismatch, new Origin(null, step, null)));
        return !told
                && changed.isPresent()
                && object.storedAt() != null
                && object.storedAt().startsWith(COLUMN);
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

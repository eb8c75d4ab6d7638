package dev.schemaparity.internal.compare;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pairs an object that the baseline lacks with one that legacy lacks where they are the same but for the name, together
 * with everything that hangs on them.
 *
 * <p>Only what has one counterpart is paired: of two indexes that are the same, nobody knows which became which.
 */
public final class Renames {
    private final Snapshot legacy;
    private final Snapshot baseline;
    private final List<Mismatch> mismatches;
    private final MissingObjects lost;
    private final MissingObjects gained;

    private Renames(Snapshot legacy, Snapshot baseline, List<Mismatch> mismatches) {
        this.legacy = legacy;
        this.baseline = baseline;
        this.mismatches = mismatches;
        lost = MissingObjects.of(legacy, mismatches);
        gained = MissingObjects.of(baseline, mismatches);
    }

    /** Returns the mismatches with each pair as one, and what follows from it as following. */
    static List<Mismatch> paired(Snapshot legacy, Snapshot baseline, List<Mismatch> mismatches) {
        Renames renames = new Renames(legacy, baseline, mismatches);
        List<RenamedObject> pairs = renames.pairs();
        return pairs.isEmpty() ? mismatches : renames.told(pairs);
    }

    /**
     * Returns what became of an object, and of all that hangs on it, when it got another name.
     *
     * @param mismatches of the comparison that paired the two
     * @return what the baseline has for each object of legacy
     */
    public static Map<CatalogObject, CatalogObject> counterparts(
            CatalogObject old, CatalogObject squashed, Snapshot legacy, Snapshot baseline, List<Mismatch> mismatches) {
        return RenamedObject.of(
                        old, squashed, MissingObjects.of(legacy, mismatches), MissingObjects.of(baseline, mismatches))
                .map(RenamedObject::pairs)
                .orElse(Map.of(old, squashed));
    }

    private List<RenamedObject> pairs() {
        List<RenamedObject> candidates = new ArrayList<>();
        for (CatalogObject old : lost.independent()) {
            for (CatalogObject squashed : gained.independent()) {
                if (mayBeRenamed(old, squashed)) {
                    RenamedObject.of(old, squashed, lost, gained).ifPresent(candidates::add);
                }
            }
        }
        Map<ObjectId, Long> ofLegacy = candidates.stream()
                .collect(Collectors.groupingBy(pair -> pair.old().id(), Collectors.counting()));
        Map<ObjectId, Long> ofBaseline = candidates.stream()
                .collect(Collectors.groupingBy(pair -> pair.squashed().id(), Collectors.counting()));
        return candidates.stream()
                .filter(pair -> ofLegacy.get(pair.old().id()) == 1
                        && ofBaseline.get(pair.squashed().id()) == 1)
                .toList();
    }

    private boolean mayBeRenamed(CatalogObject old, CatalogObject squashed) {
        return old.id().kind().equals(squashed.id().kind())
                && old.statements().containsKey(Mismatch.NAME)
                && squashed.statements().containsKey(Mismatch.NAME)
                && old.id()
                        .renamed(squashed.id().ownName())
                        .equals(squashed.id().name())
                && (old.order() == null || place(legacy, old) == place(baseline, squashed));
    }

    /** Which of its siblings, counted in their order, an object is. */
    private static int place(Snapshot snapshot, CatalogObject object) {
        return snapshot.objects().values().stream()
                .filter(other -> other.order() != null
                        && other.parents().get(0).equals(object.parents().get(0)))
                .toList()
                .indexOf(object);
    }

    private List<Mismatch> told(List<RenamedObject> pairs) {
        Map<ObjectId, RenamedObject> byObject = new LinkedHashMap<>();
        NameExchange names = new NameExchange();
        for (RenamedObject pair : pairs) {
            byObject.put(pair.old().id(), pair);
            byObject.put(pair.squashed().id(), pair);
            names.addAll(pair.names());
        }
        return mismatches.stream()
                .map(mismatch -> told(mismatch, byObject, names))
                .toList();
    }

    private Mismatch told(Mismatch mismatch, Map<ObjectId, RenamedObject> byObject, NameExchange names) {
        RenamedObject pair = byObject.get(mismatch.object());
        if (pair != null && mismatch.attribute().equals(Mismatch.PRESENCE)) {
            return mismatch.object().equals(pair.old().id())
                    ? name(pair)
                    : mismatch.following(pair.old().id());
        }
        if (mismatch.cause() != null || mismatch.attribute().equals(Mismatch.PRESENCE)) {
            return mismatch;
        }
        return byObject.values().stream()
                .filter(renamed -> follows(mismatch, renamed, names))
                .findFirst()
                .map(renamed -> mismatch.following(renamed.old().id()))
                .orElse(mismatch);
    }

    /**
     * Whatever names the renamed object names it otherwise. Its own name may stand alone: a column's in its table, a
     * table's before the columns of a view.
     */
    private boolean follows(Mismatch mismatch, RenamedObject renamed, NameExchange names) {
        CatalogObject old = renamed.old();
        String before = mismatch.legacy();
        boolean named = !Objects.equals(renamed.names().in(before), before);
        boolean beside = old.order() != null
                && legacy.objects()
                        .get(mismatch.object())
                        .parents()
                        .contains(old.parents().get(0));
        return (named || beside)
                && NameExchange.sameButForAName(
                        names.in(before),
                        mismatch.baseline(),
                        old.id().ownName(),
                        renamed.squashed().id().ownName());
    }

    private static Mismatch name(RenamedObject pair) {
        Set<String> dumpEntries = new LinkedHashSet<>(pair.old().dumpEntries());
        dumpEntries.addAll(pair.squashed().dumpEntries());
        return new Mismatch(
                pair.old().id(),
                Mismatch.NAME,
                pair.old().id().name(),
                pair.squashed().id().name(),
                pair.old().ddl(),
                pair.squashed().ddl(),
                List.copyOf(dumpEntries),
                !dumpEntries.isEmpty(),
                null);
    }
}

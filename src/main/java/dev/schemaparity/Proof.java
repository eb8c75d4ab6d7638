package dev.schemaparity;

import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.dump.Rewording;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Shadow;
import dev.schemaparity.internal.proof.RoundTrip;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between the catalogs, less what differs in its text alone.
 *
 * <p>The server writes an expression in its own words, and not always in the same: what a dump of it creates may be written
 * differently than what it was dumped from. The server itself decides whether two texts mean the same, in a scratch copy of
 * a database that the check has built. What it does not confirm stays a difference.
 */
final class Proof {
    private static final String NO_SCRATCH =
            "not provable: texts are fed back to the server in a copy of a database that the check has built, and none can be made of live databases or given ones; build one side from its source on a server where databases can be created, or compare copies that were restored from a dump";

    private final Observations observed;
    private final List<Mismatch> mismatches;
    private final Map<Mismatch, Shadow> proved = new LinkedHashMap<>();
    private final Map<Mismatch, String> remarks = new HashMap<>();

    private Proof(Provisioning provisioning, Observations observed) {
        this.observed = observed;
        this.mismatches = SnapshotComparison.compare(
                observed.side(Side.LEGACY).snapshot(),
                observed.side(Side.BASELINE).snapshot());
        Side side = provisioning.scratchSide();
        Map<Mismatch, Shadow> open = new LinkedHashMap<>();
        mismatches.forEach(mismatch -> {
            Shadow shadow = shadow(mismatch, side == null ? Side.LEGACY : side);
            if (shadow != null) {
                open.put(mismatch, shadow);
            }
        });
        if (side == null) {
            open.keySet().forEach(mismatch -> remarks.put(mismatch, NO_SCRATCH));
        } else if (!open.isEmpty()) {
            ask(provisioning, side, open);
        }
    }

    static Proof of(Provisioning provisioning, Observations observed) {
        return new Proof(provisioning, observed);
    }

    /** Returns how the object is shadowed in the scratch database, or null where it is not or has nothing to feed back. */
    private Shadow shadow(Mismatch mismatch, Side scratch) {
        // Where there is no text, the object may have no shadow either.
        Shadow shadow = shadowOn(scratch, mismatch);
        if (shadow == null) {
            shadow = shadowOn(scratch.other(), mismatch);
        }
        boolean absent = mismatch.legacy() == null || mismatch.baseline() == null;
        return shadow == null || absent && !shadow.knowsAbsence() ? null : shadow;
    }

    private Shadow shadowOn(Side side, Mismatch mismatch) {
        CatalogObject object = observed.side(side).snapshot().objects().get(mismatch.object());
        return object == null ? null : object.shadows().get(mismatch.attribute());
    }

    private void ask(Provisioning provisioning, Side side, Map<Mismatch, Shadow> open) {
        // What a partition or an inheriting table has from its parent is the same text about columns of the same types.
        Map<Mismatch, Mismatch> inherited = inherited(open.keySet());
        List<Mismatch> asked = open.keySet().stream()
                .filter(mismatch -> !inherited.containsKey(mismatch))
                .toList();
        List<RoundTrip.Question> questions = asked.stream()
                .map(mismatch ->
                        new RoundTrip.Question(open.get(mismatch).statements(), mismatch.legacy(), mismatch.baseline()))
                .toList();
        List<RoundTrip.Answer> answers;
        try {
            answers = provisioning.built(side).inScratch(side, scratch -> RoundTrip.ask(scratch, questions));
        } catch (BuildException e) {
            open.keySet().forEach(mismatch -> remarks.put(mismatch, "not provable: " + e.getMessage()));
            return;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (answers.get(i).equal()) {
                proved.put(asked.get(i), open.get(asked.get(i)));
            } else if (answers.get(i).failure() != null) {
                remarks.put(asked.get(i), "not provable: " + answers.get(i).failure());
            }
        }
        inherited.forEach((mismatch, origin) -> {
            if (proved.containsKey(origin)) {
                proved.put(mismatch, open.get(mismatch));
            }
        });
    }

    private static Map<Mismatch, Mismatch> inherited(Set<Mismatch> open) {
        Map<ObjectId, List<Mismatch>> byObject = new HashMap<>();
        open.forEach(mismatch -> byObject.computeIfAbsent(mismatch.object(), id -> new ArrayList<>())
                .add(mismatch));
        Map<Mismatch, Mismatch> inherited = new LinkedHashMap<>();
        for (Mismatch mismatch : open) {
            Set<Mismatch> visited = new HashSet<>();
            Mismatch origin = mismatch;
            for (Mismatch next = same(origin, byObject);
                    next != null && visited.add(next);
                    next = same(next, byObject)) {
                origin = next;
            }
            if (origin != mismatch) {
                inherited.put(mismatch, origin);
            }
        }
        return inherited;
    }

    private static Mismatch same(Mismatch mismatch, Map<ObjectId, List<Mismatch>> byObject) {
        return mismatch.cause() == null
                ? null
                : byObject.getOrDefault(mismatch.cause(), List.of()).stream()
                        .filter(cause ->
                                cause.object().kind().equals(mismatch.object().kind())
                                        && cause.attribute().equals(mismatch.attribute())
                                        && Objects.equals(cause.legacy(), mismatch.legacy())
                                        && Objects.equals(cause.baseline(), mismatch.baseline()))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns what differs and was not proved equal. */
    List<Mismatch> mismatches() {
        return mismatches.stream()
                .filter(mismatch -> !proved.containsKey(mismatch))
                .toList();
    }

    /** Returns what was proved equal. */
    List<Mismatch> proved() {
        return mismatches.stream().filter(proved::containsKey).toList();
    }

    /** Returns why a mismatch could be neither proved nor refuted, or null. */
    String remark(Mismatch mismatch) {
        return remarks.get(mismatch);
    }

    /** Returns what was proved equal, as pg_dump writes it. */
    List<Rewording> rewordings() {
        List<Rewording> rewordings = new ArrayList<>();
        proved.forEach((mismatch, shadow) -> rewordings.add(new Rewording(
                new LinkedHashSet<>(mismatch.dumpEntries()),
                shadow.dumpedAfter(),
                shadow.dumpedBy(),
                shadow.dumped(mismatch.legacy()),
                shadow.dumped(mismatch.baseline()))));
        return rewordings;
    }
}

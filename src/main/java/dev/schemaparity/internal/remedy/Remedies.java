package dev.schemaparity.internal.remedy;

import dev.schemaparity.internal.compare.HangingObjects;
import dev.schemaparity.internal.compare.Renames;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements that make the baseline what legacy is, as far as the catalog queries know them.
 *
 * <p>What is told for an object that the baseline lacks stands for everything that hangs on it, so its remedy creates all of
 * that. Nobody is told to drop something.
 */
public final class Remedies {
    private final Snapshot legacy;
    private final Snapshot baseline;
    private final List<Mismatch> mismatches;
    private final HangingObjects hanging;
    private final Set<String> kinds;
    private final Creation creation;

    /**
     * Prepares for the mismatches of a comparison.
     *
     * @param mismatches all of them, what follows from others included
     * @param builder the role that builds the baseline, and so owns what it creates
     */
    public Remedies(Snapshot legacy, Snapshot baseline, List<Mismatch> mismatches, String builder) {
        this.legacy = legacy;
        this.baseline = baseline;
        this.mismatches = mismatches;
        hanging = new HangingObjects(legacy, mismatches);
        kinds = baseline.objects().keySet().stream().map(ObjectId::kind).collect(Collectors.toSet());
        creation = new Creation(legacy, baseline, builder);
    }

    /** Returns the statements for one mismatch, or null where none are known. */
    public String of(Mismatch mismatch) {
        CatalogObject wanted = legacy.objects().get(mismatch.object());
        if (wanted == null) {
            return null;
        }
        if (mismatch.attribute().equals(Mismatch.PRESENCE)) {
            List<CatalogObject> missing = new ArrayList<>(List.of(wanted));
            missing.addAll(hanging.on(wanted.id()));
            return missing.stream().anyMatch(this::isInTheWay) ? null : creation.of(wanted, missing, null);
        }
        if (mismatch.attribute().equals(Mismatch.NAME)) {
            return renaming(mismatch, wanted);
        }
        String change = new AttributeChange(legacy, baseline).of(wanted, mismatch.attribute(), mismatch.baseline());
        return change == null ? null : creation.of(null, hanging.on(wanted.id()), change);
    }

    /** What hangs on an object has a name of its own, and its statement the name that the object has until then. */
    private String renaming(Mismatch mismatch, CatalogObject wanted) {
        CatalogObject renamed = baseline.objects().get(new ObjectId(wanted.id().kind(), mismatch.baseline()));
        List<String> statements = new ArrayList<>();
        Renames.counterparts(wanted, renamed, legacy, baseline, mismatches).forEach((object, counterpart) -> {
            String start = counterpart.statements().get(Mismatch.NAME);
            if (start != null && !object.id().ownName().equals(counterpart.id().ownName())) {
                statements.add("%s %s;".formatted(start, object.id().ownName()));
            }
            AttributeChange.constraintNameThatFollows(object, counterpart).ifPresent(statements::add);
        });
        Collections.reverse(statements);
        return String.join("\n", statements);
    }

    /** The baseline alone has something else of that name: a view for a table. */
    private boolean isInTheWay(CatalogObject missing) {
        return kinds.stream()
                .map(kind -> new ObjectId(kind, missing.id().name()))
                .anyMatch(other -> baseline.objects().containsKey(other)
                        && !legacy.objects().containsKey(other));
    }
}

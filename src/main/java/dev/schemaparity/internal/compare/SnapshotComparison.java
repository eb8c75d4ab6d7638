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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two snapshots, whatever kinds of objects they hold.
 *
 * <p>Every mismatch is returned; one that follows from another says so, because a report has one line for each cause
 * while pg_dump shows the consequences too.
 */
public final class SnapshotComparison {
    private final Snapshot legacy;
    private final Snapshot baseline;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private SnapshotComparison(Snapshot legacy, Snapshot baseline) {
        this.legacy = legacy;
        this.baseline = baseline;
    }

    /** Returns the mismatches in the order of the queries, then by name. */
    public static List<Mismatch> compare(Snapshot legacy, Snapshot baseline) {
        SnapshotComparison comparison = new SnapshotComparison(legacy, baseline);
        for (ObjectId id : union(legacy.objects().keySet(), baseline.objects().keySet())) {
            comparison.compareObject(
                    legacy.objects().get(id), baseline.objects().get(id));
        }
        comparison.compareOrders();
        return Renames.paired(legacy, baseline, comparison.withCauses());
    }

    private void compareObject(CatalogObject old, CatalogObject squashed) {
        if (old == null) {
            add(squashed, Mismatch.PRESENCE, "missing", "present", old, squashed);
        } else if (squashed == null) {
            add(old, Mismatch.PRESENCE, "present", "missing", old, squashed);
        } else {
            // What one side lacks, nobody could read there: that is told as not observed.
            Set<String> observed = new LinkedHashSet<>(old.attributes().keySet());
            observed.retainAll(squashed.attributes().keySet());
            for (String attribute : observed) {
                String before = old.attributes().get(attribute);
                String after = squashed.attributes().get(attribute);
                if (!Objects.equals(before, after)) {
                    add(old, attribute, before, after, old, squashed);
                }
            }
        }
    }

    /** Compares the order of the siblings that both sides have; what one side lacks is told already. */
    private void compareOrders() {
        Map<ObjectId, List<CatalogObject>> before = ordered(legacy, baseline);
        Map<ObjectId, List<CatalogObject>> after = ordered(baseline, legacy);
        before.forEach((parent, old) -> {
            String order = names(parent, old);
            String otherOrder = names(parent, after.getOrDefault(parent, List.of()));
            CatalogObject owner = legacy.objects().get(parent);
            if (owner != null && !order.equals(otherOrder)) {
                add(
                        owner,
                        old.get(0).order(),
                        order,
                        otherOrder,
                        owner,
                        baseline.objects().get(parent));
            }
        });
    }

    private static Map<ObjectId, List<CatalogObject>> ordered(Snapshot snapshot, Snapshot other) {
        return snapshot.objects().values().stream()
                .filter(object -> object.order() != null && other.objects().containsKey(object.id()))
                .collect(Collectors.groupingBy(
                        object -> object.parents().get(0), LinkedHashMap::new, Collectors.toList()));
    }

    private static String names(ObjectId parent, List<CatalogObject> children) {
        return children.stream()
                .map(child -> child.id().name().substring(parent.name().length() + 1))
                .collect(Collectors.joining(", "));
    }

    private void add(
            CatalogObject object,
            String attribute,
            String before,
            String after,
            CatalogObject old,
            CatalogObject squashed) {
        Set<String> dumpEntries = new LinkedHashSet<>();
        boolean hidden = false;
        for (CatalogObject side : new CatalogObject[] {old, squashed}) {
            if (side != null) {
                dumpEntries.addAll(side.dumpEntries());
                hidden |= side.hiddenFromDump().contains(attribute);
            }
        }
        mismatches.add(new Mismatch(
                object.id(),
                attribute,
                before,
                after,
                old == null ? null : old.ddl(),
                squashed == null ? null : squashed.ddl(),
                List.copyOf(dumpEntries),
                !dumpEntries.isEmpty() && !hidden,
                null));
    }

    private List<Mismatch> withCauses() {
        Map<ObjectId, Map<String, Mismatch>> byObject = new LinkedHashMap<>();
        mismatches.forEach(mismatch -> byObject.computeIfAbsent(mismatch.object(), key -> new TreeMap<>())
                .put(mismatch.attribute(), mismatch));
        return mismatches.stream()
                .map(mismatch -> causes(mismatch.object())
                        .filter(cause -> cause.explains(mismatch, byObject.getOrDefault(cause.object(), Map.of())))
                        .findFirst()
                        .map(cause -> mismatch.following(cause.object()))
                        .orElse(mismatch))
                .toList();
    }

    private Stream<Cause> causes(ObjectId id) {
        return Stream.of(legacy, baseline)
                .map(side -> side.objects().get(id))
                .filter(Objects::nonNull)
                .flatMap(object -> object.parents().stream())
                .distinct()
                .map(Cause::of);
    }

    private static <T> Set<T> union(Set<T> first, Set<T> second) {
        Set<T> union = new LinkedHashSet<>(first);
        union.addAll(second);
        return union;
    }
}

package dev.schemaparity.internal.compare;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two objects that are the same but for the name.
 *
 * @param pairs the two, and whatever hangs on the one with what hangs on the other in its place
 * @param names the names of both, and of all that hangs on them, where these differ
 */
record RenamedObject(
        CatalogObject old, CatalogObject squashed, Map<CatalogObject, CatalogObject> pairs, NameExchange names) {
    static Optional<RenamedObject> of(
            CatalogObject old, CatalogObject squashed, MissingObjects lost, MissingObjects gained) {
        Pairing pairing = new Pairing(lost, gained);
        if (!pairing.collect(old, squashed)) {
            return Optional.empty();
        }
        NameExchange names = new NameExchange();
        pairing.pairs.forEach((before, after) ->
                names.add(before.id().qualifiedName(), after.id().qualifiedName()));
        boolean same =
                pairing.pairs.entrySet().stream().allMatch(pair -> isSame(pair.getKey(), pair.getValue(), names));
        return same ? Optional.of(new RenamedObject(old, squashed, pairing.pairs, names)) : Optional.empty();
    }

    /** Two objects and all that hangs on them, which must be as much on both sides, in the same order where that counts. */
    private static final class Pairing {
        private final MissingObjects lost;
        private final MissingObjects gained;
        private final Map<CatalogObject, CatalogObject> pairs = new LinkedHashMap<>();
        private final Map<String, String> changedNames = new LinkedHashMap<>();

        Pairing(MissingObjects lost, MissingObjects gained) {
            this.lost = lost;
            this.gained = gained;
        }

        boolean collect(CatalogObject old, CatalogObject squashed) {
            pairs.put(old, squashed);
            if (!bare(old.id()).equals(bare(squashed.id()))) {
                changedNames.put(bare(old.id()), bare(squashed.id()));
            }
            List<CatalogObject> others = new ArrayList<>(gained.childrenOf(squashed));
            List<CatalogObject> children = lost.childrenOf(old);
            if (children.size() != others.size()) {
                return false;
            }
            for (CatalogObject child : children) {
                CatalogObject other = others.stream()
                        .filter(candidate -> isCounterpart(child.id(), candidate.id()))
                        .findFirst()
                        .orElse(null);
                if (other == null || child.order() != null && other != firstOrdered(others)) {
                    return false;
                }
                others.remove(other);
                if (!pairs.containsKey(child) && !collect(child, other)) {
                    return false;
                }
            }
            return true;
        }

        private static CatalogObject firstOrdered(List<CatalogObject> objects) {
            return objects.stream()
                    .filter(object -> object.order() != null)
                    .findFirst()
                    .orElse(null);
        }

        /** The same name, or one that the server makes of another: {@code a_pkey} and {@code b_pkey} in a and b. */
        private boolean isCounterpart(ObjectId child, ObjectId candidate) {
            String name = bare(child);
            String other = bare(candidate);
            return child.kind().equals(candidate.kind())
                    && (other.equals(name)
                            || changedNames.entrySet().stream()
                                    .anyMatch(changed ->
                                            other.equals(name.replace(changed.getKey(), changed.getValue()))));
        }
    }

    private static String bare(ObjectId id) {
        String name = id.ownName();
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    private static boolean isSame(CatalogObject before, CatalogObject after, NameExchange names) {
        return before.attributes().keySet().equals(after.attributes().keySet())
                && parents(before, names).equals(after.parents())
                && before.attributes().entrySet().stream()
                        .allMatch(attribute -> NameExchange.sameButForOneName(
                                names.in(attribute.getValue()),
                                after.attributes().get(attribute.getKey()),
                                before.id().ownName(),
                                after.id().ownName()));
    }

    private static List<ObjectId> parents(CatalogObject object, NameExchange names) {
        return object.parents().stream()
                .map(parent -> new ObjectId(parent.kind(), names.in(parent.name())))
                .toList();
    }
}

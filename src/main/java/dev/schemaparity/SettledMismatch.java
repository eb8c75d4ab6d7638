package dev.schemaparity;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A mismatch, and whether it is told.
 *
 * <p>One line for each cause: what follows from something else is not told, as long as that is. Where the cause is left out,
 * its consequences speak for themselves, so that nothing disappears behind it.
 */
record SettledMismatch(Mismatch mismatch, Outcome outcome) {
    /** What becomes of a mismatch. */
    enum Outcome {
        TOLD,
        FOLLOWS,
        /** By request, and pg_dump is run without it. */
        LEFT_OUT,
        /** By request, and pg_dump shows it all the same. */
        LEFT_OUT_OF_THE_CATALOG,
        /** Init scripts brought it. */
        PROVIDED
    }

    boolean isTold() {
        return outcome == Outcome.TOLD;
    }

    /** True when a difference in the given entries of pg_dump is no news. */
    boolean explainsDump() {
        return outcome != Outcome.LEFT_OUT;
    }

    /**
     * Settles all mismatches of a comparison.
     *
     * @param alone what becomes of a mismatch that follows from nothing
     */
    static List<SettledMismatch> settle(List<Mismatch> mismatches, Function<Mismatch, Outcome> alone) {
        Map<ObjectId, List<Mismatch>> byObject = new LinkedHashMap<>();
        mismatches.forEach(mismatch -> byObject.computeIfAbsent(mismatch.object(), id -> new ArrayList<>())
                .add(mismatch));
        return mismatches.stream()
                .map(mismatch -> new SettledMismatch(
                        mismatch,
                        mismatch.cause() != null && isToldThrough(mismatch, byObject, alone, new HashSet<>())
                                ? Outcome.FOLLOWS
                                : alone.apply(mismatch)))
                .toList();
    }

    private static boolean isToldThrough(
            Mismatch mismatch,
            Map<ObjectId, List<Mismatch>> byObject,
            Function<Mismatch, Outcome> alone,
            Set<ObjectId> visited) {
        if (mismatch.cause() == null) {
            return alone.apply(mismatch) == Outcome.TOLD;
        }
        return visited.add(mismatch.cause())
                && byObject.getOrDefault(mismatch.cause(), List.of()).stream()
                        .anyMatch(cause -> isToldThrough(cause, byObject, alone, visited));
    }
}

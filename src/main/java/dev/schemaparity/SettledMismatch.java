package dev.schemaparity;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

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
        /** From nothing but what is accepted, and is accepted with it. */
        ACCEPTED_WITH_ITS_CAUSE,
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
     * @param isAccepted tells of a mismatch that is told whether the project accepts it: that covers what it pins, and
     *     nothing else that follows from it
     */
    static List<SettledMismatch> settle(
            List<Mismatch> mismatches, Function<Mismatch, Outcome> alone, Predicate<Mismatch> isAccepted) {
        Map<ObjectId, List<Mismatch>> byObject = new LinkedHashMap<>();
        mismatches.forEach(mismatch -> byObject.computeIfAbsent(mismatch.object(), id -> new ArrayList<>())
                .add(mismatch));
        Predicate<Mismatch> isTold = mismatch -> alone.apply(mismatch) == Outcome.TOLD;
        Predicate<Mismatch> counts = isTold.and(isAccepted.negate());
        return mismatches.stream()
                .map(mismatch -> {
                    Predicate<Mismatch> covers = isTold.and(isAccepted).and(cause -> covers(cause, mismatch));
                    Outcome outcome = mismatch.cause() == null
                            ? alone.apply(mismatch)
                            : goesBackTo(counts, mismatch, byObject, new HashSet<>())
                                    ? Outcome.FOLLOWS
                                    : goesBackTo(covers, mismatch, byObject, new HashSet<>())
                                            ? Outcome.ACCEPTED_WITH_ITS_CAUSE
                                            : alone.apply(mismatch);
                    return new SettledMismatch(mismatch, outcome);
                })
                .toList();
    }

    /** A whole object is pinned with all that hangs on it; else the same change elsewhere is the same. */
    private static boolean covers(Mismatch cause, Mismatch effect) {
        return cause.isAboutTheWhole()
                || cause.attribute().equals(effect.attribute())
                        && Objects.equals(cause.legacy(), effect.legacy())
                        && Objects.equals(cause.baseline(), effect.baseline());
    }

    private static boolean goesBackTo(
            Predicate<Mismatch> origin,
            Mismatch mismatch,
            Map<ObjectId, List<Mismatch>> byObject,
            Set<ObjectId> visited) {
        if (mismatch.cause() == null) {
            return origin.test(mismatch);
        }
        return visited.add(mismatch.cause())
                && byObject.getOrDefault(mismatch.cause(), List.of()).stream()
                        .anyMatch(cause -> goesBackTo(origin, cause, byObject, visited));
    }
}

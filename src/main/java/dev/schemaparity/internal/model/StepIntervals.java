package dev.schemaparity.internal.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When each step of a build was in charge, counted in transaction ids of its server: the {@code xmin} of a row lies in the
 * interval of the step that wrote it.
 *
 * <p>Subtransactions and the several transactions of a concurrent index build lie in their step's interval too. An id that
 * lies in none belongs to an init script or a callback between the steps, and one that lies in several to a transaction
 * that spans them: neither names a step, because a wrong name is worse than none.
 */
public record StepIntervals(List<Interval> intervals) {
    /** The intervals of a side that was not built. */
    public static final StepIntervals NONE = new StepIntervals(List.of());

    private static final long CYCLE = 1L << 32;
    private static final long FIRST_NORMAL_ID = 3;

    /**
     * One executed step.
     *
     * @param from the first transaction id that can be its own, with the epoch
     * @param until the first transaction id after it
     */
    public record Interval(String step, long from, long until) {
        boolean holds(long id) {
            return from <= id && id < until;
        }
    }

    public StepIntervals {
        intervals = List.copyOf(intervals);
    }

    /** Returns the step that wrote the newest of some rows, given by their {@code xmin}. */
    public Optional<String> newest(List<String> xmins) {
        return ids(xmins).max(Comparator.naturalOrder()).flatMap(this::step);
    }

    /** Returns the step that wrote the oldest of some rows, given by their {@code xmin}. */
    public Optional<String> oldest(List<String> xmins) {
        return ids(xmins).min(Comparator.naturalOrder()).flatMap(this::step);
    }

    /** Returns the step that wrote all of some rows, given by their {@code xmin}; none where several did. */
    public Optional<String> only(List<String> xmins) {
        Optional<String> oldest = oldest(xmins);
        return oldest.equals(newest(xmins)) ? oldest : Optional.empty();
    }

    /** True when a transaction spans steps, as in Flyway's group mode: then rows do not tell which of them wrote them. */
    public boolean overlap() {
        for (int i = 1; i < intervals.size(); i++) {
            if (intervals.get(i).from() < intervals.get(i - 1).until()) {
                return true;
            }
        }
        return false;
    }

    private Stream<Long> ids(List<String> xmins) {
        long end = intervals.isEmpty() ? 0 : intervals.get(intervals.size() - 1).until();
        return xmins.stream().map(xmin -> withEpoch(Long.parseLong(xmin), end));
    }

    private Optional<String> step(long id) {
        List<Interval> holding =
                intervals.stream().filter(interval -> interval.holds(id)).toList();
        return holding.size() == 1 ? Optional.of(holding.get(0).step()) : Optional.empty();
    }

    /**
     * Completes the 32 bits of a row's {@code xmin}, which start anew every four thousand million transactions.
     *
     * @param xmin as the row shows it; ids below 3 are older than any other
     * @param reference a complete id that is less than two thousand million transactions away
     */
    public static long withEpoch(long xmin, long reference) {
        if (xmin < FIRST_NORMAL_ID) {
            return 0;
        }
        long id = reference - Math.floorMod(reference, CYCLE) + xmin;
        if (id - reference > CYCLE / 2) {
            return id - CYCLE;
        }
        return reference - id > CYCLE / 2 ? id + CYCLE : id;
    }
}

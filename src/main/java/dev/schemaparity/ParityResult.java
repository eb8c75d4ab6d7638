package dev.schemaparity;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells everything that a check found.
 *
 * @param verdict the verdict
 * @param differences what differs, in the order of kinds and names; empty unless the verdict is DIFFERENT
 * @param proved what is written differently and was proved to mean the same; no difference
 * @param accepted what differs as the specification accepts it, in the order of kinds and names
 * @param notObserved what is there and could not be compared, one line each
 * @param witnesses the witnesses, also those that were skipped
 * @param legacy the legacy side
 * @param baseline the baseline side
 * @param timing how long it took
 * @param notes what a reader should know beside the verdict, such as aspects left out
 * @param kept how to open what was kept on request; empty when nothing was
 */
public record ParityResult(
        Verdict verdict,
        List<Difference> differences,
        List<Difference> proved,
        List<AcceptedDifference> accepted,
        List<String> notObserved,
        List<WitnessResult> witnesses,
        SideResult legacy,
        SideResult baseline,
        Timing timing,
        List<String> notes,
        List<String> kept) {
    /**
     * Tells whether nothing differs and everything was observed by the witnesses that ran. What the specification accepts does not
     * count.
     *
     * @return true when the verdict is {@link Verdict#EQUAL}
     */
    public boolean isEqual() {
        return verdict == Verdict.EQUAL;
    }

    /**
     * Goes on where both sides are equal. {@code dev.schemaparity.report.ParityReport} tells more than the failure.
     *
     * @return this result
     * @throws AssertionError with what differs or was not observed, one line each, when they are not known to be equal
     */
    public ParityResult orThrow() {
        if (!isEqual()) {
            List<String> lines = new ArrayList<>();
            lines.add("%s is not known to build what %s builds: %s"
                    .formatted(baseline.source(), legacy.source(), verdict));
            differences.forEach(difference -> lines.add("  " + difference.headline()));
            notObserved.forEach(what -> lines.add("  not observed: " + what));
            throw new AssertionError(String.join("\n", lines));
        }
        return this;
    }
}

package dev.schemaparity;

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
        List<String> kept) {}

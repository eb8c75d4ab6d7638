package dev.schemaparity;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.rows.RowFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells what the third witness saw. */
final class RowDifferences {
    private static final List<String> WITNESSES = List.of("rows");

    private RowDifferences() {}

    /**
     * Returns what differs.
     *
     * @param outcome what becomes of a mismatch of an attribute, such as an owner that is left out
     */
    static List<Difference> of(RowsWitness rows, Function<Mismatch, Outcome> outcome) {
        RowFindings findings = rows.findings();
        List<Difference> differences = new ArrayList<>();
        findings.differences().forEach(found -> differences.add(difference(found.mismatch(), found.remark())));
        SettledMismatch.settle(
                        SnapshotComparison.compare(findings.legacyObjects(), findings.baselineObjects()), outcome)
                .stream()
                .filter(SettledMismatch::isTold)
                .forEach(settled -> differences.add(difference(settled.mismatch(), null)));
        return differences;
    }

    private static Difference difference(Mismatch mismatch, String remark) {
        return new Difference(
                mismatch.object().kind(),
                mismatch.object().name(),
                mismatch.attribute(),
                mismatch.legacy(),
                mismatch.baseline(),
                mismatch.legacyDdl(),
                mismatch.baselineDdl(),
                WITNESSES,
                remark);
    }
}

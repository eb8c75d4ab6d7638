package dev.schemaparity;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.rows.RowDifference;
import dev.schemaparity.internal.rows.RowFindings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the third witness saw.
 *
 * @param rows what differs in rows and in positions of sequences
 * @param largeObjects what differs in large objects
 */
record RowDifferences(RowFindings findings, List<RowDifference> rows, List<Mismatch> largeObjects) {
    private static final List<String> WITNESSES = List.of("rows");

    /**
     * Takes what differs.
     *
     * @param outcome what becomes of a mismatch of an attribute, such as an owner that is left out
     */
    static RowDifferences of(RowsWitness witness, Function<Mismatch, Outcome> outcome) {
        RowFindings findings = witness.findings();
        return new RowDifferences(
                findings,
                findings.differences(),
                SettledMismatch.settle(
                                SnapshotComparison.compare(findings.legacyObjects(), findings.baselineObjects()),
                                outcome)
                        .stream()
                        .filter(SettledMismatch::isTold)
                        .map(SettledMismatch::mismatch)
                        .toList());
    }

    /**
     * Returns what is told. What a materialized view holds follows from the tables that it reads as long as something that
     * differs in these is told; what is accepted explains nothing.
     */
    List<Difference> told(Predicate<Difference> isAccepted) {
        List<Difference> told = new ArrayList<>();
        Set<String> explaining = new HashSet<>();
        for (RowDifference row : rows) {
            Difference difference = difference(row.mismatch(), row.remark());
            boolean accepted = isAccepted.test(difference);
            if (accepted || row.follows().stream().noneMatch(explaining::contains)) {
                told.add(difference);
                if (!accepted && row.holder() != null) {
                    explaining.add(row.holder().name());
                }
            }
        }
        largeObjects.forEach(mismatch -> told.add(difference(
                mismatch,
                mismatch.legacyDdl(),
                mismatch.baselineDdl(),
                Remedy.of(mismatch, findings.legacyObjects(), findings.baselineObjects()),
                null)));
        return told;
    }

    /** A row that is there can be created; what differs in one is put right, and nothing more is worth a statement. */
    private static Difference difference(Mismatch mismatch, String remark) {
        boolean presence = mismatch.attribute().equals(Mismatch.PRESENCE);
        boolean inLegacy = presence && mismatch.baselineDdl() == null;
        return difference(
                mismatch,
                inLegacy ? mismatch.legacyDdl() : null,
                presence ? mismatch.baselineDdl() : null,
                mismatch.legacyDdl(),
                remark);
    }

    private static Difference difference(
            Mismatch mismatch, String legacyDdl, String baselineDdl, String remedy, String remark) {
        return new Difference(
                mismatch.object().kind(),
                mismatch.object().name(),
                mismatch.attribute(),
                mismatch.legacy(),
                mismatch.baseline(),
                legacyDdl,
                baselineDdl,
                WITNESSES,
                remedy,
                remark);
    }
}

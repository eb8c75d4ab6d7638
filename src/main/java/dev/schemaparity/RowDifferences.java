package dev.schemaparity;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.remedy.Remedies;
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
record RowDifferences(List<RowDifference> rows, List<Mismatch> largeObjects, Remedies remedies) {
    private static final List<String> WITNESSES = List.of("rows");

    /**
     * Takes what differs.
     *
     * @param outcome what becomes of a mismatch of an attribute, such as an owner that is left out
     */
    static RowDifferences of(RowsWitness witness, Function<Mismatch, Outcome> outcome) {
        RowFindings findings = witness.findings();
        List<Mismatch> mismatches = SnapshotComparison.compare(findings.legacyObjects(), findings.baselineObjects());
        return new RowDifferences(
                findings.differences(),
                SettledMismatch.settle(mismatches, outcome, mismatch -> false).stream()
                        .filter(SettledMismatch::isTold)
                        .map(SettledMismatch::mismatch)
                        .toList(),
                new Remedies(findings.legacyObjects(), findings.baselineObjects(), mismatches, null));
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
        largeObjects.forEach(mismatch -> told.add(
                difference(mismatch, mismatch.legacyDdl(), mismatch.baselineDdl(), remedies.of(mismatch), null)));
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
                presence(mismatch, mismatch.legacy(), mismatch.legacyDdl()),
                presence(mismatch, mismatch.baseline(), mismatch.baselineDdl()),
                legacyDdl,
                baselineDdl,
                WITNESSES,
                remedy,
                remark);
    }

    /** Who accepts a large object that one side lacks accepts what is in it; of a row, the value tells that already. */
    private static String presence(Mismatch mismatch, String value, String ddl) {
        boolean pinsContent = mismatch.attribute().equals(Mismatch.PRESENCE)
                && !mismatch.object().kind().equals("row")
                && ddl != null;
        return pinsContent ? Contents.withDigest(value, ddl) : value;
    }
}

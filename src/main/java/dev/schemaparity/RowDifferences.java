package dev.schemaparity;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.remedy.Remedies;
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
        findings.differences().forEach(found -> differences.add(ofRow(found.mismatch(), found.remark())));
        List<Mismatch> mismatches = SnapshotComparison.compare(findings.legacyObjects(), findings.baselineObjects());
        Remedies remedies = new Remedies(findings.legacyObjects(), findings.baselineObjects(), mismatches, null);
        SettledMismatch.settle(mismatches, outcome).stream()
                .filter(SettledMismatch::isTold)
                .map(SettledMismatch::mismatch)
                .forEach(mismatch -> differences.add(difference(
                        mismatch, mismatch.legacyDdl(), mismatch.baselineDdl(), remedies.of(mismatch), null)));
        return differences;
    }

    /** A row that is there can be created; what differs in one is put right, and nothing more is worth a statement. */
    private static Difference ofRow(Mismatch mismatch, String remark) {
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

    /** Who accepts a row that one side lacks accepts what is in it. */
    private static String presence(Mismatch mismatch, String value, String ddl) {
        return mismatch.attribute().equals(Mismatch.PRESENCE) && ddl != null ? Contents.withDigest(value, ddl) : value;
    }
}

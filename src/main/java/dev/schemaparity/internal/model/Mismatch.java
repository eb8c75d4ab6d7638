package dev.schemaparity.internal.model;

import java.util.List;

/**
 * One attribute of one object that differs, or an object that one side lacks.
 *
 * @param legacy the value on the legacy side, null for none
 * @param baseline the value on the baseline side, null for none
 * @param legacyDdl the statement that creates the object as legacy has it, null where it lacks it
 * @param baselineDdl the same for the baseline
 * @param dumpEntries the pg_dump entries in which it shows, empty when pg_dump does not show it
 * @param explainedBy why it is not reported on its own account, null when it is
 */
public record Mismatch(
        ObjectId object,
        String attribute,
        String legacy,
        String baseline,
        String legacyDdl,
        String baselineDdl,
        List<String> dumpEntries,
        boolean shownByDump,
        String explainedBy) {
    /** The attribute under which a missing object is told. */
    public static final String PRESENCE = "presence";

    /** Returns the same mismatch, explained. */
    public Mismatch explained(String reason) {
        return new Mismatch(
                object, attribute, legacy, baseline, legacyDdl, baselineDdl, dumpEntries, shownByDump, reason);
    }

    public boolean reported() {
        return explainedBy == null;
    }
}

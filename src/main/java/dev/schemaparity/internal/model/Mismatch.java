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
 * @param shownByDump whether pg_dump should show it
 * @param cause the object whose own mismatch explains this one, null for none
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
        ObjectId cause) {
    /** The attribute under which a missing object is told. */
    public static final String PRESENCE = "presence";

    /** The attribute under which an object is told that has another name in the baseline. */
    public static final String NAME = "name";

    /** True when it is told of an object, not of an attribute of it. */
    public boolean isAboutTheWhole() {
        return attribute.equals(PRESENCE) || attribute.equals(NAME);
    }

    /** Returns the same mismatch as a consequence of what differs in another object. */
    public Mismatch following(ObjectId other) {
        return new Mismatch(
                object, attribute, legacy, baseline, legacyDdl, baselineDdl, dumpEntries, shownByDump, other);
    }
}

package dev.schemaparity;

import java.util.List;

/**
 * Tells one thing that differs: one attribute of one object, or an object that one side lacks.
 *
 * @param kind the kind of the object, such as {@code index}; {@code pg_dump entry} for what pg_dump alone shows
 * @param object its quoted, qualified name, such as {@code public.ix_users_email}
 * @param attribute what differs; {@code presence} where one side lacks the object
 * @param legacy the value on the legacy side, null for none; {@code present} or {@code missing} for a presence
 * @param baseline the value on the baseline side, null for none
 * @param legacyDdl the statement that creates the object as the legacy side has it, null where it lacks it; for a row,
 *     the position of a sequence and the contents of a materialized view, the statement that gives the baseline what the
 *     legacy side has, never null
 * @param baselineDdl the same for the baseline side
 * @param witnesses which witnesses saw it: {@code catalog}, {@code pg_dump} or both, or {@code rows}
 * @param remark what a reader should know beside it, such as a disagreement of the witnesses; null for nothing
 */
public record Difference(
        String kind,
        String object,
        String attribute,
        String legacy,
        String baseline,
        String legacyDdl,
        String baselineDdl,
        List<String> witnesses,
        String remark) {
    /**
     * Tells in one line what differs.
     *
     * @return a line such as {@code index public.ix_a is missing in the baseline}
     */
    public String headline() {
        if (!attribute.equals("presence")) {
            return "%s %s: %s differs".formatted(kind, object, attribute);
        }
        return "%s %s is missing in the %s"
                .formatted(kind, object, "missing".equals(legacy) ? "legacy database" : "baseline");
    }
}

package dev.schemaparity;

import java.util.List;

/**
 * Tells one thing that differs: one attribute of one object, or an object that one side lacks.
 *
 * @param kind the kind of the object, such as {@code index} or {@code unique constraint}; {@code row} for rows, {@code
 *     session} for what a migration leaves behind, {@code pg_dump entry} for what pg_dump alone shows; {@code accepted
 *     difference} for an {@link AcceptedDifference} that does not hold any more
 * @param object its quoted, qualified name, such as {@code public.ix_users_email}
 * @param attribute what differs; {@code presence} where one side lacks the object, {@code name} where the baseline has it
 *     under another one
 * @param legacy the value on the legacy side, null for none; for a presence {@code missing}, or {@code present} with a digest
 *     of the object and of all that hangs on it; for a name that name, with such a digest; what is pinned, for an accepted
 *     difference
 * @param baseline the value on the baseline side, null for none; for a name without a digest
 * @param legacyDdl the statement that creates the object as the legacy side has it, null where it lacks it,
 *     and for what no statement creates, such as the position of a sequence
 * @param baselineDdl the same for the baseline side
 * @param witnesses which witnesses saw it: {@code catalog}, {@code pg_dump} or both, {@code rows}, or {@code session}; {@code
 *     accepted differences} for an accepted difference that does not hold any more
 * @param remedy the statement that makes the baseline what legacy is, null where none is known
 * @param origin the legacy migrations that brought what differs, null where none is known
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
        String remedy,
        Origin origin,
        String remark) {
    static final String PG_DUMP_ENTRY = "pg_dump entry";

    /** Creates a difference of which nobody knows who brought it; see the other constructor for the parameters. */
    Difference(
            String kind,
            String object,
            String attribute,
            String legacy,
            String baseline,
            String legacyDdl,
            String baselineDdl,
            List<String> witnesses,
            String remedy,
            String remark) {
        this(kind, object, attribute, legacy, baseline, legacyDdl, baselineDdl, witnesses, remedy, null, remark);
    }

    Difference from(Origin brought) {
        return new Difference(
                kind, object, attribute, legacy, baseline, legacyDdl, baselineDdl, witnesses, remedy, brought, remark);
    }

    /**
     * Tells in one line what differs.
     *
     * @return a line such as {@code index public.ix_a is missing in the baseline}
     */
    public String headline() {
        return headline(kind, object, attribute, legacy, baseline);
    }

    /**
     * Tells in one line what differs, with other names of the sides.
     *
     * @param legacyDatabase what the legacy side is called, such as {@code live database}
     * @param baselineSide what the baseline side is called, such as {@code chain}
     * @return a line such as {@code index public.ix_a is missing in the chain}
     */
    public String headline(String legacyDatabase, String baselineSide) {
        return headline(kind, object, attribute, legacy, baseline, legacyDatabase, baselineSide);
    }

    static String headline(String kind, String object, String attribute, String legacy, String baseline) {
        return headline(kind, object, attribute, legacy, baseline, "legacy database", "baseline");
    }

    private static String headline(
            String kind,
            String object,
            String attribute,
            String legacy,
            String baseline,
            String legacyDatabase,
            String baselineSide) {
        if (kind.equals(AcceptedDifferences.KIND)) {
            return "%s %s is %s".formatted(kind, object, attribute);
        }
        if (attribute.equals("name")) {
            return "%s %s is called %s in the %s, and is otherwise the same"
                    .formatted(kind, object, baseline, baselineSide);
        }
        if (!attribute.equals("presence")) {
            return "%s %s: %s differs".formatted(kind, object, attribute);
        }
        return "%s %s is missing in the %s"
                .formatted(kind, object, "missing".equals(legacy) ? legacyDatabase : baselineSide);
    }
}

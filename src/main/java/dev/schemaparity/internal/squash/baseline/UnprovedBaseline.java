package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.Difference;
import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.model.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What keeps a baseline from being proved, as a squash tells it: its baseline is nobody's to add to, and of columns that
 * change with every build it takes the names alone. Those are all in which a row differs, as it was written with its values.
 *
 * @param proof the check, without advice that is for who checks a baseline
 * @param changingColumns the columns whose values may change with every build
 */
public record UnprovedBaseline(ParityResult proof, List<String> changingColumns) {
    /** What names a row behind its table. */
    private static final Pattern ROW = Pattern.compile(" \\(.*", Pattern.DOTALL);

    private static final String COLUMN = "column ";

    private static final String ADVICE = "; if that is all, ";

    /** Takes out of a check what is advice for others. */
    public static UnprovedBaseline of(ParityResult proof) {
        Set<String> columns = new LinkedHashSet<>();
        List<Difference> differences = new ArrayList<>();
        for (Difference difference : proof.differences()) {
            boolean changes =
                    difference.kind().equals("column") && difference.attribute().equals("values");
            if (changes) {
                columns.add(difference.object());
            } else if (difference.kind().equals("row") && difference.attribute().startsWith(COLUMN)) {
                columns.add("%s.%s"
                        .formatted(
                                ROW.matcher(difference.object()).replaceFirst(""),
                                difference.attribute().substring(COLUMN.length())));
            }
            differences.add(changes ? withoutAdvice(difference) : difference);
        }
        return new UnprovedBaseline(
                new ParityResult(
                        proof.verdict(),
                        differences,
                        proof.proved(),
                        proof.accepted(),
                        proof.notObserved(),
                        proof.witnesses(),
                        proof.legacy(),
                        proof.baseline(),
                        proof.timing(),
                        proof.notes(),
                        proof.kept()),
                List.copyOf(columns));
    }

    private static Difference withoutAdvice(Difference difference) {
        String remark = difference.remark();
        int advice = remark == null ? -1 : remark.lastIndexOf(ADVICE);
        return new Difference(
                difference.kind(),
                difference.object(),
                difference.attribute(),
                difference.legacy(),
                difference.baseline(),
                difference.legacyDdl(),
                difference.baselineDdl(),
                difference.witnesses(),
                null,
                difference.origin(),
                advice < 0 ? remark : remark.substring(0, advice));
    }

    /** Writes the option that declares these columns beside those that are declared. */
    public String declaration(List<String> declared) {
        Set<String> all = new LinkedHashSet<>(declared);
        all.addAll(changingColumns);
        return Setting.VOLATILE_COLUMNS.inShell(String.join(",", all));
    }
}

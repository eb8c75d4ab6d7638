package dev.schemaparity.internal.report;

import dev.schemaparity.ParityResult;
import dev.schemaparity.SideKind;
import dev.schemaparity.SideResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.WitnessResult;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one line that every check leaves on the console: verdict, counts, witnesses, timing. */
public final class SummaryLine {
    private SummaryLine() {}

    /** Writes the line, without a line break. */
    public static String of(ParityResult result) {
        return of(result, SideNames.LEGACY_AND_BASELINE);
    }

    static String of(ParityResult result, SideNames names) {
        return "schema-parity: %s%s | %s | %s | %s"
                .formatted(
                        result.verdict(),
                        count(result) + accepted(result),
                        objects(result.legacy()),
                        witnesses(result),
                        timing(result, names));
    }

    private static String count(ParityResult result) {
        if (result.verdict() == Verdict.INCONCLUSIVE) {
            return ", %d not observed".formatted(result.notObserved().size());
        }
        int differences = result.differences().size();
        return differences == 0 ? "" : ", %d difference%s".formatted(differences, differences == 1 ? "" : "s");
    }

    private static String accepted(ParityResult result) {
        return result.accepted().isEmpty()
                ? ""
                : ", %d accepted".formatted(result.accepted().size());
    }

    private static String objects(SideResult side) {
        return "%d tables, %d indexes, %d objects, PostgreSQL %s"
                .formatted(
                        side.count("table"),
                        side.count("index"),
                        side.objects().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        side.serverVersion());
    }

    private static String witnesses(ParityResult result) {
        return result.witnesses().stream()
                .map(witness -> witness.skipped() ? witness.name() + " SKIPPED" : ran(witness))
                .collect(Collectors.joining(" + "));
    }

    private static String ran(WitnessResult witness) {
        return switch (witness.name()) {
            case "pg_dump" -> witness.detail().replaceFirst(" \\(.*", "");
            // Of which tables, but not how many they are.
            case "rows" ->
                "rows of " + witness.detail().replaceFirst("(?s): \\d.*", "").replaceAll("[\r\n]", " ");
            default -> witness.name();
        };
    }

    private static String timing(ParityResult result, SideNames names) {
        return "%s%s, %s %s%s%s"
                .formatted(
                        // A live one that is called so.
                        names.legacy().equals(result.legacy().kind().toString()) ? "" : names.legacy() + " ",
                        side(result.legacy()),
                        names.baseline(),
                        side(result.baseline()),
                        later(result.legacy()),
                        result.timing()
                                .speedup()
                                .map(speedup -> String.format(Locale.ROOT, ", %.1f x in one run", speedup))
                                .orElse(""));
    }

    private static String side(SideResult side) {
        return side.kind() != SideKind.BUILT
                ? side.kind().toString()
                : "%d in %s".formatted(side.steps().size(), milliseconds(side.migrationTime()));
    }

    private static String later(SideResult side) {
        return side.laterSteps().isEmpty()
                ? ""
                : ", then %d on both".formatted(side.laterSteps().size());
    }

    static String milliseconds(Duration time) {
        return time.toMillis() + " ms";
    }
}

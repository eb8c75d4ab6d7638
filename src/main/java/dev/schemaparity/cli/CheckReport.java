package dev.schemaparity.cli;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.report.TextReport;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a check tells: what it found, and what is wrong with the generated baselines that it looked at.
 *
 * @param baselineProblems one line each; with one of them the command fails, whatever the verdict
 */
record CheckReport(ParityResult result, List<String> baselineProblems) {
    String text() {
        return TextReport.of(result) + problems() + "\n" + TextReport.timing(result);
    }

    private String problems() {
        return baselineProblems.isEmpty()
                ? ""
                : baselineProblems.stream()
                        .map(problem -> "  " + problem + "\n")
                        .collect(Collectors.joining("", "\nthe generated baseline, for which the check fails:\n", ""));
    }

    /** Whoever reads the verdict alone reads half: so the key is there where all is well, too. */
    String json() {
        Map<String, Object> report = JsonReport.object(result);
        report.put("baselineProblems", baselineProblems);
        return JsonReport.of(report);
    }

    int exitCode() {
        return isFailedByBaseline() ? ExitCode.DIFFERENT : ExitCode.of(result.verdict());
    }

    /** Returns whether the sides are equal, and the command fails. */
    boolean isFailedByBaseline() {
        return !baselineProblems.isEmpty() && ExitCode.of(result.verdict()) == ExitCode.EQUAL;
    }
}

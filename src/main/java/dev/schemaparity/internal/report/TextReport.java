package dev.schemaparity.internal.report;

import dev.schemaparity.AcceptedDifference;
import dev.schemaparity.Difference;
import dev.schemaparity.ParityResult;
import dev.schemaparity.SideKind;
import dev.schemaparity.SideResult;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.internal.dump.DumpComparison;
import dev.schemaparity.spi.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The report for a person: short when all is well, precise when it is not. */
public final class TextReport {
    private static final int ONE_LINE = 100;
    /** What the headline tells in full. */
    private static final Set<String> ABOUT_THE_WHOLE = Set.of("presence", "name");

    private TextReport() {}

    /** Writes the whole report, each line ended. */
    public static String of(ParityResult result) {
        return of(result, SideNames.LEGACY_AND_BASELINE);
    }

    /** Writes the whole report, with other names of the sides. */
    public static String of(ParityResult result, SideNames names) {
        List<String> lines = new ArrayList<>();
        lines.add(SummaryLine.of(result, names));
        for (Difference difference : result.differences()) {
            lines.add("");
            lines.addAll(difference(difference, names).lines().toList());
        }
        if (!result.accepted().isEmpty()) {
            lines.add("");
            result.accepted().forEach(accepted -> lines.add(accepted(accepted)));
        }
        if (!result.notObserved().isEmpty()) {
            lines.add("");
            lines.add("not observed, so nobody can say whether it is equal:");
            result.notObserved().forEach(what -> lines.add("  " + names.in(what)));
        }
        result.witnesses().stream()
                .filter(WitnessResult::skipped)
                .forEach(witness -> lines.addAll(
                        List.of("", "%s was SKIPPED: %s".formatted(witness.name(), names.in(witness.detail())))));
        if (!result.notes().isEmpty()) {
            lines.add("");
            result.notes().forEach(note -> lines.add("note: " + names.in(note)));
        }
        if (!result.kept().isEmpty()) {
            lines.add("");
            lines.add("kept:");
            result.kept().forEach(kept -> lines.add("  " + kept));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Tells in one line what is accepted, why, for how long, and where that is written. */
    public static String accepted(AcceptedDifference accepted) {
        return "accepted%s: %s, because: %s (%s)"
                .formatted(
                        accepted.until() == null ? "" : " until " + accepted.until(),
                        accepted.headline(),
                        accepted.reason().strip().replaceAll("\\s+", " "),
                        accepted.origin());
    }

    /** Writes the table of the migrations' times. */
    public static String timing(ParityResult result) {
        List<String> lines = new ArrayList<>();
        for (SideResult side : List.of(result.legacy(), result.baseline())) {
            if (side.kind() != SideKind.BUILT) {
                lines.add("%s: %s, only read".formatted(side.source(), side.kind()));
                continue;
            }
            lines.add("%s: %s for the migrations, %s with the tool's start"
                    .formatted(
                            side.source(),
                            SummaryLine.milliseconds(side.migrationTime()),
                            SummaryLine.milliseconds(side.buildTime())));
            side.steps().forEach(step -> lines.add(time(step)));
            if (!side.laterSteps().isEmpty()) {
                lines.add("  then, on both sides alike:");
                side.laterSteps().forEach(step -> lines.add(time(step)));
            }
        }
        lines.add("observed and compared in %s, all in %s; one run%s"
                .formatted(
                        SummaryLine.milliseconds(result.timing().observation()),
                        SummaryLine.milliseconds(result.timing().total()),
                        result.timing().conditions().stream()
                                .map(condition -> ", " + condition)
                                .collect(Collectors.joining())));
        return String.join("\n", lines) + "\n";
    }

    private static String time(Step step) {
        return "  %8s  %s".formatted(SummaryLine.milliseconds(step.duration()), step.name());
    }

    /** Tells one difference; the text stands alone wherever it is read. */
    public static String difference(Difference difference) {
        return difference(difference, SideNames.LEGACY_AND_BASELINE);
    }

    private static String difference(Difference difference, SideNames names) {
        List<String> lines = new ArrayList<>();
        lines.add(difference.headline(names.legacyDatabase(), names.baseline()) + "  ["
                + String.join(", ", difference.witnesses()) + "]");
        boolean values = !ABOUT_THE_WHOLE.contains(difference.attribute());
        List<String> moved = values ? OrderChange.of(difference, names) : List.of();
        if (!moved.isEmpty()) {
            lines.addAll(inOneLineEach(difference, names));
            moved.forEach(line -> lines.add("  " + line));
        } else if (values) {
            lines.addAll(values(difference, names));
        }
        if (difference.origin() != null) {
            lines.add("  legacy chain: " + difference.origin());
        }
        if (difference.remark() != null) {
            lines.add("  " + names.in(difference.remark()).replace("\n", "\n  "));
        }
        if (values && moved.isEmpty() && !Objects.equals(difference.legacyDdl(), difference.baselineDdl())) {
            lines.add("  %s (-) and %s (+):".formatted(names.legacy(), names.baseline()));
            DumpComparison.unified(text(difference.legacyDdl()), text(difference.baselineDdl()))
                    .forEach(line -> lines.add("    " + line));
        }
        if (difference.remedy() != null) {
            lines.add("  add to the %s:".formatted(names.baseline()));
            difference.remedy().lines().forEach(line -> lines.add("    " + line));
        } else if (!values && difference.baselineDdl() != null) {
            lines.add(
                    difference.origin() == null
                            ? "  only the %s creates it:".formatted(names.baseline())
                            : "  the %s still creates it:".formatted(names.baseline()));
            difference.baselineDdl().lines().forEach(line -> lines.add("    " + line));
        } else if (!values && difference.legacyDdl() != null) {
            lines.add("  only %s creates it:".formatted(names.whoCreates()));
            difference.legacyDdl().lines().forEach(line -> lines.add("    " + line));
        }
        return String.join("\n", lines);
    }

    private static List<String> inOneLineEach(Difference difference, SideNames names) {
        return List.of(
                value(names.legacy(), text(difference.legacy()).replaceAll("\n\\s*", " ")),
                value(names.baseline(), text(difference.baseline()).replaceAll("\n\\s*", " ")));
    }

    private static List<String> values(Difference difference, SideNames names) {
        String legacy = text(difference.legacy());
        String baseline = text(difference.baseline());
        boolean isLong = legacy.lines().count() > 1
                || baseline.lines().count() > 1
                || Math.max(legacy.length(), baseline.length()) > ONE_LINE;
        // A long value that the statements below hold need not be read twice.
        boolean shownBelow = text(difference.legacyDdl()).contains(legacy)
                && text(difference.baselineDdl()).contains(baseline);
        return isLong && shownBelow
                ? List.of()
                : List.of(value(names.legacy(), orNone(legacy)), value(names.baseline(), orNone(baseline)));
    }

    private static String value(String side, String value) {
        return "  %-9s %s".formatted(side + ":", value);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "(none)" : value.replace("\n", "\n            ");
    }
}

package dev.schemaparity.report;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.report.SummaryLine;
import dev.schemaparity.internal.report.TextReport;

/** Writes the result of a check as the tests write it; the command line adds the time of each migration. */
public final class ParityReport {
    private ParityReport() {}

    /**
     * Writes the verdict, the counts, the witnesses and the times in one line.
     *
     * @param result what a check has found, never null
     * @return the line, without a line break
     */
    public static String summary(ParityResult result) {
        return SummaryLine.of(result);
    }

    /**
     * Writes the report for a person: the summary, and each difference with its values and what to add to the baseline.
     *
     * @param result what a check has found, never null
     * @return lines that each end with a line feed
     */
    public static String text(ParityResult result) {
        return TextReport.of(result);
    }

    /**
     * Writes the report for a program: one JSON object whose form changes with its {@code schemaVersion} only.
     *
     * @param result what a check has found, never null
     * @return the object, ended by a line feed
     */
    public static String json(ParityResult result) {
        return JsonReport.of(result);
    }
}

package dev.schemaparity.benchmarks.peers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.schemaparity.benchmarks.peers.Comparison.CaseResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The report for a person: what was counted, and the tables. */
final class MarkdownReport {
    private final PeersReport.Run run;
    private final List<CaseResult> different;
    private final List<CaseResult> equal;
    private final List<String> tools = new ArrayList<>(List.of(Attempt.OUR_CHECK));
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(PeersReport.Run run) {
        this.run = run;
        this.different =
                run.cases().stream().filter(one -> !one.expected().isEmpty()).toList();
        this.equal =
                run.cases().stream().filter(one -> one.expected().isEmpty()).toList();
        run.peers().forEach(peer -> tools.add(peer.name()));
    }

    static String of(PeersReport.Run run) {
        return new MarkdownReport(run).write();
    }

    private String write() {
        text.append("# Compared with other tools\n\n");
        paragraph(
                "Written by `mvn -B -ntp verify -Ppeers` on %s: %s.", run.date(), String.join(", ", run.conditions()));
        howItIsCounted();
        text.append("## All cases\n\n");
        totals();
        differences();
        text.append("## By kind\n\n");
        byKind("differences told", different, cases -> expected(cases).count(), Figures::told);
        byKind("equal cases, and invented", equal, List::size, figures -> figures.count(Outcome.INVENTED));
        text.append("## Larger databases\n\n");
        paragraph(
                "Both are equal. Milliseconds and, in brackets, the ratio to %s: medians of several rounds.",
                Attempt.OUR_CHECK);
        pairs();
        text.append("## Case by case\n\n");
        cases("Invented", Outcome.INVENTED);
        cases("Failed", Outcome.FAILED);
        ours();
        return text.toString();
    }

    private void howItIsCounted() {
        paragraph("""
                Both databases of each case in `src/test/resources/cases` are built once, and every tool compares them: ours \
                the built databases themselves, the others copies of them. In %d cases they differ, in %d differences \
                altogether; in %d they are equal.""", different.size(), expected(different).count(), equal.size());
        text.append("""
                * **found**, **missed**: the databases differ, and the tool reports any difference, or none.
                * **invented**: they are equal, and it reports a difference. **failed**: an error, or no end within %1$d s.
                * **equal** are two databases also where they were not built alike, or hold the same of what our check does \
                not observe yet, or where one has a history table, which belongs to the migration tool.
                * **told**: of all differences those whose object the report names, by the last part of its name. That is \
                generous: the word may stand there for another reason.
                * **%2$s** is held to more: each difference exactly as the case has it, and not one beside them.
                * **time**: from the first connection to the report, in one virtual machine that has run every tool before. \
                The ratios are to %2$s on the same databases: of the sums, and the median of all cases.

                """.formatted(Comparison.LIMIT.toSeconds(), Attempt.OUR_CHECK));
        text.append("* ").append(Attempt.OUR_CHECK).append(": all of its witnesses, as by default\n");
        run.peers().forEach(peer -> text.append("* %s %s: %s\n".formatted(peer.name(), peer.version(), peer.usage())));
        text.append('\n');
    }

    private void totals() {
        table("| tool | found | missed | equal | invented | failed | time | ratio of sums | median ratio |");
        for (String tool : tools) {
            Figures figures = new Figures(run.cases(), tool);
            row(
                    tool,
                    figures.count(Outcome.FOUND),
                    figures.count(Outcome.MISSED),
                    figures.count(Outcome.AGREED),
                    figures.count(Outcome.INVENTED),
                    figures.count(Outcome.FAILED),
                    decimal(figures.sumMillis() / 1000) + " s",
                    ratio(figures.sumRatio()),
                    ratio(figures.medianRatio()));
        }
        text.append('\n');
    }

    private void differences() {
        table("| differences | all | " + String.join(" | ", tools) + " |");
        for (Expected.Where where : Expected.Where.values()) {
            long all = expected(different).filter(one -> one.where() == where).count();
            row(where.words, all, each(tool -> new Figures(different, tool).told(where)));
        }
        text.append('\n');
    }

    private void byKind(
            String title,
            List<CaseResult> cases,
            ToLongFunction<List<CaseResult>> all,
            ToLongFunction<Figures> figure) {
        table("| " + title + " | all | " + String.join(" | ", tools) + " |");
        cases.stream()
                .collect(groupingBy(CaseResult::kind, LinkedHashMap::new, toList()))
                .forEach((kind, ofKind) -> row(
                        kind, all.applyAsLong(ofKind), each(tool -> figure.applyAsLong(new Figures(ofKind, tool)))));
        text.append('\n');
    }

    private void pairs() {
        table("| databases | " + String.join(" | ", tools) + " |");
        for (LargerPair.Result pair : run.pairs()) {
            row(pair.pair(), each(tool -> {
                String remark = pair.outcome(tool) == Outcome.AGREED
                        ? ""
                        : ", " + pair.outcome(tool).name().toLowerCase(Locale.ROOT);
                double millis = pair.medianMillis(tool);
                return "%s (%s%s)"
                        .formatted(decimal(millis), ratio(millis / pair.medianMillis(Attempt.OUR_CHECK)), remark);
            }));
        }
        text.append('\n');
    }

    private void cases(String title, Outcome outcome) {
        for (Peer peer : run.peers()) {
            List<String> lines = run.cases().stream()
                    .filter(one -> one.of(peer.name()).outcome() == outcome)
                    .map(one -> "%s/%s".formatted(one.kind(), one.name()))
                    .toList();
            if (!lines.isEmpty()) {
                paragraph("%s by %s: %s.", title, peer.name(), String.join("; ", lines));
            }
        }
    }

    private void ours() {
        List<String> wrong = run.cases().stream()
                .filter(one -> one.of(Attempt.OUR_CHECK).outcome() == Outcome.MISSED
                        || one.of(Attempt.OUR_CHECK).outcome() == Outcome.INVENTED)
                .map(one -> "%s/%s".formatted(one.kind(), one.name()))
                .toList();
        paragraph("Wrong by %s: %s.", Attempt.OUR_CHECK, wrong.isEmpty() ? "none" : String.join("; ", wrong));
    }

    private void paragraph(String format, Object... values) {
        text.append(format.formatted(values)).append("\n\n");
    }

    private void table(String header) {
        long columns = header.chars().filter(c -> c == '|').count() - 1;
        text.append(header).append('\n');
        text.append('|')
                .append(String.join("|", Collections.nCopies((int) columns, "---")))
                .append("|\n");
    }

    private void row(Object... cells) {
        text.append(Arrays.stream(cells).map(Object::toString).collect(joining(" | ", "| ", " |\n")));
    }

    private String each(Function<String, Object> cell) {
        return tools.stream().map(cell).map(Object::toString).collect(joining(" | "));
    }

    private static Stream<Expected> expected(List<CaseResult> cases) {
        return cases.stream().flatMap(one -> one.expected().stream());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.1f ×", value);
    }
}

package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.benchmarks.peers.Comparison.CaseResult;
import java.util.List;

/** Sums up what one tool made of many cases. */
record Figures(List<CaseResult> cases, String tool) {
    long count(Outcome outcome) {
        return cases.stream().filter(one -> one.of(tool).outcome() == outcome).count();
    }

    long told(Expected.Where where) {
        return cases.stream()
                .flatMap(one -> one.of(tool).told().stream())
                .filter(one -> one.where() == where)
                .count();
    }

    long told() {
        return cases.stream().mapToLong(one -> one.of(tool).told().size()).sum();
    }

    double sumMillis() {
        return timed().stream().mapToDouble(one -> millis(one.of(tool))).sum();
    }

    /** Sets the times of all cases against those of our check on the same ones. */
    double sumRatio() {
        return sumMillis() / new Figures(timed(), Attempt.OUR_CHECK).sumMillis();
    }

    double medianRatio() {
        return median(timed().stream()
                .map(one -> millis(one.of(tool)) / millis(one.of(Attempt.OUR_CHECK)))
                .toList());
    }

    /** Those that the tool could compare: a failure may be quick. */
    private List<CaseResult> timed() {
        return cases.stream()
                .filter(one -> one.of(tool).outcome() != Outcome.FAILED)
                .toList();
    }

    static double millis(Attempt attempt) {
        return attempt.time().toNanos() / 1e6;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

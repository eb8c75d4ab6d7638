package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.ParityResult;
import dev.schemaparity.cases.CaseFile;
import dev.schemaparity.cases.CaseServer;
import dev.schemaparity.spi.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One tool on two databases.
 *
 * @param tool its name
 * @param told the expected differences that its report tells
 * @param time how long it took
 * @param report what it reported, or why it failed
 */
record Attempt(String tool, Outcome outcome, List<Expected> told, Duration time, List<String> report) {
    static final String OUR_CHECK = "schema-parity";

    /** Has a peer compare two databases that differ in what is expected, and are equal when that is nothing. */
    static Attempt of(Peer peer, Database legacy, Database baseline, List<Expected> expected, Duration limit)
            throws InterruptedException {
        FutureTask<List<String>> comparison = new FutureTask<>(() -> peer.differences(legacy, baseline));
        // A thread of its own, which may be left behind: not every tool ends when it is interrupted.
        Thread thread = new Thread(comparison, peer.name());
        thread.setDaemon(true);
        long started = System.nanoTime();
        thread.start();
        try {
            List<String> report = comparison.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            List<Expected> told =
                    expected.stream().filter(one -> one.isToldIn(report)).toList();
            return new Attempt(
                    peer.name(), outcome(!expected.isEmpty(), !report.isEmpty()), told, since(started), report);
        } catch (ExecutionException e) {
            return failed(peer, since(started), e.getCause().toString());
        } catch (TimeoutException e) {
            thread.interrupt();
            return failed(peer, since(started), "did not end within " + limit.toSeconds() + " s");
        }
    }

    /** Judges our own check by what the case says to the letter: nothing less and nothing more, also what is not observed. */
    static Attempt ofOurs(ParityResult result, CaseFile one, List<Expected> expected) {
        List<String> report =
                result.differences().stream().map(CaseServer::line).toList();
        List<Expected> told = expected.stream()
                .filter(difference -> report.contains(difference.line()))
                .toList();
        List<String> notObserved = Stream.of("legacy: ", "baseline: ")
                .flatMap(side -> one.notObserved().stream().map(side::concat))
                .sorted()
                .toList();
        boolean exact = report.equals(one.expected())
                && result.notObserved().stream().sorted().toList().equals(notObserved);
        Outcome outcome = exact
                ? outcome(!expected.isEmpty(), !expected.isEmpty())
                : told.size() < expected.size() ? Outcome.MISSED : Outcome.INVENTED;
        return new Attempt(OUR_CHECK, outcome, told, result.timing().observation(), report);
    }

    private static Attempt failed(Peer peer, Duration time, String reason) {
        return new Attempt(peer.name(), Outcome.FAILED, List.of(), time, List.of(reason));
    }

    private static Outcome outcome(boolean differ, boolean reported) {
        if (differ) {
            return reported ? Outcome.FOUND : Outcome.MISSED;
        }
        return reported ? Outcome.INVENTED : Outcome.AGREED;
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}

package dev.schemaparity.benchmarks.peers;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.schemaparity.benchmarks.peers.Comparison.CaseResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same for a program, case by case. */
final class JsonReport {
    private static final int REPORTED_LINES = 3;
    private static final int LINE_LENGTH = 200;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonReport() {}

    static String of(PeersReport.Run run) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("date", run.date().toString());
        report.put("conditions", run.conditions());
        report.put("peers", run.peers().stream().map(JsonReport::peer).toList());
        report.put("cases", run.cases().stream().map(JsonReport::oneCase).toList());
        report.put("pairs", run.pairs().stream().map(JsonReport::pair).toList());
        return GSON.toJson(report) + "\n";
    }

    private static Map<String, Object> peer(Peer peer) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", peer.name());
        object.put("version", peer.version());
        object.put("usage", peer.usage());
        return object;
    }

    private static Map<String, Object> oneCase(CaseResult one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", one.kind());
        object.put("name", one.name());
        object.put("expected", lines(one.expected()));
        one.attempts().forEach(attempt -> object.put(attempt.tool(), attempt(one, attempt)));
        return object;
    }

    private static Map<String, Object> attempt(CaseResult one, Attempt attempt) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("outcome", attempt.outcome());
        object.put("millis", Math.round(Figures.millis(attempt)));
        List<Expected> untold = one.expected().stream()
                .filter(difference -> !attempt.told().contains(difference))
                .toList();
        if (!untold.isEmpty()) {
            object.put("untold", lines(untold));
        }
        if (attempt.outcome() == Outcome.INVENTED || attempt.outcome() == Outcome.FAILED) {
            object.put("report", beginning(attempt));
        }
        return object;
    }

    private static Map<String, Object> pair(LargerPair.Result pair) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pair", pair.pair());
        pair.attempts().forEach((tool, attempts) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("outcome", pair.outcome(tool));
            figures.put(
                    "millis",
                    attempts.stream()
                            .map(one -> Math.round(Figures.millis(one)))
                            .toList());
            if (pair.outcome(tool) != Outcome.AGREED) {
                figures.put("report", beginning(attempts.get(0)));
            }
            object.put(tool, figures);
        });
        return object;
    }

    private static List<String> lines(List<Expected> differences) {
        return differences.stream().map(Expected::line).toList();
    }

    private static List<String> beginning(Attempt attempt) {
        return attempt.report().stream()
                .limit(REPORTED_LINES)
                .map(line -> line.substring(0, Math.min(LINE_LENGTH, line.length())))
                .toList();
    }
}

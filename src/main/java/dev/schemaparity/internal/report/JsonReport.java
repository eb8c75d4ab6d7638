package dev.schemaparity.internal.report;

import dev.schemaparity.AcceptedDifference;
import dev.schemaparity.Difference;
import dev.schemaparity.Origin;
import dev.schemaparity.ParityResult;
import dev.schemaparity.SideResult;
import dev.schemaparity.Timing;
import dev.schemaparity.internal.json.Json;
import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for a program: one JSON object whose form changes with its {@code schemaVersion} only. */
public final class JsonReport {
    private static final int SCHEMA_VERSION = 1;

    private JsonReport() {}

    /** Writes the object, ended by a line break. */
    public static String of(ParityResult result) {
        return Json.write(object(result));
    }

    /** Writes what another command has found, ended by a line break. */
    public static String of(Map<String, Object> found) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("schemaVersion", SCHEMA_VERSION);
        report.putAll(found);
        return Json.write(report);
    }

    /** Returns the object of a check, to stand in another one. */
    public static Map<String, Object> object(ParityResult result) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("schemaVersion", SCHEMA_VERSION);
        report.put("verdict", result.verdict());
        report.put("witnesses", result.witnesses());
        report.put(
                "differences",
                result.differences().stream().map(JsonReport::difference).toList());
        report.put(
                "proved", result.proved().stream().map(JsonReport::difference).toList());
        report.put(
                "accepted", result.accepted().stream().map(JsonReport::accepted).toList());
        report.put("notObserved", result.notObserved());
        report.put("notes", result.notes());
        report.put("legacy", side(result.legacy()));
        report.put("baseline", side(result.baseline()));
        report.put("timing", timing(result));
        report.put("kept", result.kept());
        return report;
    }

    /** Writes what there is of a command that failed: a message, and nothing else. */
    public static String ofFailure(String message) {
        return of(Map.of("failure", message));
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", difference.kind());
        object.put("object", difference.object());
        object.put("attribute", difference.attribute());
        object.put("legacy", difference.legacy());
        object.put("baseline", difference.baseline());
        object.put("legacyDdl", difference.legacyDdl());
        object.put("baselineDdl", difference.baselineDdl());
        object.put("witnesses", difference.witnesses());
        object.put("remedy", difference.remedy());
        Origin origin = difference.origin();
        object.put("introducedBy", origin == null ? null : origin.introducedBy());
        object.put("changedBy", origin == null ? null : origin.changedBy());
        object.put("droppedBy", origin == null ? null : origin.droppedBy());
        object.put("remark", difference.remark());
        return object;
    }

    private static Map<String, Object> accepted(AcceptedDifference accepted) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", accepted.kind());
        object.put("object", accepted.object());
        object.put("attribute", accepted.attribute());
        object.put("legacy", accepted.legacy());
        object.put("baseline", accepted.baseline());
        object.put("reason", accepted.reason());
        object.put("until", accepted.until() == null ? null : accepted.until().toString());
        object.put("origin", accepted.origin());
        return object;
    }

    private static Map<String, Object> side(SideResult side) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", side.kind().toString());
        object.put("source", side.source());
        object.put("serverVersion", side.serverVersion());
        object.put("objects", side.objects());
        return object;
    }

    private static Map<String, Object> timing(ParityResult result) {
        Timing timing = result.timing();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("unit", "milliseconds");
        object.put("legacyMigrations", milliseconds(timing.legacyMigrations()));
        object.put("baselineMigrations", milliseconds(timing.baselineMigrations()));
        object.put("speedup", timing.speedup().orElse(null));
        object.put("legacyBuild", milliseconds(result.legacy().buildTime()));
        object.put("baselineBuild", milliseconds(result.baseline().buildTime()));
        object.put("observation", milliseconds(timing.observation()));
        object.put("total", milliseconds(timing.total()));
        object.put("legacySteps", steps(result.legacy().steps()));
        object.put("baselineSteps", steps(result.baseline().steps()));
        object.put("legacyLaterSteps", steps(result.legacy().laterSteps()));
        object.put("baselineLaterSteps", steps(result.baseline().laterSteps()));
        object.put("conditions", timing.conditions());
        return object;
    }

    private static List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> Map.<String, Object>of(
                        "name", step.name(), "checksum", step.checksum(), "time", milliseconds(step.duration())))
                .toList();
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / 1_000_000.0;
    }
}

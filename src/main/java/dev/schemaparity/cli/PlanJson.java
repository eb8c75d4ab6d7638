package dev.schemaparity.cli;

import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.squash.plan.SquashPlan;
import dev.schemaparity.internal.squash.plan.Step;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A plan for a program: one JSON object whose form changes with its {@code schemaVersion} only. */
final class PlanJson {
    private PlanJson() {}

    static String of(SquashPlan plan) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("steps", plan.steps().stream().map(PlanJson::step).toList());
        object.put("next", plan.next().map(PlanJson::step).orElse(null));
        return JsonReport.of(Secrets.hidden(object));
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", step.name());
        object.put("state", step.state().name().toLowerCase(Locale.ROOT));
        object.put("lines", step.lines());
        object.put("next", step.next());
        return object;
    }
}

package dev.schemaparity.cli;

import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.squash.fleet.Member;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.stamp.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a stamp did, or taking it back, for a program: one JSON object whose form changes with its {@code schemaVersion} only. */
final class StampJson {
    private StampJson() {}

    static String of(boolean applied, List<Map<String, Object>> databases) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("applied", applied);
        object.put("databases", databases);
        return JsonReport.of(object);
    }

    static Map<String, Object> database(Tenant tenant, Outcome outcome) {
        return database(
                tenant,
                outcome.phase().toString(),
                outcome.state().words(),
                outcome.text(),
                outcome.proof() == null ? null : JsonReport.object(outcome.proof()));
    }

    /** Tells of one that could not be dealt with. */
    static Map<String, Object> database(Tenant tenant, Member failed) {
        return database(tenant, "failed", failed.state(), failed.detail(), null);
    }

    private static Map<String, Object> database(
            Tenant tenant, String status, String state, String text, Map<String, Object> check) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("database", new Tenant(tenant.url(), null).shown());
        object.put("schema", tenant.schema());
        object.put("status", status);
        object.put("state", state);
        object.put("text", Secrets.hidden(text));
        object.put("check", check);
        return object;
    }
}

package dev.schemaparity.cli;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.squash.inspect.Backup;
import dev.schemaparity.internal.squash.inspect.Drift;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.Inspection;
import dev.schemaparity.internal.squash.inspect.Inventory;
import java.util.LinkedHashMap;
import java.util.Map;

/** An inspection for a program: one JSON object whose form changes with its {@code schemaVersion} only. */
final class InspectionJson {
    private InspectionJson() {}

    static String of(Inspection inspection) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("database", inspection.database());
        object.put("inventory", inventory(inspection.inventory()));
        object.put("history", history(inspection.history()));
        object.put("drift", drift(inspection.drift()));
        object.put("backup", inspection.backup() == null ? null : backup(inspection.backup()));
        return JsonReport.of(Secrets.hidden(object));
    }

    private static Map<String, Object> inventory(Inventory inventory) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("serverVersion", inventory.serverVersion());
        object.put("objects", inventory.counts());
        object.put("tables", inventory.tables());
        object.put("enums", inventory.enums());
        object.put("extensions", inventory.extensions());
        object.put("largeObjects", inventory.largeObjects());
        object.put("notObserved", inventory.notObserved());
        return object;
    }

    private static Map<String, Object> history(HistoryState history) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("state", history.state().toString());
        object.put("table", history.table());
        object.put("version", history.version());
        object.put("baseline", history.baseline());
        object.put("next", history.next());
        object.put(
                "findings",
                history.findings().stream()
                        .map(finding -> Map.of(
                                "state", finding.state().toString(),
                                "text", finding.text(),
                                "next", finding.next()))
                        .toList());
        return object;
    }

    private static Map<String, Object> drift(Drift drift) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("state", drift.kind().toString());
        object.put("comparedWith", drift.what());
        object.put("check", check(drift.result()));
        return object;
    }

    private static Map<String, Object> backup(Backup backup) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("state", backup.kind().toString());
        object.put("text", backup.text());
        object.put("files", backup.files().stream().map(Object::toString).toList());
        object.put("bytes", backup.bytes());
        object.put("notRestored", backup.left());
        object.put("check", check(backup.proof()));
        return object;
    }

    private static Map<String, Object> check(ParityResult result) {
        return result == null ? null : JsonReport.object(result);
    }
}

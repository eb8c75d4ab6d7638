package dev.schemaparity.cli;

import dev.schemaparity.ParityResult;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.internal.report.SideNames;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.squash.inspect.Backup;
import dev.schemaparity.internal.squash.inspect.Drift;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.Inspection;
import dev.schemaparity.internal.squash.inspect.Inventory;
import java.util.List;
import java.util.stream.Collectors;

/** An inspection for a reader. */
final class InspectionText {
    private final StringBuilder text = new StringBuilder();

    private InspectionText() {}

    static String of(Inspection inspection) {
        InspectionText text = new InspectionText();
        text.line("database %s, PostgreSQL %s"
                .formatted(inspection.database(), inspection.inventory().serverVersion()));
        text.inventory(inspection.inventory());
        text.history(inspection.history());
        text.drift(inspection.drift());
        if (inspection.backup() != null) {
            text.backup(inspection.backup());
        }
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line.replace("\n", System.lineSeparator())).append(System.lineSeparator());
    }

    private void inventory(Inventory inventory) {
        line("holds: "
                + (inventory.counts().isEmpty()
                        ? "nothing"
                        : inventory.counts().entrySet().stream()
                                .map(kind -> "%s %d".formatted(kind.getKey(), kind.getValue()))
                                .collect(Collectors.joining(", ")))
                + (inventory.largeObjects() == 0 ? "" : ", large object " + inventory.largeObjects()));
        names("tables", inventory.tables());
        names("enums", inventory.enums());
        names("extensions", inventory.extensions());
        inventory.notObserved().forEach(what -> line("  not observed: " + what));
    }

    private void names(String kind, List<String> names) {
        if (!names.isEmpty()) {
            line("  %s: %s".formatted(kind, String.join(", ", names)));
        }
    }

    private void history(HistoryState history) {
        line("history%s: %s%s"
                .formatted(
                        history.table() == null ? "" : " " + history.table(),
                        history.state(),
                        history.version() == null ? "" : ", version " + history.version()));
        if (history.baseline() != null) {
            line("  baseline: " + history.baseline());
        }
        if (history.next() != null) {
            line("  next: " + history.next());
        }
        history.findings().forEach(finding -> {
            line("  %s: %s".formatted(finding.state(), finding.text()));
            line("    next: " + finding.next());
        });
    }

    private void drift(Drift drift) {
        switch (drift.kind()) {
            case NONE ->
                line("drift: none, the schema is what %s builds (%s)"
                        .formatted(drift.what(), witnesses(drift.result())));
            case NOT_COMPARED -> line("drift: not compared, as " + drift.what());
            case FAILED -> line("drift: could not be told. " + Secrets.hidden(drift.what()));
            case INCONCLUSIVE, DRIFTED -> {
                line(
                        drift.kind() == Drift.Kind.DRIFTED
                                ? "drift: the live schema is not what %s builds".formatted(drift.what())
                                : "drift: cannot be told, as not everything could be observed. Connect as a role that may read all of it.");
                line("");
                line(TextReport.of(drift.result(), SideNames.live("chain")));
            }
        }
    }

    private static String witnesses(ParityResult result) {
        return result.witnesses().stream()
                .filter(witness -> !witness.name().equals("rows"))
                .map(InspectionText::witness)
                .collect(Collectors.joining(" + "));
    }

    private static String witness(WitnessResult witness) {
        return witness.skipped() ? "%s SKIPPED: %s".formatted(witness.name(), witness.detail()) : witness.name();
    }

    private void backup(Backup backup) {
        switch (backup.kind()) {
            case FAILED -> line("backup: NOT MADE, nothing was written. " + Secrets.hidden(backup.text()));
            case NOT_PROVED -> {
                line("backup: NOT PROVED, nothing was written: %s".formatted(backup.text()));
                line("");
                line(TextReport.of(backup.proof(), SideNames.live("backup")));
            }
            case PROVED -> {
                line("backup: %s, %d bytes".formatted(backup.files().get(0), backup.bytes()));
                line("  proved: " + backup.text());
                backup.left().forEach(what -> line("  not restored: " + what));
                line("  beside it: "
                        + backup.files().stream()
                                .skip(1)
                                .map(file -> file.getFileName().toString())
                                .collect(Collectors.joining(", ")));
            }
        }
    }
}

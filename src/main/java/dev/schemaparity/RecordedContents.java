package dev.schemaparity;

import dev.schemaparity.internal.rows.RecordedRows;
import dev.schemaparity.internal.rows.RowRecording;
import dev.schemaparity.internal.rows.RowSelection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was recorded of what a side holds.
 *
 * @param rows null where none were recorded
 * @param unreadable what the role may not read, one line each
 * @param notes what a reader should know beside it
 */
record RecordedContents(WitnessResult result, RecordedRows rows, List<String> unreadable, List<String> notes) {
    /**
     * Reads a side.
     *
     * @param second another build of it, null where none was asked for
     */
    static RecordedContents take(
            ParitySpec spec, Provisioning provisioning, BuiltSide built, SideReader reader, AnotherBuild second) {
        String reason = spec.rows().reasonNotToRecord(built.kind());
        if (reason != null) {
            return new RecordedContents(new WitnessResult("rows", true, reason), null, List.of(), List.of());
        }
        try (OpenRows rows = reader.rows(provisioning)) {
            RowSelection selection = new RowSelection(
                    spec.rows().tables(),
                    spec.rows().volatileColumns(),
                    RowsWitness.changing(
                            rows.reader(), second == null ? null : second.database(), reader.historyTables()),
                    reader.historyTables());
            RowRecording.Taken taken = RowRecording.take(selection, rows.reader());
            return new RecordedContents(
                    new WitnessResult("rows", false, taken.detail()), taken.rows(), taken.notObserved(), taken.notes());
        }
    }

    /** Adds what the role may not read to what no query reads, less what was recorded here. */
    List<String> notObserved(List<String> byTheCatalog) {
        boolean all = rows != null && !rows.isChoice();
        return Stream.concat(
                        byTheCatalog.stream().filter(what -> !all || !RowsWitness.isLargeObject(what)),
                        unreadable.stream())
                .toList();
    }
}

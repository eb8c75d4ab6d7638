package dev.schemaparity.internal.recording;

import dev.schemaparity.internal.json.Json.OneLine;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.rows.RecordedRows;
import dev.schemaparity.internal.rows.SequenceState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form in which is written what a database holds. */
final class RowsForm {
    private static final String CHOSEN = "chosen";
    private static final String TABLES = "tables";
    private static final String SEQUENCES = "sequences";
    private static final String LARGE_OBJECTS = "largeObjects";
    private static final String NAME = "name";
    private static final String START = "start";
    private static final String LAST_VALUE = "lastValue";
    private static final String CALLED = "called";
    private static final String OWNER = "owningTable";
    private static final String READABLE = "readable";

    private RowsForm() {}

    static Map<String, Object> write(RecordedRows rows) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(CHOSEN, rows.chosen());
        form.put(TABLES, rows.tables().stream().map(TableForm::write).toList());
        form.put(
                SEQUENCES,
                rows.sequences().stream()
                        .map(sequence -> new OneLine(sequence(sequence)))
                        .toList());
        form.put(
                LARGE_OBJECTS,
                rows.largeObjects().objects().values().stream()
                        .map(ObjectForm::write)
                        .toList());
        return form;
    }

    static RecordedRows read(JsonObject form) {
        List<JsonObject> tables = form.list(TABLES);
        List<JsonObject> sequences = form.list(SEQUENCES);
        requireDifferentNames(tables);
        requireDifferentNames(sequences);
        return new RecordedRows(
                form.texts(CHOSEN),
                tables.stream().map(TableForm::read).toList(),
                sequences.stream().map(RowsForm::sequence).toList(),
                new Snapshot("", SnapshotFile.objects(form.list(LARGE_OBJECTS)), List.of()));
    }

    private static void requireDifferentNames(List<JsonObject> forms) {
        Set<String> names = new HashSet<>();
        for (JsonObject form : forms) {
            if (!names.add(form.text(NAME))) {
                throw form.holdsAgain(form.text(NAME));
            }
        }
    }

    private static Map<String, Object> sequence(RecordedRows.Sequence sequence) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(NAME, sequence.state().name());
        form.put(START, sequence.state().start());
        form.put(LAST_VALUE, sequence.lastValue());
        form.put(CALLED, sequence.called());
        if (sequence.state().owningTable() != null) {
            form.put(OWNER, sequence.state().owningTable());
        }
        if (!sequence.state().readable()) {
            form.put(READABLE, false);
        }
        return form;
    }

    private static RecordedRows.Sequence sequence(JsonObject form) {
        SequenceState state = new SequenceState(
                form.text(NAME), null, form.longNumber(START), form.flag(READABLE, true), form.textOrNull(OWNER));
        return new RecordedRows.Sequence(state, form.longNumber(LAST_VALUE), form.flag(CALLED, false));
    }
}

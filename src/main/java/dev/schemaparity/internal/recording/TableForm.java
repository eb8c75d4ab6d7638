package dev.schemaparity.internal.recording;

import dev.schemaparity.internal.json.Json.OneLine;
import dev.schemaparity.internal.rows.RecordedRows;
import dev.schemaparity.internal.rows.RowColumn;
import dev.schemaparity.internal.rows.RowTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The form in which the rows of a table are written: a line for each, so that a comparison of versions shows which one was
 * changed. A value is the text that the server writes, null for NULL, and of a volatile column {@code true} for whatever it
 * was. What is as in most tables is left out.
 */
final class TableForm {
    private static final String NAME = "name";
    private static final String PLAIN_NAME = "plainName";
    private static final String KIND = "kind";
    private static final String USUAL_KIND = "table";
    private static final String TARGET = "target";
    private static final String READABLE = "readable";
    private static final String POPULATED = "populated";
    private static final String KEY = "key";
    private static final String READS = "reads";
    private static final String COLUMNS = "columns";
    private static final String ROWS = "rows";
    private static final String QUOTED = "quoted";
    private static final String TYPE = "type";
    private static final String GENERATED = "generated";
    private static final String IDENTITY_ALWAYS = "identityAlways";
    private static final String COMPARABLE = "comparable";
    private static final String CHANGING_DEFAULT = "changingDefault";
    private static final String VOLATILE = "volatile";

    private TableForm() {}

    static Map<String, Object> write(RecordedRows.Table held) {
        RowTable table = held.table();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(NAME, table.name());
        putUnless(table.name(), form, PLAIN_NAME, table.plainName());
        putUnless(USUAL_KIND, form, KIND, table.kind());
        putUnless(table.name(), form, TARGET, table.target());
        putUnless(true, form, READABLE, table.readable());
        putUnless(true, form, POPULATED, table.populated());
        putUnless(List.of(), form, KEY, table.key());
        // In which order the server finds them is its own affair.
        putUnless(List.of(), form, READS, List.copyOf(new TreeSet<>(table.reads())));
        form.computeIfPresent(KEY, (name, key) -> new OneLine(key));
        form.put(
                COLUMNS,
                table.columns().stream()
                        .map(TableForm::column)
                        .map(OneLine::new)
                        .toList());
        form.put(ROWS, held.rows().stream().map(row -> row(row, table)).toList());
        return form;
    }

    private static void putUnless(Object usual, Map<String, Object> form, String name, Object value) {
        if (value != null && !value.equals(usual)) {
            form.put(name, value);
        }
    }

    private static Map<String, Object> column(RowColumn column) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(NAME, column.name());
        putUnless(column.name(), form, QUOTED, column.quoted());
        form.put(TYPE, column.type());
        putUnless(null, form, GENERATED, column.generated());
        putUnless(false, form, IDENTITY_ALWAYS, column.identityAlways());
        putUnless(true, form, COMPARABLE, column.comparable());
        putUnless(null, form, CHANGING_DEFAULT, column.changingDefault());
        putUnless(false, form, VOLATILE, column.presenceOnly());
        return form;
    }

    private static OneLine row(List<String> row, RowTable table) {
        Object[] values = row.toArray();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && table.columns().get(i).presenceOnly()) {
                values[i] = true;
            }
        }
        return new OneLine(values);
    }

    static RecordedRows.Table read(JsonObject form) {
        String name = form.text(NAME);
        List<RowColumn> columns =
                form.list(COLUMNS).stream().map(TableForm::column).toList();
        List<String> key = form.texts(KEY);
        if (!columns.stream().map(RowColumn::name).toList().containsAll(key)) {
            throw form.malformed(KEY, "names of columns of this table");
        }
        List<List<String>> rows =
                form.rows(ROWS, columns.stream().map(RowColumn::presenceOnly).toList(), RecordedRows.PRESENT);
        RowTable table = new RowTable(
                form.text(KIND, USUAL_KIND),
                name,
                form.text(PLAIN_NAME, name),
                name,
                form.text(TARGET, name),
                form.flag(READABLE, true),
                form.flag(POPULATED, true),
                !rows.isEmpty(),
                false,
                key,
                form.texts(READS),
                columns);
        return new RecordedRows.Table(table, rows);
    }

    private static RowColumn column(JsonObject form) {
        String name = form.text(NAME);
        return new RowColumn(
                name,
                form.text(QUOTED, name),
                form.text(TYPE),
                form.textOrNull(GENERATED),
                form.flag(IDENTITY_ALWAYS, false),
                form.flag(COMPARABLE, true),
                form.textOrNull(CHANGING_DEFAULT),
                form.flag(VOLATILE, false));
    }
}

package dev.schemaparity.internal.rows;

import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that correct the rows of one table in the baseline. */
record RowStatements(SharedTable table) {
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_NAMED_VALUE = 60;
    private static final int SHOWN_OF_HASH = 8;

    /** Names a row by its key, as {@code public.t (id = 3)}. */
    String name(RowValues row) {
        String key = shownColumns(row).stream()
                .map(column -> condition(column, Excerpt.shortened(literal(row, column), LONGEST_NAMED_VALUE), row))
                .collect(Collectors.joining(", "));
        String shown = Excerpt.shortened(key, LONGEST_NAME);
        // Two rows that are cut alike are still two.
        boolean whole = shownColumns(row).stream()
                .allMatch(column -> literal(row, column).length() <= LONGEST_NAMED_VALUE);
        return "%s (%s%s)"
                .formatted(
                        table.name(),
                        shown,
                        whole && shown.equals(key) ? "" : ", #" + row.key().substring(0, SHOWN_OF_HASH));
    }

    /** Writes the INSERT of a row, or of several that are equal. */
    String insert(RowValues row, long count) {
        // What changes with every build comes from its default; one value for several rows could be one too many.
        List<String> written = written().stream()
                .filter(name -> !table.isVolatile(name)
                        || text(row, name) == null
                        || !isUnknown(name, row) && column(name).changingDefault() == null)
                .toList();
        List<String> tooLong = tooLong(written, row);
        if (!tooLong.isEmpty()) {
            return inWords("INSERT", row, tooLong);
        }
        boolean overriding = written.stream().anyMatch(name -> column(name).identityAlways());
        String values = written.stream().map(name -> literal(row, name)).collect(Collectors.joining(", "));
        String names = written.stream().map(this::quoted).collect(Collectors.joining(", "));
        if (written.isEmpty()) {
            return ("INSERT INTO %s DEFAULT VALUES;\n"
                                    .formatted(table.baseline().name()))
                            .repeat((int) count)
                            .strip()
                    + notCovered(row);
        }
        return "INSERT INTO %s (%s)%s %s;"
                        .formatted(
                                table.baseline().name(),
                                names,
                                overriding ? " OVERRIDING SYSTEM VALUE" : "",
                                count == 1
                                        ? "VALUES (" + values + ")"
                                        : "SELECT %s FROM pg_catalog.generate_series(1, %s)".formatted(values, count))
                + notCovered(row);
    }

    /** Tells whether a row has a value that nobody knows any more. */
    private boolean isUnknown(String name, RowValues row) {
        return table.isPresenceOnly(name) && text(row, name) != null;
    }

    /** Where a default gives a value, that is as good as the one that was not recorded. */
    private String notCovered(RowValues row) {
        List<String> unknown = written().stream()
                .filter(name -> isUnknown(name, row) && column(name).changingDefault() == null)
                .map(this::inOneLine)
                .toList();
        return unknown.isEmpty() ? "" : "\n-- Not covered: what was not recorded, " + String.join(", ", unknown);
    }

    private String inOneLine(String name) {
        return quoted(name).replaceAll("[\r\n]", " ");
    }

    /** Writes the DELETE of a row, or of several that are equal. */
    String delete(RowValues row, long count) {
        List<String> tooLong = tooLong(shownColumns(row), row);
        if (!tooLong.isEmpty()) {
            return inWords("DELETE", row, tooLong);
        }
        if (!table.key().isEmpty()) {
            return "DELETE FROM %s WHERE %s;".formatted(table.baseline().target(), condition(row));
        }
        // Equal rows can only be told apart by where they are stored, in a partitioned table together with the
        // partition.
        return "DELETE FROM %1$s WHERE (tableoid, ctid) IN (SELECT tableoid, ctid FROM %1$s%2$s LIMIT %3$s);"
                .formatted(table.baseline().target(), keyColumns().isEmpty() ? "" : " WHERE " + condition(row), count);
    }

    /** Returns how a row is found, or null where that is too long to be written, or nothing tells it from others. */
    RowSearch search(RowValues row) {
        return keyColumns().isEmpty() || !tooLong(shownColumns(row), row).isEmpty()
                ? null
                : new RowSearch(table.baseline().target(), condition(row));
    }

    /** Writes the UPDATE that gives one column of a row the value that it has in another row of the same key. */
    String update(String column, RowValues wanted) {
        List<String> needed = new ArrayList<>(table.key());
        needed.add(column);
        List<String> tooLong = tooLong(needed, wanted);
        if (!tooLong.isEmpty()) {
            return inWords("UPDATE", wanted, tooLong);
        }
        if (isUnknown(column, wanted)) {
            return "-- UPDATE of %s: its %s was not recorded"
                    .formatted(name(wanted).replaceAll("[\r\n]", " "), inOneLine(column));
        }
        if (column(column).generated() != null) {
            // Nobody writes it; writing any other column has it computed again.
            return written().stream()
                    .findFirst()
                    .map(any -> "UPDATE %1$s SET %2$s = %2$s WHERE %3$s;"
                            .formatted(table.baseline().target(), quoted(any), condition(wanted)))
                    .orElse("-- " + inOneLine(column) + " is computed by the server");
        }
        return column(column).identityAlways()
                // An identity that is always generated takes no other value.
                ? "%s\n%s".formatted(delete(wanted, 1), insert(wanted, 1))
                : "UPDATE %s SET %s = %s WHERE %s;"
                        .formatted(
                                table.baseline().target(), quoted(column), literal(wanted, column), condition(wanted));
    }

    private List<String> written() {
        return table.columns().stream()
                .filter(name -> column(name).generated() == null)
                .toList();
    }

    private List<String> keyColumns() {
        return table.key().isEmpty() ? table.columns() : table.key();
    }

    /** Of a volatile column it tells two rows apart whether it is NULL; its value is nobody's name. */
    private List<String> shownColumns(RowValues row) {
        return keyColumns().stream()
                .filter(name -> !table.isVolatile(name) || text(row, name) == null)
                .toList();
    }

    private String condition(RowValues row) {
        return keyColumns().stream()
                .map(column -> condition(column, literal(row, column), row))
                .collect(Collectors.joining(" AND "));
    }

    private String condition(String column, String literal, RowValues row) {
        if (text(row, column) == null) {
            return quoted(column) + " IS NULL";
        }
        if (table.isVolatile(column)) {
            return quoted(column) + " IS NOT NULL";
        }
        return column(column).comparable()
                ? quoted(column) + " = " + literal
                // Such as json and xml, which know no equality.
                : quoted(column) + "::pg_catalog.text = " + literal;
    }

    private List<String> tooLong(List<String> columns, RowValues row) {
        return columns.stream()
                .filter(column -> text(row, column) != null && text(row, column).length() > SharedTable.LONGEST)
                .toList();
    }

    private String inWords(String statement, RowValues row, List<String> tooLong) {
        return "-- %s of %s: longer than %d characters, too long to be written here: %s"
                .formatted(
                        statement,
                        name(row).replaceAll("[\r\n]", " "),
                        SharedTable.LONGEST,
                        tooLong.stream().map(this::inOneLine).collect(Collectors.joining(", ")));
    }

    private RowColumn column(String name) {
        return table.baseline().column(name);
    }

    private String quoted(String name) {
        return table.quoted(Side.BASELINE, name);
    }

    private String text(RowValues row, String name) {
        return row.texts().get(table.columns().indexOf(name));
    }

    private String literal(RowValues row, String name) {
        return Literal.of(text(row, name), column(name).type());
    }
}

package dev.schemaparity.internal.rows;

import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that both sides have, and what is compared of its rows: the columns that both have, in the order of the legacy
 * side, whatever that of the other; what a column lacks, the catalog tells, and how it is generated. Virtual columns follow from the others.
 *
 * @param columns by the name that both sides share
 * @param volatiles the names of the columns whose nullness alone is compared
 * @param key the names of the columns that tell which row is which; empty where a whole row does
 */
record SharedTable(RowTable legacy, RowTable baseline, List<String> columns, Set<String> volatiles, List<String> key) {
    private static final Template DIGEST = Template.of("digest.sql");
    private static final Template HASHES = Template.of("hashes.sql");
    private static final Template VALUES = Template.of("values.sql");
    private static final Template TEXT = Template.of("text.sql");
    private static final Template HASH = Template.of("hash.sql");
    private static final Template COLUMN = Template.of("column.sql");
    private static final Template ROWS = Template.of("rows.sql");
    private static final Template SIZE = Template.of("size.sql");
    private static final String WRITER = Template.of("writer.sql").text();

    /** A value that is longer is neither held in memory nor written into a statement. */
    static final int LONGEST = 100_000;

    /** Takes the qualified names of volatile columns. */
    static SharedTable of(RowTable legacy, RowTable baseline, Set<String> volatileColumns) {
        List<String> columns = new ArrayList<>();
        Set<String> volatiles = new HashSet<>();
        for (RowColumn column : legacy.columns()) {
            RowColumn other = baseline.column(column.name());
            if (other != null && Objects.equals(column.generated(), other.generated())) {
                columns.add(column.name());
                if (volatileColumns.contains(legacy.qualified(column))) {
                    volatiles.add(column.name());
                }
            }
        }
        boolean keyed = new HashSet<>(legacy.key()).equals(new HashSet<>(baseline.key()))
                && columns.containsAll(legacy.key())
                && legacy.key().stream().noneMatch(volatiles::contains);
        return new SharedTable(
                legacy, baseline, List.copyOf(columns), Set.copyOf(volatiles), keyed ? legacy.key() : List.of());
    }

    /** Returns the same with more volatile columns. */
    SharedTable with(Set<String> more) {
        return of(
                legacy,
                baseline,
                Stream.concat(volatiles.stream(), more.stream())
                        .map(name -> legacy.qualified(legacy.column(name)))
                        .collect(Collectors.toSet()));
    }

    RowTable on(Side side) {
        return side == Side.LEGACY ? legacy : baseline;
    }

    String name() {
        return legacy.name();
    }

    boolean isVolatile(String column) {
        return volatiles.contains(column);
    }

    /** Tells whether it was recorded only where a column has a value, on one of the sides. */
    boolean isPresenceOnly(String column) {
        return legacy.column(column).presenceOnly() || baseline.column(column).presenceOnly();
    }

    /** Returns the query for the number and the digest of the rows. */
    String digest(Side side, int number) {
        return digest(side, number, columns);
    }

    /** Returns the same for some columns. */
    String digest(Side side, int number, List<String> some) {
        return DIGEST.filled(
                Map.of("number", String.valueOf(number), "columns", compared(side, some), "source", on(side).source()));
    }

    /** Returns the query for the hashes of all rows. */
    String hashes(Side side) {
        List<String> ofKeys = key.isEmpty() ? List.of() : columns;
        return HASHES.filled(Map.of(
                "key", key(side),
                "columns", compared(side, columns),
                "values",
                        list(
                                ofKeys,
                                name -> COLUMN.filled(Map.of("column", quoted(side, name), "text", text(side, name)))),
                "source", on(side).source()));
    }

    /** Returns the query for how many rows there are to record, and how large they are. */
    String size(int number) {
        return SIZE.filled(Map.of(
                "number", String.valueOf(number),
                "columns", compared(Side.LEGACY, columns),
                "source", legacy.source()));
    }

    /** Returns the query for all rows, of volatile columns whether there is a value: by their key, else by all columns. */
    String rows() {
        List<String> order = key.isEmpty() ? columns : key;
        // Numbers go by their value, all else by its text, whose order no collation decides; at last the whole row.
        return ROWS.filled(Map.of(
                "texts", list(columns, this::recorded),
                "order",
                        order.stream().map(name -> place(name) + ", ").collect(Collectors.joining()) + "(ROW("
                                + compared(Side.LEGACY, columns) + "))::pg_catalog.text COLLATE \"C\"",
                "source", legacy.source()));
    }

    private String recorded(String name) {
        String quoted = quoted(Side.LEGACY, name);
        return isVolatile(name)
                ? "CASE WHEN pg_catalog.num_nulls(%s) = 0 THEN %s END"
                        .formatted(quoted, Literal.of(RecordedRows.PRESENT))
                : TEXT.filled(Map.of("column", quoted, "limit", String.valueOf(Integer.MAX_VALUE)));
    }

    private String place(String name) {
        return isVolatile(name) || Literal.isNumber(legacy.column(name).type())
                ? compared(Side.LEGACY, List.of(name))
                : text(Side.LEGACY, name) + " COLLATE \"C\"";
    }

    private String text(Side side, String name) {
        return isVolatile(name) ? "''" : "pg_catalog.format('%s', " + quoted(side, name) + ")";
    }

    /** Returns the query for the values of some rows, by the hashes of their keys in hexadecimal digits. */
    String values(Side side, List<String> keys) {
        return VALUES.filled(Map.of(
                "key", key(side),
                "columns", compared(side, columns),
                "texts",
                        list(
                                columns,
                                name -> TEXT.filled(
                                        Map.of("column", quoted(side, name), "limit", String.valueOf(LONGEST + 1)))),
                "hashes", list(columns, name -> HASH.filled(Map.of("column", quoted(side, name)))),
                "writer", on(side).tellsWriters() ? WRITER : "NULL::pg_catalog.int8",
                "keys", list(keys, hash -> "'\\x" + hash + "'"),
                "source", on(side).source()));
    }

    private String key(Side side) {
        return compared(side, key.isEmpty() ? columns : key);
    }

    private String compared(Side side, List<String> names) {
        return list(
                names,
                name -> isVolatile(name) ? "pg_catalog.num_nulls(" + quoted(side, name) + ")" : quoted(side, name));
    }

    String quoted(Side side, String name) {
        return on(side).column(name).quoted();
    }

    /** Returns the default of a column that may give another value in every build, or null. */
    String changingDefault(String name) {
        String ofLegacy = legacy.column(name).changingDefault();
        return ofLegacy == null ? baseline.column(name).changingDefault() : ofLegacy;
    }

    /** Returns the values of a column in two rows. */
    Excerpt excerpt(String name, RowValues old, RowValues squashed) {
        if (isPresenceOnly(name)) {
            return new Excerpt(presence(name, old), presence(name, squashed));
        }
        int index = columns.indexOf(name);
        return Excerpt.of(
                new Excerpt.Value(
                        old.texts().get(index),
                        legacy.column(name).type(),
                        old.hashes().get(index)),
                new Excerpt.Value(
                        squashed.texts().get(index),
                        baseline.column(name).type(),
                        squashed.hashes().get(index)));
    }

    private String presence(String name, RowValues row) {
        return row.texts().get(columns.indexOf(name)) == null ? "NULL" : "not NULL";
    }

    private static String list(List<String> names, Function<String, String> written) {
        return names.stream().map(written).collect(Collectors.joining(", "));
    }
}

package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.rows.KeyComparison.DifferingKey;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the differences between the rows of one table, the first ones each by itself. */
final class TableDifferences {
    /** How many rows of a table are told; of the others, their number. */
    static final int TOLD = 10;

    private final SharedTable table;
    private final Set<String> follows;
    private final RowStatements statements;
    private final KeyComparison keys;
    private final Map<Side, Map<String, RowValues>> values = new EnumMap<>(Side.class);
    private final List<RowDifference> differences = new ArrayList<>();

    private TableDifferences(SharedTable table, KeyComparison keys, Set<String> follows, Map<Side, RowReader> readers) {
        this.table = table;
        this.keys = keys;
        this.follows = follows;
        statements = new RowStatements(table);
        List<String> hashes = keys.first().stream().map(DifferingKey::hash).toList();
        if (!hashes.isEmpty()) {
            values.putAll(BothSides.of(
                    side -> byKey(readers.get(side).values(table.values(side, hashes), table.name()))));
        }
    }

    private static Map<String, RowValues> byKey(List<RowValues> rows) {
        Map<String, RowValues> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    /**
     * Reads the rows of a table whose digests differ.
     *
     * @param follows what a materialized view reads and differs too
     */
    static List<RowDifference> find(SharedTable table, Set<String> follows, Map<Side, RowReader> readers) {
        ChangingColumns changing = ChangingColumns.of(table, readers);
        TableDifferences rows = new TableDifferences(changing.table(), changing.others(), follows, readers);
        List<RowDifference> found = new ArrayList<>(changing.differences());
        found.addAll(rows.tell());
        return found;
    }

    private List<RowDifference> tell() {
        if (keys.keys() > 0) {
            if (table.legacy().isMaterializedView()) {
                tellContents();
            } else {
                boolean untold = false;
                for (DifferingKey key : keys.first()) {
                    int before = differences.size();
                    tell(key);
                    untold |= differences.size() == before;
                }
                // By name: the order of the hashes says nothing to a reader. The columns of a row keep their order.
                differences.sort(
                        Comparator.comparing(told -> told.mismatch().object().name()));
                tellRest();
                if (untold) {
                    tellRowsOfOneKey();
                }
            }
        }
        return differences;
    }

    private RowValues row(Side side, DifferingKey key) {
        return values.get(side).get(key.hash());
    }

    private void tell(DifferingKey key) {
        RowValues old = row(Side.LEGACY, key);
        RowValues squashed = row(Side.BASELINE, key);
        if (key.legacy() == key.baseline()) {
            table.columns().forEach(column -> tellColumn(column, old, squashed));
            return;
        }
        boolean missing = key.legacy() > key.baseline();
        RowValues row = missing ? old : squashed;
        long by = Math.abs(key.legacy() - key.baseline());
        boolean presence = Math.min(key.legacy(), key.baseline()) == 0;
        differences.add(new RowDifference(
                mismatch(
                        statements.name(row),
                        presence ? Mismatch.PRESENCE : "number of equal rows",
                        presence ? (missing ? present(key, by) : "missing") : String.valueOf(key.legacy()),
                        presence ? (missing ? "missing" : present(key, by)) : String.valueOf(key.baseline()),
                        missing ? statements.insert(row, by) : statements.delete(row, by),
                        missing ? null : statements.insert(row, by)),
                remarks(presence && by > 1 ? by + " equal rows" : null, hint(identifying())),
                table.legacy().id(),
                Set.of(),
                old == null ? List.of() : old.writers(),
                old == null ? statements.search(row) : null));
    }

    /** Who accepts a row that the other side lacks accepts what is in it, which its name may not tell. */
    private String present(DifferingKey key, long count) {
        String more = Stream.of(
                        count > 1 ? count + " equal rows" : "",
                        table.key().containsAll(table.columns()) || table.key().isEmpty() ? "" : key.content())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return more.isEmpty() ? "present" : "present (%s)".formatted(more);
    }

    private List<String> identifying() {
        return table.key().isEmpty() ? table.columns() : table.key();
    }

    private void tellColumn(String column, RowValues old, RowValues squashed) {
        int index = table.columns().indexOf(column);
        String before = old.hashes().get(index);
        String after = squashed.hashes().get(index);
        boolean differs =
                table.isVolatile(column) ? (before == null) != (after == null) : !Objects.equals(before, after);
        if (!differs) {
            return;
        }
        String type = table.legacy().column(column).type();
        String otherType = table.baseline().column(column).type();
        Excerpt shown = table.excerpt(column, old, squashed);
        differences.add(new RowDifference(
                mismatch(
                        statements.name(old),
                        "column " + table.quoted(Side.LEGACY, column),
                        shown.legacy(),
                        shown.baseline(),
                        statements.update(column, old),
                        statements.update(column, squashed)),
                remarks(
                        type.equals(otherType) ? null : "its type is %s and %s".formatted(type, otherType),
                        hint(List.of(column))),
                table.legacy().id(),
                Set.of(),
                old.writers(),
                null));
    }

    private void tellRest() {
        long rest = keys.keys() - keys.first().size();
        if (rest > 0) {
            String byHand = byHand(table);
            addContent(
                    "%s (%d more)".formatted(table.name(), rest),
                    rest(Side.LEGACY, keys.missing()),
                    rest(Side.BASELINE, keys.additional()),
                    byHand,
                    "the first %d rows that differ are told by themselves".formatted(TOLD));
        }
    }

    private String rest(Side side, long alone) {
        return "rows that stand here alone: %d in all, with other values: %d (%s)"
                .formatted(alone, keys.changed(), keys.content().get(side));
    }

    /** Where there is too much to be written. */
    static String byHand(SharedTable table) {
        return "-- pg_dump --data-only --column-inserts --table=%s shows the rows of each database"
                .formatted(Literal.of(table.name()).replaceAll("[\r\n]", " "));
    }

    /** Where keys of several rows read alike, no column of one of them tells what differs. */
    private void tellRowsOfOneKey() {
        String byHand = "-- rows with the same text for a key differ; compare the rows of each database by hand";
        addContent(table.name(), ofOneKey(Side.LEGACY), ofOneKey(Side.BASELINE), byHand, null);
    }

    private String ofOneKey(Side side) {
        return "%d keys with other rows (%s)"
                .formatted(keys.keys(), keys.content().get(side));
    }

    /** The rows of a materialized view are not corrected one by one. */
    private void tellContents() {
        String refresh = "REFRESH MATERIALIZED VIEW %s;".formatted(table.name());
        differences.add(new RowDifference(
                new Mismatch(
                        table.legacy().id(),
                        "contents",
                        rows(keys.missing(), Side.LEGACY),
                        rows(keys.additional(), Side.BASELINE),
                        refresh,
                        refresh,
                        List.of(),
                        false,
                        null),
                remarks(
                        follows.isEmpty()
                                ? "the tables that it reads hold the same rows"
                                : "what differs in what it reads is accepted: "
                                        + String.join(", ", new TreeSet<>(follows)),
                        hint(table.columns())),
                table.legacy().id(),
                follows,
                values.get(Side.LEGACY).values().stream()
                        .flatMap(row -> row.writers().stream())
                        .toList(),
                null));
    }

    private String rows(long alone, Side side) {
        String first = keys.first().stream()
                .filter(key -> side == Side.LEGACY ? key.legacy() > key.baseline() : key.baseline() > key.legacy())
                .map(key -> "\n"
                        + statements.name(row(side, key)).substring(table.name().length() + 1))
                .collect(Collectors.joining());
        return alone == 0
                ? "no row that the other lacks"
                : "rows that the other lacks: %d (%s)%s"
                        .formatted(alone, keys.content().get(side), first);
    }

    /** Points to columns that may have another value in every build. */
    private String hint(List<String> columns) {
        return columns.stream()
                .filter(column -> !table.isVolatile(column) && table.changingDefault(column) != null)
                .map(column ->
                        "the default of %s, %s, may give another value in every build: if that is all, declare it (%s)"
                                .formatted(
                                        qualified(column),
                                        table.changingDefault(column),
                                        Setting.VOLATILE_COLUMNS.as(qualified(column))))
                .findFirst()
                .orElse(null);
    }

    private String qualified(String column) {
        return table.legacy().qualified(table.legacy().column(column));
    }

    private static String remarks(String... remarks) {
        String all = Arrays.stream(remarks).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /** Of many rows at once nobody says who wrote them. */
    private void addContent(String object, String legacy, String baseline, String byHand, String remark) {
        differences.add(new RowDifference(
                mismatch(object, "content", legacy, baseline, byHand, byHand),
                remark,
                table.legacy().id(),
                Set.of(),
                List.of(),
                null));
    }

    private static Mismatch mismatch(
            String object, String attribute, String legacy, String baseline, String statement, String inverse) {
        return new Mismatch(
                new ObjectId("row", object), attribute, legacy, baseline, statement, inverse, List.of(), false, null);
    }
}

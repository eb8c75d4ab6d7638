package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.rows.RowReader.Digest;
import dev.schemaparity.spi.Side;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the columns of a table that look as if their values changed with every build, so that each is told once and not in
 * row after row.
 *
 * <p>Such is a column whose default may give another value each time, and one that differs alone in most of many rows.
 * What else differs in a row is told of that row, and so is a value that is NULL on one side only.
 */
final class ChangingColumns {
    private final SharedTable table;
    private final Map<Side, RowReader> readers;
    private final KeyComparison keys;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param example the hash of the key of a row in which it differs, null where no key tells which row is which
     */
    private record Found(long differing, long common, String example) {}

    private ChangingColumns(SharedTable table, Map<Side, RowReader> readers) {
        this.table = table;
        this.readers = readers;
        BitSet suspected = suspected();
        ColumnCounts counts = new ColumnCounts(suspected);
        keys = compare(Set.of(), counts);
        if (table.legacy().isMaterializedView()) {
            return;
        }
        if (!table.key().isEmpty() && keys.common() > 0) {
            findInRows(suspected, counts);
        } else {
            findInWholeRows(suspected);
        }
    }

    static ChangingColumns of(SharedTable table, Map<Side, RowReader> readers) {
        return new ChangingColumns(table, readers);
    }

    private KeyComparison compare(Set<String> more, ColumnCounts counts) {
        return KeyComparison.of(table.with(more), readers, TableDifferences.TOLD, counts::add);
    }

    private BitSet suspected() {
        BitSet suspected = new BitSet();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            suspected.set(i, !table.isVolatile(name) && table.changingDefault(name) != null);
        }
        return suspected;
    }

    private void findInRows(BitSet suspected, ColumnCounts counts) {
        for (int i = 0; i < table.columns().size(); i++) {
            boolean mostRows = counts.alone(i) > TableDifferences.TOLD && counts.alone(i) > keys.common() / 2;
            if (counts.differing(i) > 0 && (suspected.get(i) || mostRows)) {
                found.put(table.columns().get(i), new Found(counts.differing(i), keys.common(), counts.example(i)));
            }
        }
    }

    /** Where no key tells which row is which, the rows that are equal but for these columns must be the most. */
    private void findInWholeRows(BitSet suspected) {
        Set<String> all = new HashSet<>();
        suspected.stream().forEach(i -> all.add(table.columns().get(i)));
        long common = common(all);
        suspected.stream().mapToObj(table.columns()::get).forEach(name -> {
            Set<String> others = new HashSet<>(all);
            others.remove(name);
            long differing = common - common(others);
            if (differing > common / 2) {
                found.put(name, new Found(differing, common, null));
            }
        });
    }

    private long common(Set<String> more) {
        return more.isEmpty()
                ? keys.common()
                : compare(more, new ColumnCounts(new BitSet())).common();
    }

    /** Returns the table, of which these columns are volatile. */
    SharedTable table() {
        return table.with(found.keySet());
    }

    /** Returns what differs beside these columns. */
    KeyComparison others() {
        return found.isEmpty() ? keys : compare(found.keySet(), new ColumnCounts(new BitSet()));
    }

    /** Tells each of them. */
    List<RowDifference> differences() {
        List<String> names = List.copyOf(found.keySet());
        Map<Side, List<Digest>> digests = BothSides.of(side -> {
            List<String> queries = new ArrayList<>();
            names.forEach(name -> queries.add(table.digest(side, queries.size(), List.of(name))));
            return readers.get(side).digests(queries);
        });
        List<RowDifference> differences = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String byHand = TableDifferences.byHand(table);
            differences.add(new RowDifference(
                    new Mismatch(
                            new ObjectId("column", qualified(names.get(i))),
                            "values",
                            value(names.get(i), digests.get(Side.LEGACY).get(i)),
                            value(names.get(i), digests.get(Side.BASELINE).get(i)),
                            byHand,
                            byHand,
                            List.of(),
                            false,
                            null),
                    remark(names.get(i)),
                    table.legacy().id(),
                    Set.of(),
                    List.of(),
                    null));
        }
        return differences;
    }

    private String qualified(String name) {
        return table.legacy().qualified(table.legacy().column(name));
    }

    private String value(String name, Digest digest) {
        MessageDigest content = Sha256.start();
        content.update(digest.digest().getBytes(StandardCharsets.UTF_8));
        return "another value in %d of %d rows that both sides have (%s)"
                .formatted(found.get(name).differing(), found.get(name).common(), Sha256.shown(content.digest()));
    }

    private String remark(String name) {
        String changing = table.changingDefault(name);
        String example = found.get(name).example();
        return "%s%s; if that is all, declare the column (%s), or have such columns found by a second build (%s)"
                .formatted(
                        example == null ? "" : example(name, example) + "; ",
                        changing == null
                                ? "most rows differ in this column alone"
                                : "its default, " + changing + ", may give another value in every build",
                        Setting.VOLATILE_COLUMNS.as(qualified(name)),
                        Setting.FIND_VOLATILE_COLUMNS.on());
    }

    private String example(String name, String key) {
        Map<Side, RowValues> rows = BothSides.of(side -> readers.get(side)
                .values(table.values(side, List.of(key)), table.name())
                .get(0));
        Excerpt shown = table.excerpt(name, rows.get(Side.LEGACY), rows.get(Side.BASELINE));
        return "such as %s: %s and %s"
                .formatted(
                        new RowStatements(table)
                                .name(rows.get(Side.LEGACY))
                                .substring(table.name().length() + 1),
                        shown.legacy(),
                        shown.baseline());
    }
}

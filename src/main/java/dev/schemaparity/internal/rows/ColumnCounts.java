package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.rows.KeyStream.Key;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Counts in which columns rows of the same key differ. That one of two values is NULL is another difference. */
final class ColumnCounts {
    private static final String NULL = "NULL";

    private final BitSet suspected;
    private final Map<Integer, Long> differing = new HashMap<>();
    private final Map<Integer, Long> alone = new HashMap<>();
    private final Map<Integer, String> examples = new HashMap<>();

    /** Takes the columns that do not count where it is asked whether another one differs alone. */
    ColumnCounts(BitSet suspected) {
        this.suspected = suspected;
    }

    void add(Key legacy, Key baseline) {
        String[] before = values(legacy);
        String[] after = values(baseline);
        BitSet other = new BitSet();
        boolean nullness = false;
        for (int i = 0; i < before.length; i++) {
            if (!before[i].equals(after[i])) {
                other.set(i, !before[i].equals(NULL) && !after[i].equals(NULL));
                nullness |= !other.get(i);
            }
        }
        String key = HexFormat.of().formatHex(legacy.hash());
        other.stream().forEach(column -> {
            differing.merge(column, 1L, Long::sum);
            examples.putIfAbsent(column, key);
        });
        BitSet unsuspected = (BitSet) other.clone();
        unsuspected.andNot(suspected);
        if (!nullness && unsuspected.cardinality() == 1) {
            alone.merge(unsuspected.nextSetBit(0), 1L, Long::sum);
        }
    }

    private static String[] values(Key key) {
        return key.values().substring(1, key.values().length() - 1).split(",");
    }

    /** Returns in how many rows a column differs. */
    long differing(int column) {
        return differing.getOrDefault(column, 0L);
    }

    /** Returns in how many rows a column differs and no other one that is not suspected. */
    long alone(int column) {
        return alone.getOrDefault(column, 0L);
    }

    /** Returns the hash of the first key in whose row a column differs. */
    String example(int column) {
        return examples.get(column);
    }
}

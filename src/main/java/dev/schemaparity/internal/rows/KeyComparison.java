package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.rows.KeyStream.Key;
import dev.schemaparity.spi.Side;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What two streams of keys do not share: the first keys that differ, and how many there are of each sort.
 *
 * @param first in the order of their hashes, at most as many as were asked for
 * @param keys how many keys differ
 * @param missing how many rows the legacy side alone has
 * @param additional how many rows the baseline alone has
 * @param changed how many rows have the same key and other values
 * @param common how many rows have a key that both sides have
 * @param content what stands for all keys that differ and their rows, by side
 */
record KeyComparison(
        List<DifferingKey> first,
        long keys,
        long missing,
        long additional,
        long changed,
        long common,
        Map<Side, String> content) {
    /**
     * One key that differs: by how many rows have it, or where both are one by the row.
     *
     * @param content what stands for its rows on the side that has more of them, or on the legacy side
     */
    record DifferingKey(String hash, long legacy, long baseline, String content) {}

    /**
     * Compares the rows of a table.
     *
     * @param otherRows receives the keys that one row of each side has, and another one
     */
    static KeyComparison of(
            SharedTable table, Map<Side, RowReader> readers, int limit, BiConsumer<Key, Key> otherRows) {
        Map<Side, HashStream> streams =
                BothSides.of(side -> readers.get(side).hashes(table.hashes(side), table.name()));
        try (HashStream legacy = streams.get(Side.LEGACY);
                HashStream baseline = streams.get(Side.BASELINE)) {
            return of(legacy, baseline, limit, otherRows);
        }
    }

    /** Goes through both streams at once, and holds no more than it returns. */
    static KeyComparison of(KeyStream legacy, KeyStream baseline, int limit, BiConsumer<Key, Key> otherRows) {
        List<DifferingKey> first = new ArrayList<>();
        long keys = 0;
        long missing = 0;
        long additional = 0;
        long changed = 0;
        long common = 0;
        MessageDigest ofLegacy = Sha256.start();
        MessageDigest ofBaseline = Sha256.start();
        Key before = legacy.next();
        Key after = baseline.next();
        while (before != null || after != null) {
            int order = before == null ? 1 : after == null ? -1 : Arrays.compareUnsigned(before.hash(), after.hash());
            long old = order <= 0 ? before.count() : 0;
            long squashed = order >= 0 ? after.count() : 0;
            boolean otherRow = old == squashed && !Arrays.equals(before.row(), after.row());
            common += Math.min(old, squashed);
            if (otherRow && old == 1) {
                otherRows.accept(before, after);
            }
            if (old != squashed || otherRow) {
                keys++;
                missing += Math.max(0, old - squashed);
                additional += Math.max(0, squashed - old);
                changed += otherRow ? old : 0;
                if (first.size() < limit) {
                    byte[] hash = order <= 0 ? before.hash() : after.hash();
                    byte[] row = old >= squashed ? before.row() : after.row();
                    first.add(new DifferingKey(HexFormat.of().formatHex(hash), old, squashed, Sha256.shown(row)));
                }
                add(ofLegacy, old, before);
                add(ofBaseline, squashed, after);
            }
            before = order <= 0 ? legacy.next() : before;
            after = order >= 0 ? baseline.next() : after;
        }
        return new KeyComparison(
                List.copyOf(first),
                keys,
                missing,
                additional,
                changed,
                common,
                Map.of(Side.LEGACY, Sha256.shown(ofLegacy.digest()), Side.BASELINE, Sha256.shown(ofBaseline.digest())));
    }

    private static void add(MessageDigest content, long count, Key key) {
        if (count > 0) {
            content.update(key.hash());
            content.update(Long.toString(count).getBytes(StandardCharsets.UTF_8));
            content.update(key.row());
        }
    }
}

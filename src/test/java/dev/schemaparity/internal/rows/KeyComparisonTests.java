package dev.schemaparity.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.rows.KeyComparison.DifferingKey;
import dev.schemaparity.internal.rows.KeyStream.Key;
import dev.schemaparity.spi.Side;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyComparisonTests {
    private static final BiConsumer<Key, Key> IGNORED = (legacy, baseline) -> {};

    private static Key key(int hash, int row, long count) {
        byte[] content = new byte[8];
        Arrays.fill(content, (byte) row);
        return new Key(new byte[] {(byte) hash}, content, count, "{}");
    }

    private static KeyStream stream(Stream<Key> keys) {
        Iterator<Key> all = keys.iterator();
        return () -> all.hasNext() ? all.next() : null;
    }

    private static KeyComparison compare(List<Key> legacy, List<Key> baseline) {
        return KeyComparison.of(stream(legacy.stream()), stream(baseline.stream()), 10, IGNORED);
    }

    @Test
    void equalStreamsDifferInNothing() {
        List<Key> keys = List.of(key(1, 1, 1), key(2, 2, 3));

        KeyComparison found = compare(keys, keys);
        assertThat(found).isEqualTo(new KeyComparison(List.of(), 0, 0, 0, 0, 4, found.content()));
        assertThat(compare(List.of(), List.of()).keys()).isZero();
    }

    @Test
    void eachSideMayHaveMoreInFrontBetweenAndBehind() {
        KeyComparison found = compare(
                List.of(key(1, 1, 1), key(3, 3, 1), key(5, 5, 1)), List.of(key(2, 2, 1), key(3, 3, 1), key(6, 6, 1)));

        assertThat(found)
                .isEqualTo(new KeyComparison(
                        List.of(
                                new DifferingKey("01", 1, 0, "SHA-256 0101010101010101"),
                                new DifferingKey("02", 0, 1, "SHA-256 0202020202020202"),
                                new DifferingKey("05", 1, 0, "SHA-256 0505050505050505"),
                                new DifferingKey("06", 0, 1, "SHA-256 0606060606060606")),
                        4,
                        2,
                        2,
                        0,
                        1,
                        found.content()));
    }

    @Test
    void hashesAreOrderedAsTheServerOrdersThem() {
        // 0x80 is negative as a byte.
        assertThat(compare(List.of(key(0x7f, 1, 1), key(0x80, 1, 1)), List.of(key(0x80, 1, 1)))
                        .first())
                .containsExactly(new DifferingKey("7f", 1, 0, "SHA-256 0101010101010101"));
    }

    @Test
    void otherRowsAndOtherNumbersOfEqualRowsAreTold() {
        KeyComparison found = compare(
                List.of(key(1, 1, 1), key(2, 2, 5), key(3, 3, 2)), List.of(key(1, 9, 1), key(2, 2, 2), key(3, 3, 4)));

        assertThat(found)
                .isEqualTo(new KeyComparison(
                        List.of(
                                new DifferingKey("01", 1, 1, "SHA-256 0101010101010101"),
                                new DifferingKey("02", 5, 2, "SHA-256 0202020202020202"),
                                new DifferingKey("03", 2, 4, "SHA-256 0303030303030303")),
                        3,
                        3,
                        2,
                        1,
                        5,
                        found.content()));
    }

    @Test
    void allThatDiffersStandsInItsContentAndNothingElse() {
        List<Key> none = List.of(key(1, 1, 1));

        assertThat(Stream.of(
                                List.of(key(1, 1, 1), key(2, 2, 1)),
                                List.of(key(1, 1, 1), key(2, 9, 1)),
                                List.of(key(1, 1, 1), key(2, 2, 2)),
                                List.of(key(1, 1, 1), key(3, 2, 1)),
                                none)
                        .map(legacy -> compare(legacy, none).content().get(Side.LEGACY)))
                .doesNotHaveDuplicates();
        assertThat(compare(List.of(key(1, 1, 1), key(2, 2, 1)), none).content())
                .isEqualTo(compare(List.of(key(1, 7, 1), key(2, 2, 1)), List.of(key(1, 7, 1)))
                        .content());
    }

    @Test
    void itHoldsNoMoreThanItReturns() {
        KeyComparison found = KeyComparison.of(
                stream(IntStream.range(0, 200).mapToObj(i -> key(i, i, 1))), stream(Stream.of()), 3, IGNORED);

        assertThat(found.first()).hasSize(3);
        assertThat(found.keys()).isEqualTo(200);
        assertThat(found.missing()).isEqualTo(200);
    }
}

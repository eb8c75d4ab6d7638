package dev.schemaparity.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.rows.KeyComparison.DifferingKey;
import dev.schemaparity.internal.rows.KeyStream.Key;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyComparisonTests {
    private static final BiConsumer<Key, Key> IGNORED = (legacy, baseline) -> {};

    private static Key key(int hash, int row, long count) {
        return new Key(new byte[] {(byte) hash}, new byte[] {(byte) row}, count, "{}");
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

        assertThat(compare(keys, keys)).isEqualTo(new KeyComparison(List.of(), 0, 0, 0, 0, 4));
        assertThat(compare(List.of(), List.of()).keys()).isZero();
    }

    @Test
    void eachSideMayHaveMoreInFrontBetweenAndBehind() {
        KeyComparison found = compare(
                List.of(key(1, 1, 1), key(3, 3, 1), key(5, 5, 1)), List.of(key(2, 2, 1), key(3, 3, 1), key(6, 6, 1)));

        assertThat(found)
                .isEqualTo(new KeyComparison(
                        List.of(
                                new DifferingKey("01", 1, 0),
                                new DifferingKey("02", 0, 1),
                                new DifferingKey("05", 1, 0),
                                new DifferingKey("06", 0, 1)),
                        4,
                        2,
                        2,
                        0,
                        1));
    }

    @Test
    void hashesAreOrderedAsTheServerOrdersThem() {
        // 0x80 is negative as a byte.
        assertThat(compare(List.of(key(0x7f, 1, 1), key(0x80, 1, 1)), List.of(key(0x80, 1, 1)))
                        .first())
                .containsExactly(new DifferingKey("7f", 1, 0));
    }

    @Test
    void otherRowsAndOtherNumbersOfEqualRowsAreTold() {
        KeyComparison found = compare(
                List.of(key(1, 1, 1), key(2, 2, 5), key(3, 3, 2)), List.of(key(1, 9, 1), key(2, 2, 2), key(3, 3, 4)));

        assertThat(found)
                .isEqualTo(new KeyComparison(
                        List.of(
                                new DifferingKey("01", 1, 1),
                                new DifferingKey("02", 5, 2),
                                new DifferingKey("03", 2, 4)),
                        3,
                        3,
                        2,
                        1,
                        5));
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

package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Compares where sequences stand: the last value, and whether {@code nextval} has handed it out.
 *
 * <p>A sequence that merely moved further, because a transaction was rolled back or a session had cached values that it
 * did not use, differs: the next row gets another number, and nothing in the database tells why. Two sequences that were
 * never used are equal; where they start differently, the catalog says so.
 */
final class SequencePositions {
    private static final Template POSITION = Template.of("position.sql");

    private final List<SequenceState> compared = new ArrayList<>();
    private final List<String> notObserved = new ArrayList<>();
    private final List<RowDifference> differences = new ArrayList<>();

    record Position(int number, long lastValue, boolean called) {
        static Position of(ResultSet row) throws SQLException {
            return new Position(row.getInt("number"), row.getLong("last_value"), row.getBoolean("is_called"));
        }

        String inWords(SequenceState sequence) {
            return called
                    ? String.valueOf(lastValue)
                    : lastValue == sequence.start() ? "not used yet" : lastValue + ", not used yet";
        }

        String statement(SequenceState sequence) {
            return "SELECT pg_catalog.setval(%s, %s, %b);".formatted(Literal.of(sequence.name()), lastValue, called);
        }
    }

    /** Takes the sequences whose owning table, null for none, passes the test. */
    static SequencePositions compare(Map<Side, RowReader> readers, Predicate<String> tables) {
        SequencePositions positions = new SequencePositions();
        Map<Side, Map<String, SequenceState>> sequences =
                BothSides.of(side -> readers.get(side).inventory().sequences());
        for (SequenceState sequence : sequences.get(Side.LEGACY).values()) {
            SequenceState other = sequences.get(Side.BASELINE).get(sequence.name());
            if (other != null && tables.test(sequence.owningTable()) && tables.test(other.owningTable())) {
                positions.choose(sequence, other);
            }
        }
        positions.compare(readers, sequences.get(Side.BASELINE));
        return positions;
    }

    /** Reads where some sequences stand, in their order. */
    static List<Position> read(RowReader reader, List<SequenceState> sequences) {
        List<String> queries = new ArrayList<>();
        for (SequenceState sequence : sequences) {
            queries.add(POSITION.filled(Map.of("number", String.valueOf(queries.size()), "source", sequence.source())));
        }
        return reader.union(queries, Position::of).stream()
                .sorted(Comparator.comparingInt(Position::number))
                .toList();
    }

    private void choose(SequenceState legacy, SequenceState baseline) {
        Map<Side, SequenceState> both = new EnumMap<>(Map.of(Side.LEGACY, legacy, Side.BASELINE, baseline));
        both.forEach((side, sequence) -> {
            if (!sequence.readable()) {
                notObserved.add("%s: the position of the sequence %s, which the role may not read"
                        .formatted(side, sequence.name()));
            }
        });
        if (legacy.readable() && baseline.readable()) {
            compared.add(legacy);
        }
    }

    private void compare(Map<Side, RowReader> readers, Map<String, SequenceState> others) {
        Map<Side, List<SequenceState>> both = Map.of(
                Side.LEGACY,
                compared,
                Side.BASELINE,
                compared.stream().map(sequence -> others.get(sequence.name())).toList());
        Map<Side, List<Position>> positions = BothSides.of(side -> read(readers.get(side), both.get(side)));
        for (int i = 0; i < compared.size(); i++) {
            SequenceState sequence = compared.get(i);
            SequenceState other = others.get(sequence.name());
            Position before = positions.get(Side.LEGACY).get(i);
            Position after = positions.get(Side.BASELINE).get(i);
            if (!before.inWords(sequence).equals(after.inWords(other))) {
                differences.add(RowDifference.ofSequence(new Mismatch(
                        new ObjectId("sequence", sequence.name()),
                        "position",
                        before.inWords(sequence),
                        after.inWords(other),
                        before.statement(sequence),
                        after.statement(other),
                        List.of(),
                        false,
                        null)));
            }
        }
    }

    int count() {
        return compared.size();
    }

    List<RowDifference> differences() {
        return differences;
    }

    List<String> notObserved() {
        return notObserved;
    }
}

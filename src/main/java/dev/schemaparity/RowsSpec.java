package dev.schemaparity;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.internal.recording.RecordedSnapshot;
import dev.schemaparity.internal.rows.RecordedRows;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.UsageException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is asked of the third witness, rows.
 *
 * @param chosen {@code all}, {@code none} or the names of tables; empty where nothing is said
 * @param volatileColumns the names of columns whose values change with every build
 * @param findVolatileColumns whether the legacy chain is built a second time to find more of them
 */
record RowsSpec(List<String> chosen, List<String> volatileColumns, boolean findVolatileColumns) {
    private static final String ALL = "all";
    private static final String NONE = "none";

    /**
     * What a side offers.
     *
     * @param kind how it came to be
     * @param recorded the rows of a recording; null where it holds none, and for a database
     */
    record Offer(SideKind kind, RecordedRows recorded) {
        static Offer of(SideKind kind, RecordedSnapshot recording) {
            return new Offer(kind, recording == null ? null : recording.rows());
        }

        private boolean holdsNone() {
            return kind == SideKind.RECORDED && recorded == null;
        }

        /** Returns the tables of which alone it has rows; none where it has those of all. */
        private List<String> choice() {
            return recorded == null ? List.of() : recorded.chosen();
        }
    }

    RowsSpec {
        chosen = chosen.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        volatileColumns = volatileColumns.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (chosen.size() > 1 && (chosen.contains(ALL) || chosen.contains(NONE))) {
            throw new UsageException(
                    "The rows to compare are '%s': 'all' and 'none' stand alone. Give one of them, or the names of tables."
                            .formatted(String.join(", ", chosen)));
        }
        if (findVolatileColumns && chosen.contains(NONE)) {
            throw new UsageException(
                    "No rows are to be compared (none), so there is no use in finding volatile columns. Leave out the one or the other.");
        }
    }

    /** Returns whether all or none are asked for, instead of tables. */
    static boolean isWhole(Collection<String> rows) {
        return rows.stream().map(String::strip).anyMatch(name -> name.equals(ALL) || name.equals(NONE));
    }

    /** Sees that what is asked for can be had from these sources. */
    void check(SideSources sources) {
        if (findVolatileColumns && !(sources.legacy() instanceof ChainSource)) {
            throw onlyRead(
                    "the legacy chain",
                    "the legacy side " + sources.legacy().notation(),
                    SideSources.kind(sources.legacy()) == SideKind.RECORDED
                            ? ", or have them found when it is recorded"
                            : "");
        }
        for (Side side : Side.values()) {
            checkRecorded(side, sources.rows(side));
        }
        String reason = reasonToSkip(sources::rows);
        if (findVolatileColumns && reason != null) {
            throw new UsageException(
                    "Volatile columns are to be found, but rows are not compared: %s. See to that, or leave it out."
                            .formatted(reason));
        }
    }

    private static UsageException onlyRead(String chain, String what, String more) {
        return new UsageException(
                "Volatile columns are found by building %s a second time, but %s is only read. Declare the columns instead (%s)%s."
                        .formatted(chain, what, Setting.VOLATILE_COLUMNS, more));
    }

    private void checkRecorded(Side side, Offer offer) {
        if (chosen.isEmpty() || chosen.contains(NONE)) {
            return;
        }
        if (offer.holdsNone()) {
            throw new UsageException(
                    "The rows of %s are to be compared, but the %s side is a recorded snapshot, which holds none. Leave that out, or record it again with its rows."
                            .formatted(String.join(", ", chosen), side));
        }
        List<String> missing = offer.choice().isEmpty()
                ? List.of()
                : chosen.stream().filter(name -> !offer.recorded().holds(name)).toList();
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "The rows of %s are to be compared, but the %s side is a recorded snapshot, which holds those of %s alone. Name some of these, or record it again with more."
                            .formatted(String.join(", ", missing), side, String.join(", ", offer.choice())));
        }
    }

    /** Sees that what is asked for can be recorded of a source. */
    void checkRecording(Source source) {
        if (findVolatileColumns && !(source instanceof ChainSource)) {
            throw onlyRead("the chain", source.notation(), "");
        }
    }

    /** Returns why rows are not recorded, or null where they are. */
    String reasonNotToRecord(SideKind kind) {
        if (chosen.contains(NONE)) {
            return switchedOff();
        }
        return kind == SideKind.LIVE && chosen.isEmpty()
                ? "those of a live database are recorded only where that is asked for (%s all, or the names of tables)"
                        .formatted(Setting.ROWS.option())
                : null;
    }

    private static String switchedOff() {
        return "switched off (%s)".formatted(Setting.ROWS.as("none"));
    }

    /**
     * Returns why rows are not compared, or null where they are.
     *
     * @param offers what each side offers
     */
    String reasonToSkip(Function<Side, Offer> offers) {
        if (chosen.contains(NONE)) {
            return switchedOff();
        }
        for (Side side : Side.values()) {
            if (offers.apply(side).holdsNone()) {
                return "the %s side is a recorded snapshot, which holds no rows".formatted(side);
            }
            if (offers.apply(side).kind() == SideKind.LIVE && chosen.isEmpty()) {
                return "the %s side is a live database, whose rows are compared only where that is asked for (%s, or the names of tables)"
                        .formatted(side, Setting.ROWS.as("all"));
            }
        }
        return chosen.isEmpty() && isChoice(offers) && recordedOnBoth(offers).isEmpty()
                ? "the two sides are recorded snapshots, which hold the rows of no table in common"
                : null;
    }

    private static boolean isChoice(Function<Side, Offer> offers) {
        return Stream.of(Side.values())
                .anyMatch(side -> !offers.apply(side).choice().isEmpty());
    }

    /** A recording of some tables is compared by these, where nobody says otherwise. */
    private static List<String> recordedOnBoth(Function<Side, Offer> offers) {
        List<String> legacy = offers.apply(Side.LEGACY).choice();
        List<String> baseline = offers.apply(Side.BASELINE).choice();
        return legacy.isEmpty() || baseline.isEmpty()
                ? Stream.concat(legacy.stream(), baseline.stream()).toList()
                : legacy.stream().filter(baseline::contains).toList();
    }

    /** Returns the names of the tables to compare, none for all of them. */
    List<String> tables(Function<Side, Offer> offers) {
        return chosen.isEmpty() ? recordedOnBoth(offers) : tables();
    }

    /** Returns the names of the chosen tables, none for all of them. */
    List<String> tables() {
        return chosen.contains(ALL) ? List.of() : chosen;
    }
}

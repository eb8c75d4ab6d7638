package dev.schemaparity;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.util.List;
import java.util.function.Function;

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

    /** Sees that what is asked for can be had from these sources. */
    void check(SideSources sources) {
        if (findVolatileColumns && !(sources.legacy() instanceof ChainSource)) {
            throw new UsageException(
                    "Volatile columns are found by building the legacy chain a second time, but the legacy side %s is only read. Declare the columns instead (%s)."
                            .formatted(sources.legacy().notation(), Setting.VOLATILE_COLUMNS));
        }
        for (Side side : Side.values()) {
            if (sources.kind(side) == SideKind.RECORDED && !chosen.isEmpty() && !chosen.contains(NONE)) {
                throw new UsageException(
                        "The rows of %s are to be compared, but the %s side is a recorded snapshot, which holds none. Leave that out, or compare with what built it."
                                .formatted(String.join(", ", chosen), side));
            }
        }
        if (findVolatileColumns && reasonToSkip(sources::kind) != null) {
            throw new UsageException(
                    "Volatile columns are to be found, but the rows of a live database are not compared unless they are asked for. Ask for them (%s), or leave it out."
                            .formatted(Setting.ROWS.as("all")));
        }
    }

    /**
     * Returns why rows are not compared, or null where they are.
     *
     * @param kinds how each side came to be
     */
    String reasonToSkip(Function<Side, SideKind> kinds) {
        if (chosen.contains(NONE)) {
            return "switched off (%s)".formatted(Setting.ROWS.as("none"));
        }
        for (Side side : Side.values()) {
            if (kinds.apply(side) == SideKind.RECORDED) {
                return "the %s side is a recorded snapshot, which holds no rows".formatted(side);
            }
            if (kinds.apply(side) == SideKind.LIVE && chosen.isEmpty()) {
                return "the %s side is a live database, whose rows are compared only where that is asked for (%s, or the names of tables)"
                        .formatted(side, Setting.ROWS.as("all"));
            }
        }
        return null;
    }

    /** Returns the names of the chosen tables, none for all of them. */
    List<String> tables() {
        return chosen.contains(ALL) ? List.of() : chosen;
    }
}

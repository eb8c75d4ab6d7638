package dev.schemaparity;

import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.util.List;

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
                    "Volatile columns are found by building the legacy chain a second time, but the legacy side is the live database %s. Declare the columns instead (%s)."
                            .formatted(sources.legacy().notation(), Setting.VOLATILE_COLUMNS));
        }
        if (findVolatileColumns && reasonToSkip(sources.aLiveSide()) != null) {
            throw new UsageException(
                    "Volatile columns are to be found, but the rows of a live database are not compared unless they are asked for. Ask for them (%s), or leave it out."
                            .formatted(Setting.ROWS.as("all")));
        }
    }

    /**
     * Returns why rows are not compared, or null where they are.
     *
     * @param liveSide the side that is a live database, null for neither
     */
    String reasonToSkip(Side liveSide) {
        if (chosen.contains(NONE)) {
            return "switched off (%s)".formatted(Setting.ROWS.as("none"));
        }
        return chosen.isEmpty() && liveSide != null
                ? "the %s side is a live database, whose rows are compared only where that is asked for (%s, or the names of tables)"
                        .formatted(liveSide, Setting.ROWS.as("all"))
                : null;
    }

    /** Returns the names of the chosen tables, none for all of them. */
    List<String> tables() {
        return chosen.contains(ALL) ? List.of() : chosen;
    }
}

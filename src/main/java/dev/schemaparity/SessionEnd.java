package dev.schemaparity;

import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a build's session has about it after the last migration.
 *
 * <p>For each side that is the session that ran its last migration, at the end of the run: what an earlier one left and a
 * later one took back is not there, nor what the tool restores by itself. Only what the baseline leaves and the legacy chain
 * does not, or otherwise, is a difference: whoever goes on in such a session after the squash meets something new, while what
 * the chain left and the baseline does not will be missed by nobody.
 *
 * @param step the migration that ran last in the session
 * @param traces what is there, by what it is; empty for a session like new
 */
record SessionEnd(String step, Map<String, String> traces) {
    SessionEnd {
        traces = new TreeMap<>(traces);
    }

    /** Returns what the baseline's session has about it beyond the legacy chain's; a live database has none. */
    static List<Difference> compare(BuiltSide legacy, BuiltSide baseline) {
        Map<String, String> before =
                legacy.session() == null ? Map.of() : legacy.session().traces();
        List<Difference> differences = new ArrayList<>();
        if (baseline.session() != null) {
            baseline.session().traces().forEach((what, value) -> {
                if (!Objects.equals(before.get(what), value)) {
                    differences.add(baseline.session().difference(what, before.get(what), value));
                }
            });
        }
        return differences;
    }

    private Difference difference(String what, String legacy, String baseline) {
        return new Difference(
                "session",
                "after " + step,
                what,
                legacy,
                baseline,
                null,
                null,
                List.of("session"),
                null,
                "left behind at the end of the migration, for whatever runs next in its session; take it back there, such as by RESET");
    }

    /** Returns the witness, or nothing where the baseline's source does not show its session. */
    static Optional<WitnessResult> witness(BuiltSide baseline) {
        return Optional.ofNullable(baseline.session())
                .map(end -> new WitnessResult(
                        "session",
                        false,
                        "what the %s's session is left with after %s".formatted(Side.BASELINE, end.step())));
    }
}

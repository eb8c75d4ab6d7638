package dev.schemaparity;

import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.model.StepIntervals;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One side, ready to be observed.
 *
 * @param provided what the side's init script had created before the build; empty where there was none
 * @param steps those of its own source; empty for a live database
 * @param laterSteps those that ran after them on both sides
 * @param intervals which transactions each step ran in; none for a live database
 * @param session what the last session of its own source was left with, null where that does not show it
 * @param buildTime how long its own source took
 * @param server what the build made of its server; null for a live database
 */
record BuiltSide(
        Side side,
        String source,
        Database database,
        Snapshot provided,
        List<Step> steps,
        List<Step> laterSteps,
        StepIntervals intervals,
        SessionEnd session,
        Duration buildTime,
        ServerState server) {
    Duration migrationTime() {
        return sum(steps);
    }

    /** Returns what it would take to run everything once more. */
    Duration wholeTime() {
        return buildTime.plus(sum(laterSteps));
    }

    boolean hasSeveralSteps() {
        return steps.size() + laterSteps.size() > 1;
    }

    private static Duration sum(List<Step> steps) {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    SideResult result(String serverVersion, Map<String, Integer> objects) {
        return new SideResult(source, serverVersion, steps, laterSteps, buildTime, objects);
    }

    boolean changedItsServer() {
        return server != null && !server.changed().isEmpty();
    }

    /** True when nobody can tell which of the two made the server what it is. */
    boolean sharesServerWith(BuiltSide other) {
        return server != null && other.server != null && server.server() == other.server.server();
    }
}

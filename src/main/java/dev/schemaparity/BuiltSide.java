package dev.schemaparity;

import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.model.StepIntervals;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.ServerPrograms;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One side, ready to be observed.
 *
 * @param provided what the side's init script had created before the build; empty where there was none
 * @param steps empty for a live database
 * @param intervals which transactions each step ran in; none for a live database
 * @param session what its last session was left with, null where its source does not show that
 * @param server what the build made of its server; null for a live database
 */
record BuiltSide(
        Side side,
        String source,
        Database database,
        Snapshot provided,
        List<Step> steps,
        StepIntervals intervals,
        SessionEnd session,
        Duration buildTime,
        ServerState server) {
    Duration migrationTime() {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    SideResult result(String serverVersion, Map<String, Integer> objects) {
        return new SideResult(source, serverVersion, steps, buildTime, objects);
    }

    /** Offers client programs beside the server of a side that was built. */
    Optional<ServerPrograms> programs() {
        return server == null ? Optional.empty() : server.server().programs();
    }

    boolean changedItsServer() {
        return server != null && !server.changed().isEmpty();
    }

    /** True when nobody can tell which of the two made the server what it is. */
    boolean sharesServerWith(BuiltSide other) {
        return server != null && other.server != null && server.server() == other.server.server();
    }
}

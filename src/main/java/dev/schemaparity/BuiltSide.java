package dev.schemaparity;

import dev.schemaparity.internal.model.Snapshot;
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
 * @param steps empty for a live database
 * @param changedRoles roles of the server that the build created or changed
 */
record BuiltSide(
        Side side,
        String source,
        Database database,
        Snapshot provided,
        List<Step> steps,
        Duration buildTime,
        List<String> changedRoles) {
    Duration migrationTime() {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    SideResult result(String serverVersion, Map<String, Integer> objects) {
        return new SideResult(source, serverVersion, steps, buildTime, objects);
    }
}

package dev.schemaparity;

import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Tells what one side is made of.
 *
 * @param kind how it came to be
 * @param source the notation of its source, without secrets
 * @param serverVersion the version of the server, such as {@code 15.19}
 * @param steps the executed migrations of its own source in their order; empty for a side that was not built
 * @param laterSteps the later migrations, which ran after them on both sides alike; empty where there are none
 * @param buildTime the wall-clock time of its own source, the tool's start included; zero for a side that was not built
 * @param objects how many objects of each kind there are, history tables left out
 */
public record SideResult(
        SideKind kind,
        String source,
        String serverVersion,
        List<Step> steps,
        List<Step> laterSteps,
        Duration buildTime,
        Map<String, Integer> objects) {
    /**
     * Returns the wall-clock time that the migrations of its own source took, without the tool's own start.
     *
     * @return the sum of the steps' times
     */
    public Duration migrationTime() {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Counts the objects of a kind.
     *
     * @param kind a kind such as {@code index}
     * @return the number, zero when there is none
     */
    public int count(String kind) {
        return objects.getOrDefault(kind, 0);
    }
}

package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.util.List;
import java.util.Optional;

/**
 * The squash of a project, as far as it is: found in its files and databases, and remembered nowhere. Nothing is written.
 *
 * @param steps in the order in which they are done
 * @param rollOut in which order files and stamps reach the databases, and what each order costs
 */
public record SquashPlan(List<Step> steps, String rollOut) {
    static final String INSPECT = "inspect";
    static final String SQUASH = "squash";
    static final String TEST = "test";

    /**
     * Finds out.
     *
     * @param request what to look at, never null
     * @return the plan
     * @throws UsageException when the request cannot be understood
     * @throws BuildException when a file or database cannot be read
     */
    public static SquashPlan of(PlanRequest request) {
        return new PlanFinder(request).find();
    }

    /**
     * Returns the step to do next; empty where all is done. Whether databases were inspected, no file tells, and some have
     * none; a test whose text does not tell what it compares is its reader's.
     */
    public Optional<Step> next() {
        return steps.stream()
                .filter(step -> step.state() != Step.State.DONE)
                .filter(step -> step.state() != Step.State.UNKNOWN
                        || !List.of(INSPECT, TEST).contains(step.name()))
                .findFirst();
    }
}

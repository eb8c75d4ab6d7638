package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * Finds the archives that hold migrations which a baseline of Flyway's replaces, those of earlier squashes among them.
     *
     * @param request with the baseline, never null
     * @return their folders, in the order of the migrations
     */
    public static Set<Path> archives(PlanRequest request) {
        return new FlywayChain(request).replaced().archives();
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

    /** Returns what can be done before the next step is; empty where that is to be first. Nothing waits for a test. */
    public List<Step> meanwhile() {
        return next().filter(step -> step.name().equals(TEST)).stream()
                .flatMap(test -> steps.subList(steps.indexOf(test) + 1, steps.size()).stream())
                .filter(step -> step.state() != Step.State.DONE)
                .toList();
    }
}

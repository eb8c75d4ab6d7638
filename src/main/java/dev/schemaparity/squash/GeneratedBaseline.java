package dev.schemaparity.squash;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.report.SideNames;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells what became of the generation of a baseline.
 *
 * @param files what was written, the baseline first; empty where it was not proved
 * @param replaced how many migrations it stands for
 * @param proof the last check of the baseline against its chain, never null
 * @param warnings what to know, one line each
 */
public record GeneratedBaseline(List<Path> files, int replaced, ParityResult proof, List<String> warnings) {
    private static final SideNames SIDES = new SideNames("chain", "database of the chain", "the chain", "baseline");

    /**
     * Tells whether the baseline builds what the chain builds, with no witness skipped, and so was written.
     *
     * @return true when it was written
     */
    public boolean isProved() {
        return !files.isEmpty();
    }

    /**
     * Goes on where it was proved, and so written.
     *
     * @return this baseline
     * @throws dev.schemaparity.spi.BuildException with what differs, was not observed or was skipped, when it was not proved
     */
    public GeneratedBaseline orThrow() {
        if (!isProved()) {
            throw Obstacles.failure(
                    "The baseline of %d migrations is not proved, and nothing was written:".formatted(replaced),
                    Obstacles.foundOrSkipped(proof, SIDES));
        }
        return this;
    }
}

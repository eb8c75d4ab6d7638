package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ParityResult;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a squash.
 *
 * @param files what was written; empty where the baseline was not proved
 * @param replaced how many migrations the baseline stands for
 * @param holds what it holds, in words
 * @param proof the last check of the baseline against the chain
 * @param runsAgain whether it also made the same again after its downgrade
 * @param warnings what to know, one line each
 */
public record Squashed(
        List<Path> files, int replaced, String holds, ParityResult proof, boolean runsAgain, List<String> warnings) {
    /** Returns whether the baseline was proved, and so written. */
    public boolean isProved() {
        return !files.isEmpty();
    }
}

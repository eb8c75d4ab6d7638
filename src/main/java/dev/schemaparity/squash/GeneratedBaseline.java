package dev.schemaparity.squash;

import dev.schemaparity.ParityResult;
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
    /**
     * Tells whether the baseline builds what the chain builds, with no witness skipped, and so was written.
     *
     * @return true when it was written
     */
    public boolean isProved() {
        return !files.isEmpty();
    }
}

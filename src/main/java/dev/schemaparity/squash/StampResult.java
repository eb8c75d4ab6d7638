package dev.schemaparity.squash;

import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.report.SideNames;
import java.util.List;

/**
 * Tells what became of a stamp, or of taking one back.
 *
 * @param status what was done, or that it was refused
 * @param message what was done, would be done, or is in the way and what to do about it, never null
 * @param proof the check of the schema that is in the way, null where something else is or nothing
 */
public record StampResult(StampStatus status, String message, ParityResult proof) {
    /**
     * Goes on unless it was refused.
     *
     * @return this result
     * @throws dev.schemaparity.spi.BuildException with the message and what the schema differs by, when something is in the way
     */
    public StampResult orThrow() {
        if (status == StampStatus.REFUSED) {
            throw Obstacles.failure(
                    message, proof == null ? List.of() : Obstacles.found(proof, SideNames.live("what is built")));
        }
        return this;
    }
}

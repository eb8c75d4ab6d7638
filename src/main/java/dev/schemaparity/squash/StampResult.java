package dev.schemaparity.squash;

import dev.schemaparity.ParityResult;
import dev.schemaparity.spi.BuildException;
import java.util.ArrayList;
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
     * @throws BuildException with the message and the differences of the schema, when something is in the way
     */
    public StampResult orThrow() {
        if (status == StampStatus.REFUSED) {
            List<String> lines = new ArrayList<>(List.of(message));
            if (proof != null) {
                proof.differences()
                        .forEach(difference -> lines.add("  " + difference.headline("live database", "what is built")));
            }
            throw new BuildException(String.join("\n", lines));
        }
        return this;
    }
}

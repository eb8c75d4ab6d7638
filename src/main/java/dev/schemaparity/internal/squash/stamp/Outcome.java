package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityResult;
import java.util.function.Supplier;

/**
 * What became of a stamp, or of taking one back.
 *
 * @param isRefused whether the history was left as it is because something is in the way
 * @param text tells what was done, would be done, or is in the way and what to do about it
 * @param proof the check of the schema that is in the way, null where something else is or nothing
 */
public record Outcome(boolean isRefused, String text, ParityResult proof) {
    static Outcome of(Supplier<String> task) {
        try {
            return new Outcome(false, task.get(), null);
        } catch (Refusal refusal) {
            return new Outcome(true, refusal.getMessage(), refusal.proof());
        }
    }
}

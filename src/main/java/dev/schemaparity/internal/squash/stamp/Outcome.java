package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityResult;
import dev.schemaparity.spi.BuildException;
import java.util.function.Supplier;

/**
 * What became of a stamp, or of taking one back.
 *
 * @param state what was done, or what is in the way
 * @param text tells what was done, would be done, or is in the way and what to do about it
 * @param proof the check of the schema that is in the way, null where something else is or nothing
 * @param builder what has built the other side of it: {@code chain} or {@code baseline}; null where there is none
 * @param run tells of the migrations that were run before it was refused, as the text does; null where none were
 */
public record Outcome(StampState state, String text, ParityResult proof, String builder, String run) {
    static Outcome done(StampState state, String text) {
        return new Outcome(state, text, null, null, null);
    }

    /** Tells of a history that says already what a stamp makes it say. */
    static Outcome atBaseline(LiveDatabase live, HistoryTable table, String baseline) {
        return live.read(table::isStamped)
                ? done(
                        StampState.ALREADY_STAMPED,
                        "already stamped: %s is at %s%nNothing was changed.".formatted(table.sql(), baseline))
                : done(
                        StampState.BUILT_BY_BASELINE,
                        "built by the baseline: nothing to stamp. %s is at %s without a stamp, which would have left %s.%nNothing was changed."
                                .formatted(table.sql(), baseline, table.backup().sql()));
    }

    static Outcome of(Supplier<Outcome> task) {
        try {
            return task.get();
        } catch (Refusal refusal) {
            return new Outcome(
                    refusal.state(),
                    refusal.getMessage() + (refusal.run() == null ? "" : System.lineSeparator() + refusal.run()),
                    refusal.proof(),
                    refusal.builder(),
                    refusal.run());
        } catch (BuildException e) {
            if (e.getCause() instanceof HeldLock) {
                return done(
                        StampState.IN_USE,
                        e.getMessage()
                                + " The history is as it was; --lock-timeout, in Java lockTimeout(...), has it wait longer.");
            }
            throw e;
        }
    }

    /** Returns what became of the history. */
    public StampState.Phase phase() {
        return state.phase();
    }

    /** Returns whether the history was left as it is because something is in the way. */
    public boolean isRefused() {
        return phase() == StampState.Phase.REFUSED;
    }
}

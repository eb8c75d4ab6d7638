package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityResult;

/** Signals that a history is left as it is, and why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StampState state;
    private final transient ParityResult proof;

    Refusal(String message) {
        this(StampState.REFUSED, message);
    }

    Refusal(StampState state, String message) {
        this(state, message, null);
    }

    /**
     * @param proof the check that told it, null where none did
     */
    Refusal(StampState state, String message, ParityResult proof) {
        super(message);
        this.state = state;
        this.proof = proof;
    }

    StampState state() {
        return state;
    }

    ParityResult proof() {
        return proof;
    }
}

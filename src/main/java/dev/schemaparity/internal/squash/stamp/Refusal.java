package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityResult;

/** Signals that a history is left as it is, and why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ParityResult proof;

    Refusal(String message) {
        this(message, null);
    }

    /**
     * @param proof the check that told it, null where none did
     */
    Refusal(String message, ParityResult proof) {
        super(message);
        this.proof = proof;
    }

    ParityResult proof() {
        return proof;
    }
}

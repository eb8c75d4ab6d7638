package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityResult;

/** Signals that a history is left as it is, and why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StampState state;
    private final transient ParityResult proof;
    private final String builder;

    Refusal(String message) {
        this(StampState.REFUSED, message);
    }

    Refusal(StampState state, String message) {
        this(state, message, null, null);
    }

    /**
     * @param proof the check that told it, null where none did
     * @param builder what has built the other side of it, null where none did
     */
    Refusal(StampState state, String message, ParityResult proof, String builder) {
        super(message);
        this.state = state;
        this.proof = proof;
        this.builder = builder;
    }

    StampState state() {
        return state;
    }

    ParityResult proof() {
        return proof;
    }

    String builder() {
        return builder;
    }
}

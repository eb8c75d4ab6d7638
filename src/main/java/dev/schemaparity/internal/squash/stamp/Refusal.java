package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.ParityResult;

/** Signals that a history is left as it is, and why. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StampState state;
    private final transient ParityResult proof;
    private final String builder;
    private final String run;

    Refusal(String message) {
        this(StampState.REFUSED, message);
    }

    Refusal(StampState state, String message) {
        this(state, message, null, null);
    }

    Refusal(StampState state, String message, ParityResult proof, String builder) {
        this(state, message, proof, builder, null);
    }

    /**
     * @param proof the check that told it, null where none did
     * @param builder what has built the other side of it, null where none did
     * @param run tells of the migrations that were run before, null where none were
     */
    Refusal(StampState state, String message, ParityResult proof, String builder, String run) {
        super(message);
        this.state = state;
        this.proof = proof;
        this.builder = builder;
        this.run = run;
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

    String run() {
        return run;
    }
}

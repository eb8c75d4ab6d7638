package dev.schemaparity.internal.squash.stamp;

/** Marks a failure to read a history as one that ends when another session lets go of a lock. */
final class HeldLock extends Exception {
    private static final long serialVersionUID = 1L;

    HeldLock(Exception failure) {
        super(failure.getMessage(), failure);
    }
}

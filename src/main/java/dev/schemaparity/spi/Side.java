package dev.schemaparity.spi;

/** Names one of the two compared databases. */
public enum Side {
    /** The database built by the migration chain that is to be replaced. */
    LEGACY,
    /** The database built by the squashed baseline. */
    BASELINE;

    /**
     * Returns the side that this one is compared with.
     *
     * @return the other one of the two
     */
    public Side other() {
        return this == LEGACY ? BASELINE : LEGACY;
    }

    /** Returns the name as it stands in messages: {@code legacy} or {@code baseline}. */
    @Override
    public String toString() {
        return this == LEGACY ? "legacy" : "baseline";
    }
}

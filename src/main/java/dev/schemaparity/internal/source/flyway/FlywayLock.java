package dev.schemaparity.internal.source.flyway;

/** The advisory lock that Flyway holds while it migrates. */
public final class FlywayLock {
    private static final long FLYWAY = 77431708279161L;

    private FlywayLock() {}

    /** Returns the key of the lock, which Flyway derives from the quoted, qualified name of its history table. */
    public static long key(String table) {
        return FLYWAY + table.hashCode();
    }
}

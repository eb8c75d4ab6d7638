package dev.schemaparity.internal.server;

import dev.schemaparity.spi.BuildException;

/** The oldest PostgreSQL whose catalogs are known. A newer one than the newest is read, and what it adds is told. */
public final class SupportedVersion {
    /** The major version. */
    public static final int OLDEST = 14;

    private SupportedVersion() {}

    /**
     * Refuses a server that is older.
     *
     * @param server names it at the start of a sentence
     * @param next what to do then
     */
    public static void require(String server, int major, String next) {
        if (major < OLDEST) {
            throw new BuildException("%s is PostgreSQL %d; schema-parity builds on PostgreSQL %d and newer. %s"
                    .formatted(server, major, OLDEST, next));
        }
    }
}

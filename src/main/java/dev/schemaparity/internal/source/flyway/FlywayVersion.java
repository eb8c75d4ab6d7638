package dev.schemaparity.internal.source.flyway;

import org.flywaydb.core.api.MigrationVersion;

/** Compares versions as Flyway does: 1.10 is above 1.9, and 1.0 is 1. */
public final class FlywayVersion {
    private FlywayVersion() {}

    /** Returns a negative number, zero or a positive one, as a comparator does. */
    public static int compare(String one, String other) {
        return MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));
    }
}

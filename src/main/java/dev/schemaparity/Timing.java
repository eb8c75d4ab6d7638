package dev.schemaparity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells how long a check took, measured once.
 *
 * @param legacyMigrations the wall-clock time of the legacy side's migrations, later ones left out
 * @param baselineMigrations the wall-clock time of the baseline side's migrations, later ones left out
 * @param observation the wall-clock time of the witnesses and of the comparison
 * @param total the wall-clock time of the whole check, the start of a server included
 * @param comparable whether both sides were built by the same tool, so that their times may be set against each other
 * @param conditions what the times depend on, such as {@code fsync off}
 */
public record Timing(
        Duration legacyMigrations,
        Duration baselineMigrations,
        Duration observation,
        Duration total,
        boolean comparable,
        List<String> conditions) {
    /**
     * Returns how many times faster the baseline's migrations ran, in one run of each. Later migrations are left out: they
     * are the same on both sides, and would make the squash look smaller the longer ago it was.
     *
     * @return the ratio; empty when the sides were not built by the same tool one after the other
     */
    public Optional<Double> speedup() {
        return comparable && !baselineMigrations.isZero()
                ? Optional.of((double) legacyMigrations.toNanos() / baselineMigrations.toNanos())
                : Optional.empty();
    }
}

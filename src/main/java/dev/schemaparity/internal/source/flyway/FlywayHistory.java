package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.History.Kind;
import dev.schemaparity.internal.source.History.State;
import dev.schemaparity.spi.Database;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Has the real Flyway tell what it makes of a database, in sessions that cannot write. */
final class FlywayHistory {
    private static final Map<String, String> READ_ONLY = Map.of("readOnly", "true", "readOnlyMode", "always");

    private FlywayHistory() {}

    static History read(FlywaySettings settings, Database database, Duration lockLimit) {
        FluentConfiguration configuration = settings.configure(
                        Flyway.configure(settings.request().classLoader()), database)
                .jdbcProperties(READ_ONLY)
                // Those of the project are made for migrations; nothing is migrated here.
                .skipDefaultCallbacks(true)
                .callbacks(new Callback[0]);
        // Zero would mean: wait for ever.
        String limit = "SET lock_timeout = " + Math.max(1, lockLimit.toMillis());
        configuration.initSql(configuration.getInitSql() == null ? limit : configuration.getInitSql() + ";\n" + limit);
        return new History(
                schema(configuration),
                configuration.getTable(),
                configuration.getInstalledBy(),
                Arrays.stream(configuration.load().info().all())
                        .map(FlywayHistory::entry)
                        .toList());
    }

    private static String schema(FluentConfiguration configuration) {
        if (configuration.getDefaultSchema() != null) {
            return configuration.getDefaultSchema();
        }
        return configuration.getSchemas().length == 0 ? null : configuration.getSchemas()[0];
    }

    private static Entry entry(MigrationInfo info) {
        return new Entry(
                kind(info),
                state(info),
                info.getVersion() == null ? null : info.getVersion().getVersion(),
                info.getDescription(),
                info.getType().name(),
                info.getScript(),
                info.getResolvedChecksum(),
                info.getInstalledRank());
    }

    private static Kind kind(MigrationInfo info) {
        if (info.getType().isSynthetic()) {
            return Kind.MARK;
        }
        if (info.getType().isBaseline()) {
            return Kind.BASELINE;
        }
        return info.getVersion() == null ? Kind.REPEATABLE : Kind.VERSIONED;
    }

    private static State state(MigrationInfo info) {
        return switch (info.getState()) {
            case SUCCESS, OUT_OF_ORDER, BASELINE ->
                info.isChecksumMatching() && info.isDescriptionMatching() && info.isTypeMatching()
                        ? State.APPLIED
                        : State.CHANGED;
            // Of a repeatable migration; what it is now has an entry of its own.
            case OUTDATED, SUPERSEDED -> State.APPLIED;
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> State.FAILED;
            case MISSING_SUCCESS, FUTURE_SUCCESS -> State.UNKNOWN;
            case BELOW_BASELINE, BASELINE_IGNORED -> State.COVERED;
            case DELETED -> State.DELETED;
            default -> State.PENDING;
        };
    }
}

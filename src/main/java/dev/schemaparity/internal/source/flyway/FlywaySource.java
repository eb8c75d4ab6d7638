package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.internal.source.UnknownVersion;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SourceRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Builds a side by running the real Flyway with the project's own configuration. */
final class FlywaySource implements ChainSource, HistorySource {
    private final SourceRequest request;
    private final FlywaySettings settings;

    FlywaySource(SourceRequest request) {
        this.request = request;
        this.settings = FlywaySettings.of(request);
    }

    @Override
    public String notation() {
        return request.notation();
    }

    @Override
    public Optional<String> fingerprint() {
        return FlywayFingerprint.of(request, settings);
    }

    @Override
    public Map<String, String> parameters() {
        return settings.placeholders();
    }

    /** Flyway, too, refuses a version that there is none of, but names no other. */
    private MigrationVersion lastVersion(Flyway flyway) {
        List<MigrationVersion> held = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .toList();
        return held.stream()
                .filter(version -> version.equals(MigrationVersion.fromVersion(request.upTo())))
                .findFirst()
                .orElseThrow(() -> UnknownVersion.of(
                        request, held.stream().map(MigrationVersion::getVersion).toList()));
    }

    @Override
    public void build(Database database, BuildProgress progress) {
        try {
            FluentConfiguration configuration =
                    recorded(settings.configure(Flyway.configure(request.classLoader()), database), progress);
            if (request.upTo() != null) {
                configuration.target(lastVersion(configuration.load()));
            }
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw FlywayFailure.explain(request, settings, e);
        }
    }

    @Override
    public History history(Database database, Duration lockLimit) {
        try {
            return FlywayHistory.read(settings, database, lockLimit);
        } catch (FlywayException e) {
            throw FlywayFailure.ofLooking(database, e);
        }
    }

    @Override
    public void upgrade(Database database, String lastVersion, BuildProgress progress) {
        try {
            recorded(settings.configure(Flyway.configure(request.classLoader()), database), progress)
                    .target(MigrationVersion.fromVersion(lastVersion))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw FlywayFailure.ofUpgrade(database, settings, e);
        }
    }

    private static FluentConfiguration recorded(FluentConfiguration configuration, BuildProgress progress) {
        // callbacks(...) replaces what is set, so ours goes behind the user's own.
        Callback[] own = configuration.getCallbacks();
        Callback[] all = Arrays.copyOf(own, own.length + 1);
        all[own.length] = StepRecorder.callback(progress);
        return configuration.callbacks(all);
    }
}

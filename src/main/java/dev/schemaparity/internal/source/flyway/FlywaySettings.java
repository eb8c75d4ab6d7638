package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;
import org.flywaydb.core.api.pattern.ValidatePattern;
import org.flywaydb.core.internal.configuration.ConfigUtils;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** The project's own Flyway configuration, with the database and the locations replaced by ours. */
record FlywaySettings(
        SourceRequest request,
        List<String> locations,
        Map<String, String> properties,
        Consumer<FluentConfiguration> customizer) {
    private static final String FLYWAY = "flyway.";
    private static final String CONFIG_FILES = "flyway.configFiles";
    private static final String CUSTOMIZER = "customizer";
    private static final String MISSING = "*:missing";
    private static final String PLACEHOLDER = "flyway.placeholders.";
    /** A shorter value stands in many words by chance, and hides nothing. */
    private static final int SHORTEST_SECRET = 4;
    /** Where to connect and what to run is said by the check, not by the project's files. */
    private static final Set<String> REPLACED = Set.of(
            "flyway.url",
            "flyway.user",
            "flyway.password",
            "flyway.driver",
            "flyway.locations",
            "flyway.environment",
            // On a database that an init script has filled it would skip migrations, or the baseline, without a word.
            "flyway.baselineOnMigrate",
            "flyway.baselineVersion",
            // Set below as an object; as a text Flyway 13 reads it with a library that few projects have.
            "flyway.postgresql.transactional.lock",
            HistorySource.WITHOUT_BASELINES);

    /** No file name starts with it, so no baseline migration is found. */
    private static final String NO_BASELINE_PREFIX = "\0";

    static FlywaySettings of(SourceRequest request) {
        Map<String, String> properties = new LinkedHashMap<>();
        String files = request.options().getOrDefault(CONFIG_FILES, "");
        for (String file : files.split(",")) {
            if (!file.isBlank()) {
                properties.putAll(load(request, request.resolve(file.strip())));
            }
        }
        request.options().forEach((key, value) -> {
            if (key.startsWith(FLYWAY) && !key.equals(CONFIG_FILES)) {
                properties.put(key, value);
            } else if (!key.equals(CONFIG_FILES) && !key.equals(CUSTOMIZER)) {
                throw new UsageException(
                        "The option '%s' of the %s source '%s' is unknown. Flyway's own settings start with 'flyway.'; beside them there is '%s', a class that implements Consumer<FluentConfiguration>."
                                .formatted(key, request.side(), request.notation(), CUSTOMIZER));
            }
        });
        properties.keySet().removeIf(key -> REPLACED.contains(key) || key.startsWith("environments."));
        return new FlywaySettings(request, locations(request), properties, customizer(request));
    }

    /** True where a class of the user's was named, which may do anything. */
    boolean runCodeOfTheUsers() {
        return request.options().containsKey(CUSTOMIZER)
                || properties.keySet().stream()
                        .anyMatch(key -> key.matches("flyway\\.(callbacks|resolvers|.*[cC]lass)"));
    }

    boolean isWithoutBaselines() {
        return request.side() == Side.LEGACY
                || request.later()
                || request.options().containsKey(HistorySource.WITHOUT_BASELINES);
    }

    private static List<String> locations(SourceRequest request) {
        List<String> locations = new ArrayList<>();
        for (String location : request.parts()) {
            if (location.startsWith("classpath:")) {
                locations.add(location);
                continue;
            }
            String path = location.startsWith("filesystem:") ? location.substring("filesystem:".length()) : location;
            boolean pattern = path.indexOf('*') >= 0 || path.indexOf('?') >= 0;
            if (!pattern && !Files.isDirectory(request.resolve(path))) {
                throw new UsageException(
                        "The %s source '%s' names a folder that does not exist: %s. Paths start from %s; a location on the classpath is written classpath:%s"
                                .formatted(
                                        request.side(),
                                        request.notation(),
                                        request.resolve(path),
                                        request.directory().toAbsolutePath().normalize(),
                                        location.replaceFirst("^(filesystem:)?(.*/)?src/(main|test)/resources/", "")));
            }
            locations.add("filesystem:"
                    + (pattern
                            ? request.directory().toAbsolutePath().normalize() + "/" + path
                            : request.resolve(path)));
        }
        return locations;
    }

    private static Map<String, String> load(SourceRequest request, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("The Flyway configuration file %s (option %s of the %s source) does not exist."
                    .formatted(file, CONFIG_FILES, request.side()));
        }
        try {
            return file.toString().endsWith(".toml")
                    ? FlywayToml.load(file)
                    : ConfigUtils.loadConfigurationFile(file.toFile(), "UTF-8", true);
        } catch (FlywayException e) {
            throw new UsageException(
                    "The Flyway configuration file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    @SuppressWarnings("unchecked") // What accept() is given is checked by the JVM when the customiser runs.
    private static Consumer<FluentConfiguration> customizer(SourceRequest request) {
        String name = request.options().get(CUSTOMIZER);
        if (name == null) {
            return configuration -> {};
        }
        try {
            Object instance = Class.forName(name, true, request.classLoader())
                    .getDeclaredConstructor()
                    .newInstance();
            if (instance instanceof Consumer<?> consumer) {
                return (Consumer<FluentConfiguration>) consumer;
            }
            throw new UsageException("The customizer %s of the %s source does not implement java.util.function.Consumer"
                            .formatted(name, request.side())
                    + "<FluentConfiguration>.");
        } catch (ReflectiveOperationException e) {
            throw new UsageException(
                    "The customizer %s of the %s source cannot be created (%s). It must be on the classpath and have a public constructor without parameters."
                            .formatted(name, request.side(), e),
                    e);
        }
    }

    @SuppressWarnings("deprecation") // getPlugin is the one way to a plugin that Flyway 10 to 13 all have.
    FluentConfiguration configure(FluentConfiguration configuration, Database database) {
        configure(configuration);
        configuration
                .failOnMissingLocations(true)
                .locations(locations.toArray(String[]::new))
                // Where no password is given the driver looks for one itself; an empty one would keep it from that.
                .dataSource(database.jdbcUrl(), database.user(), database.password());
        // Flyway's lock is held in a transaction of its own by default, and CREATE INDEX CONCURRENTLY waits for ever
        // for that transaction to end. Nobody else migrates our database, so the session lock will do.
        configuration
                .getPluginRegister()
                .getPlugin(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        if (isWithoutBaselines()) {
            // On an empty database a location that holds V1, V2 and B2 runs B2 alone: the legacy side would be the
            // baseline, compared with itself. Later migrations are no place for a baseline on either side.
            configuration
                    .getPluginRegister()
                    .getPlugin(BaselineMigrationConfigurationExtension.class)
                    .setBaselineMigrationPrefix(NO_BASELINE_PREFIX);
            configuration.validateMigrationNaming(false);
        }
        customize(configuration);
        if (request.later()) {
            goOn(configuration);
        }
        return configuration;
    }

    private void configure(FluentConfiguration configuration) {
        try {
            configuration.configuration(properties);
        } catch (FlywayException e) {
            throw new UsageException(
                    "Flyway does not take the settings of the %s source '%s' (--option, or the file of %s): %s"
                            .formatted(request.side(), request.notation(), CONFIG_FILES, e.getMessage()),
                    e);
        }
    }

    /**
     * Lets the migrations run after those of another location, whose files are not in this one, or after another tool, whose
     * database is not empty and has no history.
     */
    private static void goOn(FluentConfiguration configuration) {
        ValidatePattern[] ignored = configuration.getIgnoreMigrationPatterns();
        ValidatePattern[] more = Arrays.copyOf(ignored, ignored.length + 1);
        more[ignored.length] = ValidatePattern.fromPattern(MISSING);
        configuration.ignoreMigrationPatterns(more).baselineOnMigrate(true).baselineVersion("0");
    }

    /**
     * Puts the placeholders back into a statement where Flyway has replaced them: a value may be a password, and the
     * placeholder is what stands in the file.
     */
    String withPlaceholders(String statement) {
        String text = statement == null ? "" : statement;
        for (Map.Entry<String, String> placeholder : placeholders().entrySet()) {
            if (placeholder.getValue().length() >= SHORTEST_SECRET) {
                text = text.replace(placeholder.getValue(), "${" + placeholder.getKey() + "}");
            }
        }
        return text;
    }

    /** Returns the values of placeholders by their names, in the order in which they were set. */
    Map<String, String> placeholders() {
        Map<String, String> placeholders = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(PLACEHOLDER)) {
                placeholders.put(key.substring(PLACEHOLDER.length()), value);
            }
        });
        return placeholders;
    }

    /** Runs code of the user's, in which anything may go wrong. */
    private void customize(FluentConfiguration configuration) {
        try {
            customizer.accept(configuration);
        } catch (RuntimeException e) {
            throw new BuildException(
                    "The customizer %s of the %s source failed: %s"
                            .formatted(customizer.getClass().getName(), request.side(), e),
                    e);
        }
    }
}

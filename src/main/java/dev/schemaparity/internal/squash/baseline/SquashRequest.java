package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.internal.squash.Locations;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is to be squashed, and into what.
 *
 * @param settings makes a specification with everything but its sources: the server, the options of the chain
 * @param chain the notation of the chain's source
 * @param upTo the last version to squash, null for the last there is
 * @param out the folder to write into
 * @param name the last part of the file's name
 * @param format of the file
 * @param volatileColumns columns that clocks or random numbers fill, whose values are left to their defaults
 * @param keepsPlaceholders whether values of placeholders may stand in the baseline
 * @param schemaPerTenant whether Flyway runs the chain in many schemas, so that the baseline names none
 */
public record SquashRequest(
        Supplier<ParitySpec.Builder> settings,
        String chain,
        String upTo,
        Path out,
        String name,
        Format format,
        List<String> volatileColumns,
        boolean keepsPlaceholders,
        boolean schemaPerTenant) {
    private static final String FLYWAY = "flyway:";
    /** No migration's name begins so. */
    private static final String NO_PREFIX = "no repeatable migration ";

    /** The tool that is to run the baseline. */
    public enum Format {
        FLYWAY,
        SQL,
        ALEMBIC
    }

    boolean isOfFlyway() {
        return chain.startsWith(FLYWAY);
    }

    boolean isForFlyway() {
        return isOfFlyway() && format == Format.FLYWAY;
    }

    /** Writes a script as it is to stand in a file. */
    String written(String script) {
        return schemaPerTenant ? TenantSchema.asPlaceholder(script) : script;
    }

    /** Returns what was asked for, in the schema that is to be squashed. */
    private ParitySpec.Builder inSchema() {
        ParitySpec.Builder spec = settings.get();
        if (schemaPerTenant && !isForFlyway()) {
            throw new UsageException(
                    "A baseline for a schema of each tenant is run by Flyway, which names the schema: --chain flyway:FOLDER, and --format flyway.");
        }
        if (schemaPerTenant) {
            for (Side side : Side.values()) {
                spec.option(side, "flyway.schemas", TenantSchema.NAME);
                spec.option(side, "flyway.defaultSchema", TenantSchema.NAME);
            }
        }
        return spec;
    }

    /** Returns the folder that relative paths start from. */
    Path directory() {
        return Surroundings.of(settings, chain).directory();
    }

    /** Returns the folders and files that the chain's notation names; what is on a class path is none. */
    List<Path> locations() {
        Path directory = directory();
        return Locations.of(chain.substring(chain.indexOf(':') + 1)).stream()
                .map(directory::resolve)
                .toList();
    }

    /** Returns those of the locations that are folders. */
    List<Path> folders() {
        return locations().stream().filter(Files::isDirectory).toList();
    }

    /** Returns the files in these folders, by their names. */
    List<Path> files() {
        return folders().stream().flatMap(folder -> files(folder).stream()).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new BuildException("%s cannot be looked at: %s".formatted(folder, e), e);
        }
    }

    /** Returns what builds the squashed versions, and nothing that runs after each change. */
    ParitySpec versioned() {
        ParitySpec.Builder spec = inSchema()
                .legacy(chain)
                .baseline(chain)
                .pgDump(PgDumpMode.REQUIRED)
                .volatileColumns(volatileColumns);
        if (upTo != null) {
            spec.upTo(Side.LEGACY, upTo);
        }
        if (isOfFlyway()) {
            spec.option(Side.LEGACY, "flyway.repeatableSqlMigrationPrefix", NO_PREFIX);
        }
        return spec.build();
    }

    /**
     * Returns the check that proves a baseline. With Flyway, all that is not squashed runs on both sides: repeatable
     * migrations, and versions above.
     */
    ParitySpec proof(Path folder, Path file) {
        ParitySpec.Builder spec = inSchema()
                .legacy(chain)
                .baseline(isForFlyway() ? FLYWAY + folder + "," + chain.substring(FLYWAY.length()) : "sql:" + file)
                .pgDump(PgDumpMode.REQUIRED)
                .volatileColumns(volatileColumns);
        if (upTo != null && !isForFlyway()) {
            spec.upTo(Side.LEGACY, upTo);
        }
        if (isOfFlyway() && !isForFlyway()) {
            spec.option(Side.LEGACY, "flyway.repeatableSqlMigrationPrefix", NO_PREFIX);
        }
        return spec.build();
    }
}

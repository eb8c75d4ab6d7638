package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.fleet.Tenant;
import dev.schemaparity.internal.squash.fleet.TenantList;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which database a command is about, or which ones. */
final class TenantOptions {
    /** With these Flyway builds one schema, and keeps its history there. */
    private static final List<String> SCHEMA_OPTIONS = List.of("flyway.schemas", "flyway.defaultSchema");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "the database: jdbc:postgresql://HOST[:PORT]/DATABASE?user=USER")
    private String database;

    @Option(
            names = "--databases",
            paramLabel = "FILE",
            description = "instead, many of them: a file with such a URL in each line")
    private Path databasesFile;

    @Option(
            names = "--databases-query",
            paramLabel = "SQL",
            description =
                    "or a query that --database answers: in its first column URLs, or names of databases of that server")
    private String databasesQuery;

    @Option(
            names = "--schemas",
            paramLabel = "FILE",
            description = "or schemas of --database, each built by the chain: a file with a name in each line")
    private Path schemasFile;

    @Option(
            names = "--schemas-query",
            paramLabel = "SQL",
            description = "or a query that --database answers: in its first column names of its schemas")
    private String schemasQuery;

    @Option(
            names = "--parallel",
            paramLabel = "NUMBER",
            defaultValue = "4",
            description = "how many of them at a time (default: ${DEFAULT-VALUE})")
    private int parallel;

    /** Returns the database that is meant, or is to be asked. */
    private String one() {
        if (database == null) {
            throw new UsageException(
                    "Missing required option: '--database=URL'; or give --databases=FILE where there are many.");
        }
        return database;
    }

    /**
     * Returns those that are meant; where there are several, they are told of in a summary.
     *
     * @throws UsageException when the list cannot be understood, or more than one was given
     */
    List<Tenant> all() {
        long lists = Stream.of(databasesFile, databasesQuery, schemasFile, schemasQuery)
                .filter(Objects::nonNull)
                .count();
        if (lists > 1 || databasesFile != null && database != null) {
            throw new UsageException(
                    "--databases, --databases-query, --schemas and --schemas-query exclude each other; all but the first want a --database beside them.");
        }
        if (lists == 0) {
            return List.of(new Tenant(one(), null));
        }
        if (databasesFile != null) {
            if (databasesFile.toString().startsWith("jdbc:")) {
                throw new UsageException(
                        "--databases takes a file with a URL in each line. Write --database for a single one.");
            }
            return TenantList.databases(databasesFile);
        }
        if (databasesQuery != null) {
            return TenantList.databases(one(), databasesQuery);
        }
        return schemasFile == null ? TenantList.schemas(one(), schemasQuery) : TenantList.schemas(one(), schemasFile);
    }

    /** Returns the settings of a chain with which it builds the schema that is meant. */
    static Map<String, String> of(Tenant tenant, Map<String, String> options) {
        if (tenant.schema() == null) {
            return options;
        }
        Map<String, String> own = new HashMap<>(options);
        SCHEMA_OPTIONS.forEach(option -> own.put(option, tenant.schema()));
        return own;
    }

    /** Has that schema alone built and compared. */
    static void limit(ParitySpec.Builder spec, Tenant tenant) {
        if (tenant.schema() != null) {
            SCHEMA_OPTIONS.forEach(option -> spec.option(Side.BASELINE, option, tenant.schema()));
            spec.schemas(List.of(tenant.schema()));
        }
    }

    /** Returns whether schemas are meant. */
    boolean areSchemas() {
        return schemasFile != null || schemasQuery != null;
    }

    int parallel() {
        if (parallel < 1) {
            throw new UsageException("--parallel has to be 1 or more, and was %d.".formatted(parallel));
        }
        return parallel;
    }
}

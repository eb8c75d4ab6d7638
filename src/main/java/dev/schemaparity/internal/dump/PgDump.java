package dev.schemaparity.internal.dump;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.ServerPrograms;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Runs a pg_dump program that was found on this machine, or beside the server.
 *
 * <p>PostgreSQL's documentation says of pg_dump that it can dump from servers older than itself, and that it cannot
 * dump from servers of a newer major version.
 */
public final class PgDump {
    /** Fixed, because a random key in {@code \restrict} would make two dumps of one database differ. */
    private static final String RESTRICT_KEY = "schemaparity";

    /**
     * What would change the text of a dump by what is set for a database, role or server. DateStyle, IntervalStyle,
     * search_path and the rest are set by pg_dump itself.
     */
    private static final String SETTINGS = Map.of(
                    "TimeZone", "UTC",
                    "standard_conforming_strings", "on",
                    "quote_all_identifiers", "off",
                    "bytea_output", "hex",
                    "lc_monetary", "C",
                    "jit", "off")
            .entrySet()
            .stream()
            .map(setting -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining(" "));

    /** The server says it in the language of its own messages: in another one, the failure is only told as such. */
    private static final String PERMISSION_DENIED = "permission denied";

    private static final Duration LONGEST_LOCK_WAIT = Duration.ofSeconds(30);
    private static final int LAST_LINES = 5;

    /** By the server's major version. A search starts every program that it finds, and each check of a build asks. */
    private static final Map<Integer, Search> FOUND = new ConcurrentHashMap<>();

    private final Programs programs;
    private final Path path;
    private final PgDumpVersion version;
    private final boolean knowsRestrictKey;

    PgDump(Programs programs, Path path, PgDumpVersion version, boolean knowsRestrictKey) {
        this.programs = programs;
        this.path = path;
        this.version = version;
        this.knowsRestrictKey = knowsRestrictKey;
    }

    /**
     * Tells what a search for pg_dump came to.
     *
     * @param program the program, or null when none is usable
     * @param reason which program was chosen, or what was found instead and how to install one; never null
     */
    public record Search(PgDump program, String reason) {}

    /**
     * Selects what a dump shows.
     *
     * @param snapshot an exported snapshot to read by, or null for the moment at which pg_dump connects
     * @param owners whether owners are shown
     * @param privileges whether privileges are shown
     * @param tablespaces whether tablespaces are shown
     * @param excludedTables tables to leave out, as SQL-quoted names with their schema: {@code public."weird.name"};
     *     never null. Sequences that such a table owns stay in the dump unless they are named as well
     * @param schemas the schemas to show with what is in them, as the catalog has their names; empty for everything
     */
    public record Options(
            String snapshot,
            boolean owners,
            boolean privileges,
            boolean tablespaces,
            List<String> excludedTables,
            Set<String> schemas) {
        /** Copies the collections. */
        public Options {
            excludedTables = List.copyOf(excludedTables);
            schemas = Set.copyOf(schemas);
        }

        /** Selects from the whole database; see the components for the parameters. */
        public Options(
                String snapshot, boolean owners, boolean privileges, boolean tablespaces, List<String> excludedTables) {
            this(snapshot, owners, privileges, tablespaces, excludedTables, Set.of());
        }

        /**
         * Returns the same choice for one database in one moment.
         *
         * @param moment an exported snapshot to read by
         * @param excluded tables to leave out
         */
        public Options of(String moment, List<String> excluded) {
            return new Options(moment, owners, privileges, tablespaces, excluded, schemas);
        }
    }

    /** What the server said when the role may not read all that pg_dump reads. */
    private static final class NotPermitted extends Exception {
        private static final long serialVersionUID = 1L;

        NotPermitted(String errors) {
            super(errors);
        }
    }

    /**
     * Tells whether pg_dump failed for nothing but the rights of the role that it connected as.
     *
     * @param failure what {@link #run} has thrown
     * @return true when another role may be able to run it
     */
    public static boolean wasNotPermitted(BuildException failure) {
        return failure.getCause() instanceof NotPermitted;
    }

    /**
     * Finds the newest pg_dump that can read the server.
     *
     * <p>Looks in the folders of PATH and in those that the usual packages install into, once in the life of the virtual
     * machine.
     *
     * @param configured the program, or its folder, that is used instead of searching; null to search
     * @param serverVersionNum the server's {@code server_version_num}, such as 150018
     * @return the program, or why there is none
     * @throws UsageException when the configured program is missing, does not run or is too old
     * @throws BuildException when the thread is interrupted
     */
    public static Search find(Path configured, int serverVersionNum) {
        int major = serverVersionNum / 10000;
        return configured == null
                ? FOUND.computeIfAbsent(major, wanted -> new PgDumpSearch(wanted).among(PgDumpFolders.all()))
                : new PgDumpSearch(major).configured(configured);
    }

    /**
     * Asks for the pg_dump that runs beside the server.
     *
     * @param beside what runs programs there
     * @param serverVersionNum the server's {@code server_version_num}
     * @return the program, or why there is none
     */
    public static Search findBeside(ServerPrograms beside, int serverVersionNum) {
        return new PgDumpSearch(serverVersionNum / 10000, Programs.beside(beside)).beside();
    }

    /**
     * Returns the version as the program prints it.
     *
     * @return a version such as {@code 15.18} or {@code 19beta1}
     */
    public String version() {
        return version.text();
    }

    /**
     * Returns by which path the program is started.
     *
     * @return the path, on this machine or beside the server
     */
    public Path path() {
        return path;
    }

    /**
     * Tells where the program lies.
     *
     * @return the path by which it is started, with the place where that is not this machine
     */
    public String place() {
        return programs.place(path);
    }

    /**
     * Dumps the schema of a database as SQL text.
     *
     * <p>Connects as the JDBC driver would, except for what only Java has (socket factories, key stores). The password
     * goes through the environment, never through the argument list. Takes PostgreSQL's ACCESS SHARE lock on every
     * table, and fails when it waits for one of them for half of the limit or 30 seconds, whichever is shorter.
     *
     * @param database the database to read, never null
     * @param options what to show, never null
     * @param limit the time after which the program is stopped
     * @return the dump, in which lines end with a line feed
     * @throws BuildException when the program fails, exceeds the limit or the thread is interrupted
     * @throws UsageException when the URL is not one of the PostgreSQL driver, or a table name is malformed
     */
    public String run(Database database, Options options, Duration limit) {
        Objects.requireNonNull(limit, "limit");
        ConnectionSettings connection = ConnectionSettings.of(programs.locate(database), programs.argumentCharset());
        List<String> command = command(connection, options, limit);
        ProgramRun.Output output;
        try {
            output = programs.run(command, environment(connection), limit);
        } catch (IOException e) {
            throw new BuildException(
                    "pg_dump of %s could not be run: %s. Check that %s may be executed."
                            .formatted(database, e.getMessage(), place()),
                    e);
        } catch (TimeoutException e) {
            throw new BuildException(
                    ("pg_dump of %s did not end within its limit of %d ms and was stopped (%s, version %s). Allow more"
                                    + " time, or look in pg_stat_activity for what the server is waiting for.")
                            .formatted(database, limit.toMillis(), place(), version()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException(
                    "pg_dump of %s was stopped because its thread was interrupted.".formatted(database), e);
        }
        if (output.exitCode() != 0) {
            String errors = output.lastErrors(LAST_LINES);
            throw new BuildException(
                    "pg_dump of %s failed with exit code %d (%s, version %s):%n%s%n%s"
                            .formatted(
                                    database, output.exitCode(), place(), version(), errors, advice(output.errors())),
                    output.errors().contains(PERMISSION_DENIED) ? new NotPermitted(errors) : null);
        }
        return output.text();
    }

    private static Map<String, String> environment(ConnectionSettings connection) {
        Map<String, String> environment = new HashMap<>(connection.environment());
        environment.merge("PGOPTIONS", SETTINGS, (given, ours) -> given + " " + ours);
        return environment;
    }

    private List<String> command(ConnectionSettings connection, Options options, Duration limit) {
        Duration lockWait =
                limit.dividedBy(2).compareTo(LONGEST_LOCK_WAIT) < 0 ? limit.dividedBy(2) : LONGEST_LOCK_WAIT;
        List<String> command = new ArrayList<>(List.of(
                path.toString(),
                "--schema-only",
                "--no-password",
                "--encoding=UTF8",
                // Zero would mean: wait for ever.
                "--lock-wait-timeout=" + Math.max(1, lockWait.toMillis()),
                "--dbname=" + connection.connectionString()));
        if (knowsRestrictKey) {
            command.add("--restrict-key=" + RESTRICT_KEY);
        }
        if (options.snapshot() != null) {
            command.add("--snapshot=" + options.snapshot());
        }
        if (!options.owners()) {
            command.add("--no-owner");
        }
        if (!options.privileges()) {
            command.add("--no-privileges");
        }
        if (!options.tablespaces()) {
            command.add("--no-tablespaces");
        }
        for (String schema : options.schemas()) {
            command.add("--schema=" + DumpPattern.schema(schema, programs.argumentCharset()));
        }
        for (String table : options.excludedTables()) {
            command.add("--exclude-table=" + DumpPattern.table(table, programs.argumentCharset()));
        }
        return command;
    }

    private String advice(String errors) {
        if (errors.contains("server version mismatch")) {
            return "Install a pg_dump that is at least as new as the server.";
        }
        if (errors.contains(PERMISSION_DENIED)) {
            return "Connect as a role that may read every schema and table of the database.";
        }
        if (errors.contains("lock timeout") || errors.contains("statement timeout")) {
            return "Another session holds a lock on that table: end it, or allow more time.";
        }
        if (errors.contains("no password supplied") || errors.contains("authentication failed")) {
            return "Give the right user and password with the JDBC URL, or in the file that PGPASSFILE names.";
        }
        return "Run '%s --schema-only' with the same connection by hand to see more.".formatted(path);
    }
}

package dev.schemaparity;

import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Specifies a check: what builds each side, where, and what is compared. Two specifications that say the same are equal.
 *
 * <pre>{@code
 * ParitySpec spec = ParitySpec.builder()
 *         .legacy("flyway:src/main/resources/db/migration")
 *         .baseline("flyway:src/main/resources/db/baseline")
 *         .build();
 * }</pre>
 */
public final class ParitySpec {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    private final Map<Side, SideSpec> sides;
    private final List<String> then;
    private final ServerChoice server;
    private final Isolation isolation;
    private final PgDumpMode pgDump;
    private final Path pgDumpPath;
    private final Set<Aspect> ignored;
    private final ChosenSchemas schemas;
    private final List<AcceptedDifference> accepted;
    private final RowsSpec rows;
    private final String moment;
    private final boolean keep;
    private final Duration timeout;
    private final Path directory;
    private final ClassLoader classLoader;
    private final Consumer<String> progress;

    private ParitySpec(Builder builder) {
        sides = new EnumMap<>(
                Map.of(Side.LEGACY, builder.side(Side.LEGACY), Side.BASELINE, builder.side(Side.BASELINE)));
        then = List.copyOf(builder.then);
        directory = builder.directory;
        server = ServerChoice.of(builder.forcedServer, builder.server);
        isolation = builder.isolation;
        pgDump = builder.pgDump;
        pgDumpPath = builder.pgDumpPath == null ? null : directory.resolve(builder.pgDumpPath);
        ignored = Set.copyOf(builder.ignored);
        schemas = new ChosenSchemas(builder.schemas);
        accepted = builder.accepted();
        rows = new RowsSpec(
                List.copyOf(builder.rows), List.copyOf(builder.volatileColumns), builder.findVolatileColumns);
        moment = builder.moment;
        keep = builder.keep;
        timeout = builder.timeout;
        classLoader = builder.classLoader;
        progress = builder.progress;
    }

    /**
     * Starts a specification: embedded server, pg_dump where it is found, everything compared.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    SideSpec side(Side side) {
        return sides.get(side);
    }

    List<String> then() {
        return then;
    }

    ServerChoice server() {
        return server;
    }

    Isolation isolation() {
        return isolation;
    }

    /**
     * Tells what is done about pg_dump.
     *
     * @return the mode, never null
     */
    public PgDumpMode pgDump() {
        return pgDump;
    }

    Path pgDumpPath() {
        return pgDumpPath;
    }

    Set<Aspect> ignored() {
        return ignored;
    }

    ChosenSchemas schemas() {
        return schemas;
    }

    List<AcceptedDifference> accepted() {
        return accepted;
    }

    RowsSpec rows() {
        return rows;
    }

    /** Returns the moment of the live side, by an exported snapshot, where it is compared with its backup; else null. */
    String moment() {
        return moment;
    }

    boolean keep() {
        return keep;
    }

    Duration timeout() {
        return timeout;
    }

    /**
     * Tells where relative paths start from.
     *
     * @return an absolute path
     */
    public Path directory() {
        return directory;
    }

    /**
     * Tells what finds classpath locations.
     *
     * @return the class loader, never null
     */
    public ClassLoader classLoader() {
        return classLoader;
    }

    Consumer<String> progress() {
        return progress;
    }

    private List<Object> identity() {
        return List.of(
                sides,
                then,
                server,
                isolation,
                pgDump,
                String.valueOf(pgDumpPath),
                ignored,
                schemas,
                accepted,
                rows,
                String.valueOf(moment),
                keep,
                timeout,
                directory,
                classLoader);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParitySpec spec && identity().equals(spec.identity());
    }

    @Override
    public int hashCode() {
        return identity().hashCode();
    }

    /** Collects a specification. Every method returns the builder itself. */
    public static final class Builder {
        private final Map<Side, String> sources = new EnumMap<>(Side.class);
        private final Map<Side, Map<String, String>> options = new EnumMap<>(Side.class);
        private final Map<Side, Path> inits = new EnumMap<>(Side.class);
        private final Map<Side, String> users = new EnumMap<>(Side.class);
        private final Map<Side, String> databaseNames = new EnumMap<>(Side.class);
        private final Map<Side, String> lastVersions = new EnumMap<>(Side.class);
        private final List<String> then = new ArrayList<>();
        private final Set<Aspect> ignored = EnumSet.noneOf(Aspect.class);
        private final Set<String> schemas = new LinkedHashSet<>();
        private final List<Path> acceptedFiles = new ArrayList<>();
        private final List<AcceptedDifference> accepted = new ArrayList<>();
        private String server;
        private String forcedServer;
        private Isolation isolation = Isolation.AUTO;
        private PgDumpMode pgDump = PgDumpMode.AUTO;
        private Path pgDumpPath;
        private final Set<String> rows = new LinkedHashSet<>();
        private final Set<String> volatileColumns = new LinkedHashSet<>();
        private boolean findVolatileColumns;
        private String moment;
        private boolean keep;
        private Duration timeout = DEFAULT_TIMEOUT;
        private Path directory = Path.of("").toAbsolutePath();
        private ClassLoader classLoader = ParitySpec.class.getClassLoader();
        private Consumer<String> progress = line -> {};

        private Builder() {}

        /**
         * Sets what builds the legacy side.
         *
         * @param source a source in the notation {@code SCHEME:REST}, such as {@code flyway:db/migration}
         * @return this builder
         */
        public Builder legacy(String source) {
            sources.put(Side.LEGACY, Objects.requireNonNull(source, "source"));
            return this;
        }

        /**
         * Sets what builds the baseline side.
         *
         * @param source a source in the notation {@code SCHEME:REST}, such as {@code flyway:db/baseline}
         * @return this builder
         */
        public Builder baseline(String source) {
            sources.put(Side.BASELINE, Objects.requireNonNull(source, "source"));
            return this;
        }

        /**
         * Stops a side's chain at a version, as if its later migrations were not there yet.
         *
         * @param side the side
         * @param version the last version that runs: of Flyway such as {@code 3}, of SQL files a version or a file's name,
         *     of Liquibase a tag or the id of a changeset, for a command what {@code {version}} in it stands for
         * @return this builder
         */
        public Builder upTo(Side side, String version) {
            lastVersions.put(side, Objects.requireNonNull(version, "version"));
            return this;
        }

        /**
         * Adds later migrations, which run on both sides after their own source: so the check goes on after the squash,
         * with the migrations that were written since. Several run in the order in which they are added. They get the
         * options of both sides that are meant for their kind, a side's own first; the time they take is told apart, and
         * counts in no speedup.
         *
         * @param source a source in the notation {@code SCHEME:REST}; neither side may be a live database then
         * @return this builder
         */
        public Builder then(String source) {
            then.add(Objects.requireNonNull(source, "source"));
            return this;
        }

        /**
         * Gives a setting to a side's source.
         *
         * @param side the side
         * @param key a key such as {@code flyway.placeholders.owner} or {@code flyway.configFiles}
         * @param value its value
         * @return this builder
         */
        public Builder option(Side side, String key, String value) {
            options.computeIfAbsent(Objects.requireNonNull(side, "side"), unused -> new HashMap<>())
                    .put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Gives a setting to the sources of both sides.
         *
         * @param key a key such as {@code flyway.placeholders.owner}
         * @param value its value
         * @return this builder
         */
        public Builder option(String key, String value) {
            return option(Side.LEGACY, key, value).option(Side.BASELINE, key, value);
        }

        /**
         * Sets a script that runs before a side is built, as the server's own user, for what production presupposes:
         * roles, extensions, schemas. What it creates is not compared. The same script for both sides runs once.
         *
         * @param side the side
         * @param script an SQL file
         * @return this builder
         */
        public Builder init(Side side, Path script) {
            inits.put(side, Objects.requireNonNull(script, "script"));
            return this;
        }

        /**
         * Sets a script that runs before either side is built; see {@link #init(Side, Path)}.
         *
         * @param script an SQL file; neither side may be a live database or a recording then
         * @return this builder
         */
        public Builder init(Path script) {
            return init(Side.LEGACY, script).init(Side.BASELINE, script);
        }

        /**
         * Sets the role that a side's chain runs as; it owns the database and is created when there is none.
         *
         * @param side the side
         * @param user the name of a role
         * @return this builder
         */
        public Builder user(Side side, String user) {
            users.put(side, Objects.requireNonNull(user, "user"));
            return this;
        }

        /**
         * Sets the role that the chains of both sides run as; see {@link #user(Side, String)}.
         *
         * @param user the name of a role; neither side may be a live database or a recording then
         * @return this builder
         */
        public Builder user(String user) {
            return user(Side.LEGACY, user).user(Side.BASELINE, user);
        }

        /**
         * Sets the name that the database has while a side is built, for chains that name it.
         *
         * @param side the side
         * @param name a database name; both sides may have the same
         * @return this builder
         */
        public Builder databaseName(Side side, String name) {
            databaseNames.put(side, Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Sets the server: {@code embedded}, {@code container}, {@code container:IMAGE} or
         * {@code jdbc:postgresql://HOST[:PORT]/MAINTENANCE_DATABASE?user=USER}, or with two empty databases that are
         * separated by a comma, of which legacy is built in the first and the baseline in the second.
         *
         * <p>Whoever runs the check goes before: the system property {@code schemaparity.server} first, the environment
         * variable {@code SCHEMA_PARITY_SERVER} next, this one then, and {@code embedded} where nobody says anything.
         *
         * @param notation the server
         * @return this builder
         */
        public Builder server(String notation) {
            server = Objects.requireNonNull(notation, "notation");
            return this;
        }

        /**
         * Sets the server, whatever the system property and the environment variable of {@link #server(String)} say: for
         * a program whose user names the server when starting it, as {@code --server} on the command line does.
         *
         * @param notation the server, written as for {@link #server(String)}
         * @return this builder
         */
        public Builder forceServer(String notation) {
            forcedServer = Objects.requireNonNull(notation, "notation");
            return this;
        }

        /**
         * Says whether the sides share a server.
         *
         * @param choice the choice; {@link Isolation#AUTO} unless set
         * @return this builder
         */
        public Builder isolation(Isolation choice) {
            isolation = Objects.requireNonNull(choice, "choice");
            return this;
        }

        /**
         * Sets what is done about pg_dump.
         *
         * @param mode the mode
         * @return this builder
         */
        public Builder pgDump(PgDumpMode mode) {
            pgDump = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /**
         * Sets which pg_dump is run.
         *
         * @param path the program, or the folder that holds it
         * @return this builder
         */
        public Builder pgDumpPath(Path path) {
            pgDumpPath = Objects.requireNonNull(path, "path");
            return this;
        }

        /**
         * Leaves aspects out of the comparison.
         *
         * @param aspects the aspects
         * @return this builder
         */
        public Builder ignore(Collection<Aspect> aspects) {
            ignored.addAll(aspects);
            return this;
        }

        /**
         * Compares these schemas alone, with what is in them: for databases that hold a schema for each tenant. What
         * belongs to no schema, such as extensions, is left out, and so are rows, unless their tables are named. Called
         * again, it adds to the schemas that were named before; where none ever is, the whole database is compared.
         *
         * @param names the schemas as the catalog has their names, without quotes. Where there are any, neither side may be
         *     a recorded snapshot
         * @return this builder
         */
        public Builder schemas(Collection<String> names) {
            schemas.addAll(List.copyOf(names));
            return this;
        }

        /**
         * Accepts the differences that a file lists.
         *
         * @param file a TOML file of tables {@code [[accepted]]} with the keys kind, object, attribute, legacy,
         *     baseline, reason and until, which mean what {@link AcceptedDifference} says
         * @return this builder
         */
        public Builder accept(Path file) {
            acceptedFiles.add(Objects.requireNonNull(file, "file"));
            return this;
        }

        /**
         * Accepts one difference.
         *
         * @param difference what is accepted, and why
         * @return this builder
         */
        public Builder accept(AcceptedDifference difference) {
            accepted.add(Objects.requireNonNull(difference, "difference"));
            return this;
        }

        /**
         * Says whose rows are compared. Without it, all where both sides are built or recorded with their rows, and none
         * where a side is a live database. With all tables go the positions of sequences and the large objects.
         *
         * <p>Called again, it adds to the tables that were named before; {@code all} and {@code none} replace what was said
         * before, and are replaced by what is said after them.
         *
         * @param rows {@code all}, {@code none}, or the names of tables and materialized views such as {@code public.roles}
         * @return this builder
         */
        public Builder rows(Collection<String> rows) {
            List<String> more = List.copyOf(rows);
            if (!more.isEmpty() && (RowsSpec.isWhole(more) || RowsSpec.isWhole(this.rows))) {
                this.rows.clear();
            }
            this.rows.addAll(more);
            return this;
        }

        /**
         * Declares columns whose values change with every build, such as those of clocks and random identifiers. Of them
         * is compared whether a value is null. Called again, it adds to the columns that were declared before.
         *
         * @param columns names such as {@code public.users.created_at}
         * @return this builder
         */
        public Builder volatileColumns(Collection<String> columns) {
            volatileColumns.addAll(List.copyOf(columns));
            return this;
        }

        /**
         * Builds the legacy chain a second time, and takes the columns that differ between the two builds for declared
         * as {@linkplain #volatileColumns volatile}.
         *
         * @param find whether to find them
         * @return this builder
         */
        public Builder findVolatileColumns(boolean find) {
            findVolatileColumns = find;
            return this;
        }

        /**
         * Keeps the databases and the dumps after the check.
         *
         * @param keep whether to keep them
         * @return this builder
         */
        public Builder keep(boolean keep) {
            this.keep = keep;
            return this;
        }

        /**
         * Limits the time that each side may take to build.
         *
         * @param limit a positive duration; ten minutes unless set
         * @return this builder
         */
        public Builder timeout(Duration limit) {
            if (Objects.requireNonNull(limit, "limit").isNegative() || limit.isZero()) {
                throw new UsageException("The time limit must be positive, but is " + limit + ".");
            }
            timeout = limit;
            return this;
        }

        /**
         * Sets the folder that relative paths start from.
         *
         * @param folder the folder; the working directory unless set
         * @return this builder
         */
        public Builder directory(Path folder) {
            directory =
                    Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
            return this;
        }

        /**
         * Sets the loader that finds classpath locations, Java migrations, callbacks and customisers.
         *
         * @param loader the class loader
         * @return this builder
         */
        public Builder classLoader(ClassLoader loader) {
            classLoader = Objects.requireNonNull(loader, "loader");
            return this;
        }

        /**
         * Sets who is told what is going on; it is no part of what makes two specifications equal.
         *
         * @param listener receives one line at a time, on any thread
         * @return this builder
         */
        public Builder progress(Consumer<String> listener) {
            progress = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Has a live side read as it was in a moment, whole: nothing is left out that its backup holds. */
        Builder moment(String exportedSnapshot) {
            moment = exportedSnapshot;
            return this;
        }

        private SideSpec side(Side side) {
            String source = sources.get(side);
            if (source == null || source.isBlank()) {
                throw new UsageException(
                        "The %s source is missing. Give one such as flyway:db/migration.".formatted(side));
            }
            return new SideSpec(
                    source,
                    options.getOrDefault(side, Map.of()),
                    inits.containsKey(side) ? directory.resolve(inits.get(side)).normalize() : null,
                    users.get(side),
                    databaseNames.get(side),
                    lastVersions.get(side));
        }

        private List<AcceptedDifference> accepted() {
            List<AcceptedDifference> all = new ArrayList<>(accepted);
            acceptedFiles.forEach(file -> all.addAll(AcceptedFile.read(directory, file)));
            return AcceptedDifferences.withoutDuplicates(all);
        }

        /**
         * Finishes the specification. Files of accepted differences are read now.
         *
         * @return the specification
         * @throws UsageException when a source is missing, or a file of accepted differences cannot be understood
         */
        public ParitySpec build() {
            return new ParitySpec(this);
        }
    }
}

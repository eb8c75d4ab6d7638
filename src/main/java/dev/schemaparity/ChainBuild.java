package dev.schemaparity;

import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Builds one chain, for whoever makes something of the database that it leaves: nothing is compared. The database lives
 * until {@link #close()}.
 */
public final class ChainBuild implements AutoCloseable {
    private final ParitySpec spec;
    private final Provisioning provisioning;
    private final ChainSource chain;
    private final BuiltSide built;
    private final Set<String> historyTables;

    private ChainBuild(ParitySpec spec, Provisioning provisioning, ChainSource chain) {
        this.spec = spec;
        this.provisioning = provisioning;
        this.chain = chain;
        built = new SideBuilder(spec, provisioning).build(Side.LEGACY, chain);
        try (SideReader reader = SideReader.open(built)) {
            historyTables = Set.copyOf(reader.historyTables());
        }
    }

    /**
     * Builds the legacy side of a specification; its other side is not looked at.
     *
     * @param spec says what is built and on which server, never null
     * @return the finished build
     * @throws UsageException when the specification cannot be understood, or that side is only read
     * @throws BuildException when it cannot be built
     */
    public static ChainBuild run(ParitySpec spec) {
        Source source = SideSources.parse(spec, Side.LEGACY);
        if (!(source instanceof ChainSource chain)) {
            throw new UsageException("%s is only read. Name a chain of migrations.".formatted(source.notation()));
        }
        Provisioning provisioning = new Provisioning(spec, null);
        try {
            return new ChainBuild(spec, provisioning, chain);
        } catch (RuntimeException | Error e) {
            provisioning.discardAfter(e);
            throw e;
        }
    }

    /**
     * Locates the database that was built.
     *
     * @return the database, for its server's own user
     */
    public Database database() {
        return built.database();
    }

    /**
     * Tells what the chain executed.
     *
     * @return its steps in their order, never empty
     */
    public List<Step> steps() {
        List<Step> all = new ArrayList<>(built.steps());
        all.addAll(built.laterSteps());
        return all;
    }

    /**
     * Names the tables in which migration tools keep their history.
     *
     * @return SQL-quoted names with their schema
     */
    public Set<String> historyTables() {
        return historyTables;
    }

    /**
     * Tells what the chain's tool put in place of names in the migrations.
     *
     * @return values by name, as in {@link ChainSource#parameters()}
     */
    public Map<String, String> parameters() {
        return chain.parameters();
    }

    /**
     * Tells what the chain's source was given.
     *
     * @return settings of the source by name
     */
    public Map<String, String> options() {
        return spec.side(Side.LEGACY).options();
    }

    /**
     * Names the columns whose values change with every build.
     *
     * @return the names as they were declared, such as {@code public.users.created_at}
     */
    public List<String> volatileColumns() {
        return spec.rows().volatileColumns();
    }

    /**
     * Names the step that wrote a row.
     *
     * @param xmin as the row shows it
     * @return its name; empty where the transaction belongs to none, or to several
     */
    public Optional<String> writer(String xmin) {
        return built.intervals().only(List.of(xmin));
    }

    /**
     * Has pg_dump write a database of this build, without history tables and rows; owners, privileges and tablespaces unless
     * the specification leaves them out.
     *
     * @param database what was built, or an empty one that a task was given
     * @return the text, in which lines end with a line feed
     * @throws BuildException when there is no pg_dump that is new enough, or it fails
     */
    public String dump(Database database) {
        try (SideReader reader = SideReader.open(BuiltSide.live(Side.LEGACY, chain.notation(), database))) {
            PgDumpWitness pgDump = PgDumpWitness.find(spec, Map.of(Side.LEGACY, built), Map.of(Side.LEGACY, reader));
            Dump dump = pgDump.dump(Side.LEGACY, reader);
            if (dump.text() == null) {
                throw new BuildException("pg_dump is needed for this and did not run: "
                        + pgDump.result(Map.of(Side.LEGACY, dump, Side.BASELINE, dump))
                                .detail());
            }
            return dump.text();
        }
    }

    /**
     * Does something in an empty database, as the chain found its own, which is made for it and dropped.
     *
     * @param <T> what the task returns
     * @param task what to do; it is given the database for its server's own user
     * @return what the task returned
     */
    public <T> T inEmptyDatabase(Function<Database, T> task) {
        CheckDatabases databases = provisioning.of(Side.LEGACY);
        EmptyDatabases.Prepared prepared = databases.prepareAnother(Side.LEGACY);
        try {
            return task.apply(databases.database(prepared));
        } finally {
            databases.discard(prepared);
        }
    }

    /**
     * Names the role that the chain ran as.
     *
     * @return the owner of what nobody gave to another
     */
    public String builder() {
        String user = spec.side(Side.LEGACY).user();
        return user == null ? built.database().user() : user;
    }

    @Override
    public void close() {
        provisioning.close();
    }
}

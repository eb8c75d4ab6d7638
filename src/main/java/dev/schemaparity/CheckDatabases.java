package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.TransactionHorizon;
import dev.schemaparity.internal.source.sql.SqlScript;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The databases of one check on one server: one for each side built there, templates for init scripts, and copies. */
final class CheckDatabases implements AutoCloseable {
    private static final Snapshot NOTHING = new Snapshot("", Map.of(), List.of());

    private static final BuildProgress UNHEARD = new BuildProgress() {
        @Override
        public void started(String step) {}

        @Override
        public void finished(Step step) {}
    };

    private final ParitySpec spec;
    private final DatabaseServer server;
    private final boolean ownsServer;
    private final Databases databases;
    /** Null where databases are created. */
    private final GivenDatabases given;

    private final Map<String, Provided> provided = new HashMap<>();
    private final Map<Side, String> built = new EnumMap<>(Side.class);
    private final Map<Database, String> copies = new HashMap<>();
    /** A server of ours goes with an interrupted run, and its databases with it. */
    private final Thread closer = new Thread(this::close, "schema-parity-databases");

    private boolean kept;
    private boolean closed;

    /** A database in which an init script has run, and what it holds. */
    private record Provided(String database, Snapshot snapshot) {}

    /** An empty database for a side, and what its init script put there. */
    record Prepared(String name, Database asBuilder, Snapshot provided) {}

    CheckDatabases(ParitySpec spec, DatabaseServer server, boolean ownsServer) {
        this.spec = spec;
        this.server = server;
        this.ownsServer = ownsServer;
        this.databases = new Databases(server);
        this.given = server.givenDatabases().isEmpty() ? null : new GivenDatabases(server);
        if (server.isExternal()) {
            Runtime.getRuntime().addShutdownHook(closer);
        }
    }

    DatabaseServer server() {
        return server;
    }

    /** Creates the database that a side is built in. */
    Prepared prepare(Side side) {
        Prepared prepared = provision(side);
        built.put(side, prepared.name());
        return prepared;
    }

    /** Creates the database for another build of a side, which is neither compared with the other side nor handed out. */
    Prepared prepareAnother(Side side) {
        requireMore("The %s side cannot be built once more".formatted(side));
        return provision(side);
    }

    private Prepared provision(Side side) {
        SideSpec asked = spec.side(side);
        if (given != null) {
            return provisionGiven(side, asked);
        }
        String name = asked.databaseName() == null ? Databases.uniqueName(side.toString()) : asked.databaseName();
        Snapshot snapshot = NOTHING;
        Database database;
        if (asked.init() == null) {
            database = databases.create(name);
        } else {
            Provided ready = provide(side, asked.init());
            database = databases.copy(ready.database(), name);
            snapshot = ready.snapshot();
        }
        Database asBuilder = database;
        if (asked.user() != null) {
            databases.handOver(name, asked.user());
            asBuilder = new Database(database.jdbcUrl(), asked.user(), null);
            requireReachable(side, asBuilder);
        }
        return new Prepared(name, asBuilder, snapshot);
    }

    /** On a server of ours anybody may connect. */
    private void requireReachable(Side side, Database asBuilder) {
        if (!server.isExternal()) {
            return;
        }
        try {
            asBuilder.connect().close();
        } catch (SQLException e) {
            throw new BuildException(
                    "The role %s, which the %s side is to be built by, cannot connect to %s: %s%nKeep its password in ~/.pgpass, or in the file that PGPASSFILE names, as a line HOST:PORT:*:%1$s:PASSWORD (* because the database is a new one), and see that the role may log in; or name no user."
                            .formatted(asBuilder.user(), side, asBuilder, e.getMessage()),
                    e);
        }
    }

    private Prepared provisionGiven(Side side, SideSpec asked) {
        String name = given.take(side, asked);
        Database database = server.database(name);
        return new Prepared(name, database, asked.init() == null ? NOTHING : initialized(side, asked.init(), name));
    }

    /** True where a built database can be copied. */
    boolean canCopy() {
        return given == null;
    }

    private void requireMore(String what) {
        if (!canCopy()) {
            throw new UsageException(
                    "%s: the databases %s are all that is given at %s. Build on a server where databases can be created."
                            .formatted(what, String.join(" and ", server.givenDatabases()), server.maintenance()));
        }
    }

    /** Locates a database under construction for the server's own user, whoever builds it. */
    Database database(Prepared prepared) {
        return server.database(prepared.name());
    }

    void discard(Prepared prepared) {
        databases.drop(prepared.name());
    }

    /** Opens a connection that tells how far the server's transactions have come while a database is built. */
    TransactionHorizon horizon(Prepared prepared) {
        return new TransactionHorizon(server, prepared.name());
    }

    /** Roles belong to the server: the same script for both sides runs once, and both databases start as its copy. */
    private Provided provide(Side side, Path script) {
        SqlScript init = SqlScript.read(script);
        Provided ready = provided.get(init.checksum());
        if (ready == null) {
            String name = Databases.uniqueName("init");
            databases.create(name);
            ready = new Provided(name, initialized(side, script, name));
            provided.put(init.checksum(), ready);
        }
        return ready;
    }

    /** Runs an init script in an empty database, and returns what it holds then. */
    private Snapshot initialized(Side side, Path script, String name) {
        Database database = server.database(name);
        new TimeLimit(spec.timeout(), spec.classLoader())
                .run(
                        "What the init script of the %s side provides".formatted(side),
                        () -> SqlScript.read(script).run(database, side, "its init script", UNHEARD),
                        () -> script + " was still running",
                        () -> databases.disconnectAll(name));
        try (CatalogReader reader = CatalogReader.read(database)) {
            return reader.snapshot();
        }
    }

    /** Ends what still runs in a side's database after its time limit. */
    void disconnectAll(String name) {
        databases.disconnectAll(name);
    }

    /** Takes the built database; the name that it was built under is free for the other side again. */
    Database finish(Side side, Prepared prepared) {
        String name = prepared.name();
        if (spec.side(side).databaseName() != null) {
            name = Databases.uniqueName(side.toString());
            databases.rename(prepared.name(), name);
        }
        built.put(side, name);
        return server.database(name);
    }

    /** Drops the database of a side that is built once more, elsewhere. */
    void forget(Side side) {
        databases.drop(built.remove(side));
    }

    synchronized Database copy(Side side) {
        requireMore("No copy of the %s side can be given to a test".formatted(side));
        String name = Databases.uniqueName(side + "_copy");
        Database copy = databases.copy(built.get(side), name);
        copies.put(copy, name);
        return copy;
    }

    /** Creates a database that takes any text, until it is dropped like a copy. */
    synchronized Database forRecordedRows() {
        String name = Databases.uniqueName("recorded");
        Database database = databases.createForText(name);
        copies.put(database, name);
        return database;
    }

    /** Does something in a copy of a built database that is made for it and dropped. */
    <T> T inScratch(Side side, Function<Database, T> task) {
        String name = Databases.uniqueName("scratch");
        Database scratch = databases.copyContents(built.get(side), name);
        try {
            return task.apply(scratch);
        } finally {
            databases.drop(name);
        }
    }

    synchronized void drop(Database copy) {
        String name = copies.remove(copy);
        if (name != null) {
            databases.drop(name);
        }
    }

    /** Keeps what there is of the databases, and tells how to open them. */
    List<String> keep() {
        kept = true;
        List<String> told = new ArrayList<>();
        built.forEach((side, name) -> {
            Database database = server.database(name);
            told.add("%s database: %s?user=%s".formatted(side, database, database.user()));
            databases.handBack(name);
        });
        told.addAll(server.keep());
        return told;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            // A server of ours takes its databases with it, unless they are kept.
            if (server.isExternal() || !ownsServer && !kept) {
                databases.dropAll();
            }
            if (given != null && kept) {
                given.keep();
            } else if (given != null) {
                given.close();
            }
        } finally {
            if (ownsServer) {
                server.close();
            }
            forgetCloser();
        }
    }

    private void forgetCloser() {
        try {
            Runtime.getRuntime().removeShutdownHook(closer);
        } catch (IllegalStateException e) {
            // The virtual machine is shutting down already, and the hook finds everything closed.
            return;
        }
    }
}

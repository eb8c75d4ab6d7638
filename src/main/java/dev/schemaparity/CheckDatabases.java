package dev.schemaparity;

import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.TransactionHorizon;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The databases of one check on one server: one for each side built there, templates for init scripts, and copies. */
final class CheckDatabases implements AutoCloseable {
    private final ParitySpec spec;
    private final DatabaseServer server;
    private final boolean ownsServer;
    private final Databases databases;
    /** Null where databases are created. */
    private final GivenDatabases given;

    private final EmptyDatabases empty;
    private final Map<Side, String> built = new EnumMap<>(Side.class);
    private final Map<Database, String> copies = new HashMap<>();
    /** A server of ours goes with an interrupted run, and its databases with it. */
    private final Thread closer = new Thread(this::close, "schema-parity-databases");

    private boolean kept;
    private boolean closed;

    CheckDatabases(ParitySpec spec, DatabaseServer server, boolean ownsServer) {
        this.spec = spec;
        this.server = server;
        this.ownsServer = ownsServer;
        this.databases = new Databases(server);
        this.given = server.givenDatabases().isEmpty() ? null : new GivenDatabases(server);
        this.empty = new EmptyDatabases(spec, server, databases, given);
        if (server.isExternal()) {
            Runtime.getRuntime().addShutdownHook(closer);
        }
    }

    DatabaseServer server() {
        return server;
    }

    /** Creates the database that a side is built in. */
    EmptyDatabases.Prepared prepare(Side side) {
        EmptyDatabases.Prepared prepared = empty.create(side);
        built.put(side, prepared.name());
        return prepared;
    }

    /** Creates the database for another build of a side, which is neither compared with the other side nor handed out. */
    EmptyDatabases.Prepared prepareAnother(Side side) {
        requireMore("The %s side cannot be built once more".formatted(side));
        return empty.create(side);
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
    Database database(EmptyDatabases.Prepared prepared) {
        return server.database(prepared.name());
    }

    void discard(EmptyDatabases.Prepared prepared) {
        databases.drop(prepared.name());
    }

    /** Opens a connection that tells how far the server's transactions have come while a database is built. */
    TransactionHorizon horizon(EmptyDatabases.Prepared prepared) {
        return new TransactionHorizon(server, prepared.name());
    }

    /** Ends what still runs in a side's database after its time limit. */
    void disconnectAll(String name) {
        databases.disconnectAll(name);
    }

    /** Takes the built database; the name that it was built under is free for the other side again. */
    Database finish(Side side, EmptyDatabases.Prepared prepared) {
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

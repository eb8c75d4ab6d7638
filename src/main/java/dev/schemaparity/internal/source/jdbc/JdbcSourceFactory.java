package dev.schemaparity.internal.source.jdbc;

import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.LiveSource;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.util.Set;

/** Serves {@code jdbc:postgresql://HOST[:PORT]/DATABASE}, a live database that is only read. */
public final class JdbcSourceFactory implements SourceFactory {
    private static final Set<String> OPTIONS = Set.of("user", "password");

    @Override
    public String scheme() {
        return "jdbc";
    }

    @Override
    public String syntax() {
        return "jdbc:postgresql://HOST[:PORT]/DATABASE[?user=USER&...]  a live database, only read";
    }

    @Override
    public Source create(SourceRequest request) {
        if (PostgresUrl.hasUserBeforeHost(request.notation())) {
            throw new UsageException(
                    "The %s source has a user before its host, which PostgreSQL's driver does not read. Write ?user=USER behind the database, and keep the password in ~/.pgpass or write &password=PASSWORD."
                            .formatted(request.side()));
        }
        if (!PostgresUrl.isWellFormed(request.notation())) {
            throw new UsageException("The %s source is not a well-formed URL of PostgreSQL. Write %s"
                    .formatted(request.side(), syntax()));
        }
        if (!OPTIONS.containsAll(request.options().keySet())) {
            throw new UsageException("A jdbc: source takes the options user and password only, but was given %s."
                    .formatted(request.options().keySet()));
        }
        request.refuseUpTo("A live database is read as it is.");
        return new LiveDatabase(new Database(
                request.notation(),
                request.options().get("user"),
                request.options().get("password")));
    }

    private record LiveDatabase(Database database) implements LiveSource {
        @Override
        public String notation() {
            return database.toString();
        }
    }
}

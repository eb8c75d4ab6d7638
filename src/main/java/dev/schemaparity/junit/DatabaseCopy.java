package dev.schemaparity.junit;

import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.postgresql.ds.PGSimpleDataSource;

/** A copy of a side's database, which lives as long as the context that asked for it. */
final class DatabaseCopy implements AutoCloseable {
    private static final Namespace NAMESPACE = Namespace.create(DatabaseCopy.class);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final SharedCheck check;
    private final Database database;
    private Connection connection;

    private DatabaseCopy(SharedCheck check, Side side) {
        this.check = check;
        this.database = check.copy(side);
    }

    static DatabaseCopy in(ExtensionContext context, SharedCheck check, Side side) {
        DatabaseCopy copy = new DatabaseCopy(check, side);
        context.getStore(NAMESPACE).put(COUNT.incrementAndGet(), copy);
        return copy;
    }

    DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    Connection connection() {
        try {
            connection = database.connect();
            return connection;
        } catch (SQLException e) {
            throw new ParameterResolutionException("No connection to a copy of the database: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            if (connection != null) {
                connection.close();
            }
        } finally {
            check.drop(database);
        }
    }
}

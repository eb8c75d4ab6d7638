package dev.schemaparity.internal.dump;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of the test's own, with the roles reader, writer and owner, and the tablespace "fast; one". */
final class LocalServer implements AutoCloseable {
    private final AtomicInteger counter = new AtomicInteger();
    private final DatabaseServer server;

    private LocalServer(DatabaseServer server) {
        this.server = server;
    }

    static LocalServer start() throws SQLException {
        LocalServer server = new LocalServer(TestServers.startOwn());
        run(
                server.database("postgres"),
                "CREATE ROLE reader",
                "CREATE ROLE writer",
                "CREATE ROLE owner",
                "SET allow_in_place_tablespaces = on",
                "CREATE TABLESPACE \"fast; one\" LOCATION ''");
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    Database create(String... statements) throws SQLException {
        return create(List.of(statements));
    }

    Database create(List<String> statements) throws SQLException {
        String name = "dump_" + counter.incrementAndGet();
        createDatabase(name);
        run(database(name), statements.toArray(new String[0]));
        return database(name);
    }

    /** In UTF-8 whatever the locale of the machine, which the embedded server would take over. */
    void createDatabase(String name) throws SQLException {
        run(
                database("postgres"),
                "CREATE DATABASE \"" + name + "\" TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    }

    /** Returns {@code server_version_num}. */
    int version() throws SQLException {
        try (Connection connection = database("postgres").connect()) {
            return connection.getMetaData().getDatabaseMajorVersion() * 10_000;
        }
    }

    Database database(String name) {
        Database database = server.database(name);
        return new Database(database.jdbcUrl() + "?preferQueryMode=simple", database.user(), database.password());
    }

    static void run(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

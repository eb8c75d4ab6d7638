package dev.schemaparity.internal.dump;

import dev.schemaparity.spi.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of the test's own, with the roles reader, writer and owner, and the tablespace "fast; one". */
final class LocalServer implements AutoCloseable {
    private final AtomicInteger counter = new AtomicInteger();
    private final EmbeddedPostgres postgres;

    private LocalServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static LocalServer start() throws IOException, SQLException {
        LocalServer server = new LocalServer(EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .start());
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
    public void close() throws IOException {
        postgres.close();
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

    Database database(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Database(
                "jdbc:postgresql://localhost:%d/%s?preferQueryMode=simple".formatted(postgres.getPort(), encoded),
                "postgres",
                null);
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

package dev.schemaparity.cli;

import dev.schemaparity.spi.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A role that a server lets in by its password alone. */
final class PasswordRole {
    static final String PASSWORD = "right";

    private PasswordRole() {}

    static void create(String name, Database maintenance) throws IOException, SQLException {
        try (Connection connection = maintenance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, PASSWORD));
            try (ResultSet row = statement.executeQuery("SHOW hba_file")) {
                row.next();
                Path rules = Path.of(row.getString(1));
                Files.writeString(
                        rules, "host all %s 127.0.0.1/32 scram-sha-256\n".formatted(name) + Files.readString(rules));
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}

package dev.schemaparity.benchmarks;

import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.DatabaseServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the times depend on.
 *
 * @param conditions phrases such as {@code fsync off}
 * @param hasPgDump whether there is a pg_dump that can read the server
 */
public record Machine(List<String> conditions, boolean hasPgDump) {
    public static Machine inspect() throws SQLException {
        try (DatabaseServer server = Servers.start("embedded", Machine.class.getClassLoader());
                Connection connection = server.maintenance().connect()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            int major = connection.getMetaData().getDatabaseMajorVersion();
            PgDump.Search pgDump = PgDump.find(null, major * 10_000);

            List<String> conditions = new ArrayList<>();
            conditions.add("Java " + Runtime.version());
            conditions.add("%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")));
            conditions.add(Runtime.getRuntime().availableProcessors() + " cores");
            conditions.add("PostgreSQL " + version);
            conditions.add(pgDump.program() == null ? "no pg_dump: " + pgDump.reason() : pgDump.reason());
            conditions.addAll(server.conditions());
            return new Machine(conditions, pgDump.program() != null);
        }
    }
}

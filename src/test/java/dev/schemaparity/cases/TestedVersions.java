package dev.schemaparity.cases;

import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.internal.server.embedded.VersionedServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server of each major version that the cases run on; {@code -Dversions=14,15,16,17,18} names others. */
public final class TestedVersions implements AutoCloseable {
    /** One is enough for what a report says is to be added: {@code -DremediesOn=18} names another. */
    static final int OF_REMEDIES = Integer.getInteger("remediesOn", 15);

    private static final int OF_PATH = 15;

    private final Map<Integer, CaseServer> servers = new LinkedHashMap<>();

    public static List<Integer> all() {
        return Stream.of(System.getProperty("versions", ofServer()).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** Where the run has a server, there is only one version: that in its name, or 15 as that of all others. */
    private static String ofServer() {
        String server = System.getProperty("schemaparity.server");
        if (server == null) {
            return "15,18";
        }
        return server.startsWith("postgresql-") ? server.substring("postgresql-".length()) : "15";
    }

    public synchronized CaseServer server(int majorVersion) throws SQLException {
        CaseServer running = servers.get(majorVersion);
        if (running == null) {
            // One that the run asks for is taken for the version that is asked for with it.
            String name = System.getProperty("schemaparity.server", VersionedServers.name(majorVersion));
            running = CaseServer.on(Servers.start(name, getClass().getClassLoader()), name, pgDump(majorVersion));
            servers.put(majorVersion, running);
        }
        return running;
    }

    /** The pg_dump on the path may be too old for most versions; where there is another one for tests it reads them all. */
    private static Path pgDump(int majorVersion) {
        String folder = System.getenv("SCHEMAPARITY_TEST_PG_BIN");
        return folder == null || majorVersion == OF_PATH ? null : Path.of(folder);
    }

    @Override
    public void close() {
        servers.values().forEach(running -> running.server().close());
    }
}

package dev.schemaparity.cases;

import dev.schemaparity.Difference;
import dev.schemaparity.Isolation;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A server with the roles and the tablespace that the cases name.
 *
 * @param ownServers the name of the servers for cases that ask for servers of their own
 * @param pgDump the pg_dump to run or its folder, null for the one that is found
 */
public record CaseServer(DatabaseServer server, int majorVersion, String ownServers, Path pgDump) {
    private static final List<String> ROLES = List.of("alice", "amy", "bob", "boss", "Zoë \"d'Arc\"");

    /** Prepares a server, as often as one likes. */
    public static CaseServer on(DatabaseServer server) throws SQLException {
        return on(server, "embedded", null);
    }

    static CaseServer on(DatabaseServer server, String ownServers, Path pgDump) throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            for (String role : ROLES) {
                statement.execute("DO $$ BEGIN CREATE ROLE \"%s\"; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
                        .formatted(role.replace("\"", "\"\"")));
            }
            // Some objects may belong to superusers alone.
            statement.execute("ALTER ROLE boss SUPERUSER");
            if (!statement
                    .executeQuery("SELECT FROM pg_tablespace WHERE spcname = 'spare'")
                    .next()) {
                // In the server's own data folder: every server can write there.
                statement.execute("SET allow_in_place_tablespaces = on");
                statement.execute("CREATE TABLESPACE spare LOCATION ''");
            }
            return new CaseServer(server, connection.getMetaData().getDatabaseMajorVersion(), ownServers, pgDump);
        }
    }

    /**
     * Builds both sides of a case and compares them. A case that asks for servers of its own gets them: they know none of
     * the roles here.
     *
     * @param folder where the migrations are written
     * @return the finished check, whose databases live until it is closed
     */
    public ParityCheck open(CaseFile one, Path folder) throws IOException {
        Path legacy = one.write(folder, "legacy", one.legacy());
        Path baseline = one.write(folder, "baseline", one.baseline());
        return one.ownServers()
                ? ParityCheck.open(spec(legacy, baseline, Isolation.SERVER))
                : ParityCheck.open(spec(legacy, baseline, Isolation.DATABASE), server);
    }

    ParityResult compare(Path legacy, Path baseline) {
        try (ParityCheck check = ParityCheck.open(spec(legacy, baseline, Isolation.DATABASE), server)) {
            return check.result();
        }
    }

    private ParitySpec spec(Path legacy, Path baseline, Isolation isolation) {
        ParitySpec.Builder spec = ParitySpec.builder()
                .legacy("sql:" + legacy)
                .baseline("sql:" + baseline)
                .server(ownServers)
                .isolation(isolation);
        return (pgDump == null ? spec : spec.pgDumpPath(pgDump)).build();
    }

    static boolean pgDumpRan(ParityResult result) {
        return result.witnesses().stream().noneMatch(WitnessResult::skipped);
    }

    /** Tells a difference in one line: KIND NAME: ATTRIBUTE | WITNESSES | REMARK. */
    public static String line(Difference difference) {
        String line = "%s %s: %s | %s"
                .formatted(
                        difference.kind(),
                        difference.object(),
                        difference.attribute(),
                        String.join(", ", difference.witnesses()));
        return (difference.remark() == null ? line : line + " | " + difference.remark())
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}

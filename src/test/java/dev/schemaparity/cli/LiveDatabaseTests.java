package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two live databases: the sample's chain, and a copy that was restored from its dump. */
@ExtendWith(TestServers.class)
@NeedsOfServer(Need.SUPERUSER)
class LiveDatabaseTests {
    private static final String LEGACY = "live_legacy";
    private static final String RESTORED = "live_restored";
    private static final String READER = "live_reader";
    private static final String STRANGER = "live_stranger";

    @TempDir
    private static Path folder;

    private static DatabaseServer server;
    private static List<String> before;

    @BeforeAll
    static void buildAndRestore(DatabaseServer given) throws Exception {
        PgDump pgDump = PgDump.find(null, 150_000).program();
        assumeTrue(pgDump != null, "needs pg_dump 15 or newer");
        assumeTrue(isOnPath("psql"), "needs psql");
        server = given;
        execute(server.maintenance(), "CREATE DATABASE " + LEGACY + " TEMPLATE template0");
        execute(server.maintenance(), "CREATE DATABASE " + RESTORED + " TEMPLATE template0");
        Database legacy = server.database(LEGACY);
        Flyway.configure()
                .dataSource(legacy.jdbcUrl(), legacy.user(), "")
                .locations("filesystem:sample-project/src/main/resources/db/legacy")
                .load()
                .migrate();
        Path dump = folder.resolve("dump.sql");
        run(pgDump.path().toString(), "--file=" + dump, "--dbname=" + uri(LEGACY));
        // A newer pg_dump sets what an older server does not know.
        Files.writeString(dump, Files.readString(dump).replace("SET transaction_timeout = 0;\n", ""));
        run("psql", "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + dump, "--dbname=" + uri(RESTORED));
        execute(server.maintenance(), "CREATE ROLE " + READER + " LOGIN", "CREATE ROLE " + STRANGER + " LOGIN");
        for (String database : List.of(LEGACY, RESTORED)) {
            execute(
                    server.database(database),
                    "GRANT CONNECT ON DATABASE " + database + " TO " + READER,
                    "REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC",
                    "GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + READER,
                    "GRANT CONNECT ON DATABASE " + database + " TO " + STRANGER);
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        if (server != null) {
            execute(
                    server.maintenance(),
                    "DROP DATABASE IF EXISTS " + LEGACY + " WITH (FORCE)",
                    "DROP DATABASE IF EXISTS " + RESTORED + " WITH (FORCE)",
                    "DROP ROLE IF EXISTS " + READER,
                    "DROP ROLE IF EXISTS " + STRANGER);
        }
    }

    @BeforeEach
    void remember() throws Exception {
        before = everything();
    }

    @AfterEach
    void nothingChanged() throws Exception {
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRestoredDatabaseEqualsItsOriginal() {
        CommandRun run = check("postgres", "postgres");

        assertThat(run.out())
                .startsWith("schema-parity: EQUAL | 10 tables, 85 indexes, ")
                .contains(" | legacy live, baseline live");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anIndexThatOneHasAloneIsTheOneDifference() throws Exception {
        execute(server.database(LEGACY), "CREATE INDEX ix_users_extra ON users (updated_at)");
        try {
            before = everything();

            CommandRun run = check("postgres", "postgres");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith("schema-parity: DIFFERENT, 1 difference | ")
                    .contains(
                            "index public.ix_users_extra is missing in the baseline  [catalog, pg_dump]",
                            "    CREATE INDEX ix_users_extra ON public.users USING btree (updated_at)");
            assertThat(everything()).isEqualTo(before);
        } finally {
            execute(server.database(LEGACY), "DROP INDEX ix_users_extra");
        }
        before = everything();
    }

    @Test
    void aRoleThatMayConnectAndSelectSuffices() {
        CommandRun run = check(READER, READER);

        assertThat(run.err()).doesNotContain("cannot");
        assertThat(run.out()).startsWith("schema-parity: EQUAL | 10 tables, 85 indexes, ");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aRoleThatMayNotSelectIsToldWhatIsMissing() {
        CommandRun run = check(STRANGER, "postgres");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "permission denied for table ",
                        "Connect as a role that may read every schema and table of the database.");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void aRefusedConnectionIsToldWithoutThePassword() {
        CommandRun run = CommandRun.of(
                "check",
                "--legacy",
                server.database(LEGACY).jdbcUrl() + "?user=nobody_known&password=hunter2",
                "--baseline",
                url(RESTORED, "postgres"));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("role \"nobody_known\" does not exist").doesNotContain("hunter2");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void userAndPasswordMayBeGivenAsOptions() {
        CommandRun run = CommandRun.of(
                "check",
                "--legacy=" + server.database(LEGACY).jdbcUrl(),
                "--baseline=" + server.database(RESTORED).jdbcUrl(),
                "--option=user=" + READER,
                "--legacy-option=password=hunter2",
                "--format=json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("hunter2");
    }

    private static CommandRun check(String legacyUser, String baselineUser) {
        return CommandRun.of(
                "check",
                "--legacy",
                url(LEGACY, legacyUser),
                "--baseline",
                url(RESTORED, baselineUser),
                "--pg-dump",
                "required");
    }

    private static String url(String database, String user) {
        return server.database(database).jdbcUrl() + "?user=" + user;
    }

    private static String uri(String database) {
        URI jdbc = URI.create(server.database(database).jdbcUrl().substring("jdbc:".length()));
        return "postgresql://postgres@%s:%d/%s".formatted(jdbc.getHost(), jdbc.getPort(), database);
    }

    /** Everything that the server holds, rows included: what was read must be what it was. */
    private static List<String> everything() throws Exception {
        List<String> all = new ArrayList<>();
        for (String database : List.of(LEGACY, RESTORED)) {
            Path dump = folder.resolve(database + ".sql");
            run(
                    PgDump.find(null, 150_000).program().path().toString(),
                    "--create",
                    "--file=" + dump,
                    "--dbname=" + uri(database));
            all.addAll(Files.readAllLines(dump).stream()
                    .filter(line -> !line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict "))
                    .toList());
        }
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT 'database ' || datname || shobj_description(oid, 'pg_database') FROM pg_database
                        UNION ALL SELECT 'role ' || rolname FROM pg_roles
                        ORDER BY 1
                        """)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + Files.readString(output))
                .isZero();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}

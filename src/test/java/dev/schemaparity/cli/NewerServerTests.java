package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.internal.server.embedded.ServerOfVersion;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of a major version that came after this version of the program. */
@BoundToServer("stands before a server of one version")
class NewerServerTests {
    private static final String NEXT_STEP =
            "this version of schema-parity knows the catalogs up to PostgreSQL 18: use a newer one, or a server of PostgreSQL 18 or older";

    private static DatabaseServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = ServerOfVersion.start(18);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private CommandRun check(NewerServer newer, String baseline, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                "--server=" + newer.jdbcUrl() + "?user=postgres",
                "--legacy=sql:" + Files.writeString(folder.resolve("legacy.sql"), "CREATE TABLE t (a int);"),
                "--baseline=sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline)));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void equalityIsNotClaimedThereAndWhatToUseIsTold() throws Exception {
        try (NewerServer newer = new NewerServer(server.maintenance(), 19, null)) {
            CommandRun run = check(newer, "CREATE TABLE t (a integer);");

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(3);
            assertThat(run.out())
                    .contains("schema-parity: INCONCLUSIVE", "PostgreSQL 19.0")
                    .contains("legacy: what is new in PostgreSQL 19, as " + NEXT_STEP)
                    .contains("baseline: what is new in PostgreSQL 19, as " + NEXT_STEP)
                    .contains(
                            "pg_dump was SKIPPED: The server is PostgreSQL 19, so that pg_dump 19 or newer is needed");
            assertThat(run.holdsStackTrace()).as(run.err()).isFalse();
        }
        assertThat(databases()).containsExactly("postgres", "template0", "template1");
    }

    @Test
    void whatDiffersIsADifferenceThereToo() throws Exception {
        try (NewerServer newer = new NewerServer(server.maintenance(), 19, null)) {
            CommandRun run = check(newer, "CREATE TABLE t (a bigint);");

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out())
                    .contains("schema-parity: DIFFERENT, 1 difference", "column public.t.a: type differs", NEXT_STEP);
        }
    }

    @Test
    void aCatalogThatCannotBeReadThereIsTold() throws Exception {
        try (NewerServer newer = new NewerServer(server.maintenance(), 19, "attcompression")) {
            CommandRun run = check(newer, "CREATE TABLE t (a integer);");

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("cannot be read: ERROR: column a.xxxxxxxxxxxxxx does not exist")
                    .contains("It is PostgreSQL 19, and " + NEXT_STEP + ".");
            assertThat(run.holdsStackTrace()).as(run.err()).isFalse();
        }
        assertThat(databases()).containsExactly("postgres", "template0", "template1");
    }
}

package dev.schemaparity.internal.squash.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The real server ends the session before each call of the transaction in turn: all of it is done, or nothing. */
@ExtendWith(TestServers.class)
class InterruptedStampTests {
    private static final String NAME = "interrupted_stamp";
    private static final HistoryTable TABLE = new HistoryTable("public", "flyway_schema_history");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private DatabaseServer server;
    private Database database;
    private LiveDatabase live;
    private StampRequest request;

    @BeforeEach
    void build(DatabaseServer given) throws Exception {
        server = given;
        execute(server.maintenance(), "CREATE DATABASE " + NAME);
        database = server.database(NAME);
        live = new LiveDatabase(database);
        Files.createDirectories(folder.resolve("chain"));
        Files.createDirectories(folder.resolve("baseline"));
        Files.writeString(folder.resolve("chain/V1__t.sql"), "CREATE TABLE t ();");
        Files.writeString(folder.resolve("chain/V2__u.sql"), "CREATE TABLE u ();");
        Files.writeString(folder.resolve("baseline/B2__baseline.sql"), "CREATE TABLE t (); CREATE TABLE u ();");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), "")
                .locations("filesystem:" + folder.resolve("chain"))
                .load()
                .migrate();
        request = new StampRequest(
                null,
                null,
                database.jdbcUrl(),
                "flyway:" + folder.resolve("chain"),
                "flyway:" + folder.resolve("baseline"),
                Map.of(),
                true,
                false,
                false,
                LIMIT,
                line -> {});
    }

    @AfterEach
    void drop() throws SQLException {
        execute(server.maintenance(), "DROP DATABASE %s WITH (FORCE)".formatted(NAME));
    }

    @Test
    void aStampIsDoneOrNotAndSoIsTakingItBack() throws SQLException {
        Rewriting rewriting = Rewriting.of(Situation.look(request, live));
        List<HistoryRow> before = rows(TABLE);

        int calls = interruptEverywhere(TABLE, rewriting::in);

        assertThat(calls).isGreaterThan(8);
        List<HistoryRow> stamped = rows(TABLE);
        assertThat(stamped).extracting(HistoryRow::script).containsExactly("B2__baseline.sql");
        assertThat(rows(TABLE.backup())).isEqualTo(before);

        Restoration restoration = live.read(connection -> Restoration.look(connection, TABLE));
        int callsBack = interruptEverywhere(TABLE, restoration);

        assertThat(callsBack).isGreaterThan(8);
        assertThat(rows(TABLE)).isEqualTo(before);
        assertThat(isThere(TABLE.backup())).isFalse();
    }

    @Test
    void soItIsWithAlembic() throws SQLException {
        HistoryTable table = new HistoryTable("public", "alembic_version");
        execute(
                database,
                "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)",
                "INSERT INTO alembic_version VALUES ('old')");

        int calls = interruptEverywhere(table, new AlembicRewriting(table, "old", "squashed"));

        assertThat(calls).isGreaterThan(7);
        assertThat(contents(table)).containsExactly("(squashed)");
        assertThat(contents(table.backup())).containsExactly("(old,squashed)");

        Restoration restoration = live.read(connection -> Restoration.look(connection, table));
        int callsBack = interruptEverywhere(table, restoration);

        assertThat(callsBack).isGreaterThan(7);
        assertThat(contents(table)).containsExactly("(old)");
        assertThat(isThere(table.backup())).isFalse();
    }

    /** Returns how many calls there are: it ends where no more of them is interrupted. */
    private int interruptEverywhere(HistoryTable table, HistoryTransaction.Work work) throws SQLException {
        List<String> before = contents(table);
        boolean hadBackup = isThere(table.backup());
        for (int call = 1; ; call++) {
            Interrupting interrupting = new Interrupting(call);
            try (Connection connection = database.connect()) {
                HistoryTransaction.run(interrupting.around(connection), table, LIMIT, work);
                return call - 1;
            } catch (BuildException e) {
                assertThat(e)
                        .hasMessageContaining(
                                "It is either as it was or rewritten, and nothing between. Run the command again");
                assertThat(interrupting.isDone()).isTrue();
            }
            assertThat(contents(table)).as("after call " + call).isEqualTo(before);
            assertThat(isThere(table.backup())).as("after call " + call).isEqualTo(hadBackup);
        }
    }

    /** Ends the session before its nth call that reaches the server. */
    private final class Interrupting {
        private int left;

        Interrupting(int call) {
            left = call;
        }

        boolean isDone() {
            return left <= 0;
        }

        Connection around(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("commit")) {
                            count(connection);
                        }
                        Object result = invoke(() -> method.invoke(connection, arguments));
                        return result instanceof PreparedStatement statement
                                ? around(connection, statement, PreparedStatement.class)
                                : result instanceof Statement statement
                                        ? around(connection, statement, Statement.class)
                                        : result;
                    });
        }

        private Object around(Connection connection, Statement statement, Class<?> type) {
            return Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("execute")) {
                            count(connection);
                        }
                        return invoke(() -> method.invoke(statement, arguments));
                    });
        }

        private void count(Connection connection) throws SQLException {
            left--;
            if (left == 0) {
                int process =
                        connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
                execute(server.maintenance(), "SELECT pg_terminate_backend(%d, 10000)".formatted(process));
            }
        }
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private List<HistoryRow> rows(HistoryTable table) {
        return live.read(connection -> HistoryRow.read(connection, table));
    }

    private List<String> contents(HistoryTable table) {
        return live.read(connection -> {
            List<String> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result =
                            statement.executeQuery("SELECT t.*::text FROM %s AS t ORDER BY 1".formatted(table.sql()))) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        });
    }

    private boolean isThere(HistoryTable table) {
        return live.read(connection -> LiveDatabase.comment(connection, table)) != null;
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.internal.server.RunMark;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks on a server of somebody else's, by a role that may create databases and nothing more. */
@BoundToServer("roles that may do more or less, on a server of somebody else's")
class ExternalServerTests {
    private static final String CREATES = "external_creates";
    private static final String CREATES_ROLES = "external_creates_roles";
    private static final String MAY_NOTHING = "external_may_nothing";

    private static final String LEGACY = """
            CREATE TYPE colour AS ENUM ('red', 'green');
            CREATE TABLE account (id serial PRIMARY KEY, name varchar(9) CHECK (name IN ('x', 'y')), colour colour);
            CREATE INDEX account_name ON account (lower(name)) WHERE colour = 'red';
            CREATE VIEW red AS SELECT id FROM account WHERE colour = 'red';
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touch BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE EXTENSION pg_trgm;
            SELECT lo_create(4711);
            INSERT INTO account (name, colour) VALUES ('x', 'red');
            """;
    private static final String BASELINE = LEGACY.replace(
            "name IN ('x', 'y')", "(name)::text = ANY (ARRAY[('x'::varchar)::text, ('y'::varchar)::text])");

    @TempDir
    private Path folder;

    private static DatabaseServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServers.startOwn();
        execute(
                server.maintenance(),
                "CREATE ROLE %s LOGIN CREATEDB".formatted(CREATES),
                "CREATE ROLE %s LOGIN CREATEDB CREATEROLE".formatted(CREATES_ROLES),
                "CREATE ROLE %s LOGIN".formatted(MAY_NOTHING));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        assertThat(databases()).containsExactly("postgres", "template0", "template1");
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> databases() throws SQLException {
        return column("SELECT datname FROM pg_catalog.pg_database ORDER BY datname COLLATE \"C\"");
    }

    private static List<String> column(String sql) throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String url(String role) {
        return server.maintenance().jdbcUrl() + "?user=" + role;
    }

    private ParitySpec.Builder spec(String legacy, String baseline) throws IOException {
        return ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline))
                .server(url(CREATES));
    }

    @Test
    void aRoleThatMayCreateDatabasesProvesAllThereIsToProve() throws IOException, SQLException {
        try (ParityCheck check = ParityCheck.open(spec(LEGACY, BASELINE).build());
                Connection copy = check.copy(Side.LEGACY).connect()) {
            ParityResult result = check.result();

            assertThat(result.notObserved()).isEmpty();
            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.EQUAL);
            assertThat(result.witnesses()).noneMatch(WitnessResult::skipped);
            assertThat(result.timing().conditions())
                    .singleElement()
                    .asString()
                    .startsWith("server at ")
                    .endsWith(", which others may use at the same time");
            assertThat(copy.isValid(5)).isTrue();
            assertThat(column("SELECT DISTINCT pg_catalog.shobj_description(oid, 'pg_database')"
                            + " FROM pg_catalog.pg_database WHERE datname LIKE 'schema\\_parity\\_%'"))
                    .containsExactly(RunMark.ours().toString());
        }
    }

    @Test
    void recordedRowsAreComparedThere() throws IOException {
        Path recorded = folder.resolve("legacy.json");
        SnapshotRecorder.record(spec(LEGACY, BASELINE).build(), Side.LEGACY, recorded);

        ParityResult equal = ParityCheck.run(
                spec(LEGACY, BASELINE).legacy("snapshot:" + recorded).build());
        ParityResult different = ParityCheck.run(spec(LEGACY, BASELINE + "UPDATE account SET name = 'y';")
                .legacy("snapshot:" + recorded)
                .build());

        assertThat(equal.verdict()).as(equal.toString()).isEqualTo(Verdict.EQUAL);
        assertThat(equal.witnesses()).noneMatch(WitnessResult::skipped);
        assertThat(different.differences())
                .extracting(Difference::headline)
                .containsExactly("row public.account (id = 1): column name differs");
    }

    @Test
    void aDifferenceIsFoundAndBlamed() throws IOException {
        ParityResult result = ParityCheck.run(
                spec(LEGACY, BASELINE.replace("'green'", "'blue'")).build());

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly("enum public.colour: labels differs");
    }

    @Test
    void ourMarkIsNotComparedAndAChainsOwnCommentIs() throws IOException, SQLException {
        execute(server.maintenance(), "CREATE DATABASE external_live OWNER " + CREATES);
        try {
            execute(server.database("external_live"), "SET ROLE " + CREATES, "CREATE TABLE t (a int)");
            String live = server.database("external_live").jdbcUrl() + "?user=" + CREATES;

            assertThat(ParityCheck.run(spec("", "CREATE TABLE t (a int);")
                                    .legacy(live)
                                    .build())
                            .verdict())
                    .isEqualTo(Verdict.EQUAL);
            String comment =
                    "DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS ''ours''', current_database()); END $$;";
            assertThat(ParityCheck.run(spec("", "CREATE TABLE t (a int);" + comment)
                                    .legacy(live)
                                    .build())
                            .differences())
                    .extracting(Difference::headline)
                    .containsExactly("database database: comment differs");
        } finally {
            execute(server.maintenance(), "DROP DATABASE external_live");
        }
    }

    @Test
    void whatKilledRunsLeftIsDroppedAndNothingElse() throws IOException, SQLException {
        RunMark ours = RunMark.ours();
        RunMark dead = new RunMark("killed", ours.host(), 4_194_304, ours.started());
        RunMark elsewhere = new RunMark("elsewhere", "other/0", 1, Instant.now());
        RunMark longAgo = new RunMark("old", "other/0", 1, Instant.now().minus(Duration.ofDays(2)));
        left("schema_parity_dead", dead.toString());
        left("schema_parity_old", longAgo.toString());
        left("schema_parity_ours", ours.toString());
        left("schema_parity_elsewhere", elsewhere.toString());
        left("schema_parity_unmarked", null);
        left("of_somebody", dead.toString());
        left("schema_parity_similar", dead + " or not");
        try {
            ParityCheck.run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                    .build());

            assertThat(databases())
                    .containsExactly(
                            "of_somebody",
                            "postgres",
                            "schema_parity_elsewhere",
                            "schema_parity_ours",
                            "schema_parity_similar",
                            "schema_parity_unmarked",
                            "template0",
                            "template1");
        } finally {
            for (String name : databases()) {
                if (name.startsWith("schema_parity_") || name.equals("of_somebody")) {
                    execute(server.maintenance(), "DROP DATABASE " + name);
                }
            }
        }
    }

    private static void left(String name, String mark) throws SQLException {
        execute(server.maintenance(), "CREATE DATABASE %s OWNER %s".formatted(name, CREATES));
        if (mark != null) {
            execute(server.maintenance(), "COMMENT ON DATABASE %s IS '%s'".formatted(name, mark));
        }
    }

    @Test
    void whatIsKeptIsMarkedNoMore() throws IOException, SQLException {
        ParityResult result = ParityCheck.run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                .keep(true)
                .build());
        List<String> kept =
                column("SELECT datname FROM pg_catalog.pg_database WHERE datname LIKE 'schema\\_parity\\_%'");
        try {
            assertThat(kept).hasSize(2);
            assertThat(result.kept()).anySatisfy(line -> assertThat(line).contains(kept.get(0)));
            assertThat(column("SELECT 1 FROM pg_catalog.pg_shdescription AS s JOIN pg_catalog.pg_database AS d"
                            + " ON d.oid = s.objoid WHERE s.description LIKE 'schema-parity: run %'"))
                    .isEmpty();
        } finally {
            for (String name : kept) {
                execute(server.maintenance(), "DROP DATABASE " + name);
            }
        }
    }

    @Test
    void whoseRoleItIsCannotBeSeen() throws IOException, SQLException {
        ParityResult result =
                ParityCheck.run(spec("CREATE ROLE external_app; CREATE TABLE t (a int);", "CREATE TABLE t (a int);")
                        .server(url(CREATES_ROLES))
                        .build());
        execute(server.maintenance(), "DROP ROLE external_app");

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notObserved())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("legacy: role external_app was created or changed")
                        .endsWith("Build on the server embedded or container, where each side has its own"));
    }

    @Test
    void whatOthersDoToTheirRolesIsNoneOfOurBusiness() throws IOException, SQLException {
        ParitySpec spec = spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                .progress(line -> {
                    if (line.startsWith("legacy: ")) {
                        try {
                            execute(server.maintenance(), "CREATE ROLE external_of_a_colleague");
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                })
                .build();
        try {
            assertThat(ParityCheck.run(spec).verdict()).isEqualTo(Verdict.EQUAL);
        } finally {
            execute(server.maintenance(), "DROP ROLE external_of_a_colleague");
        }
    }

    @Test
    void aServerForEachSideCannotBeHad() throws IOException {
        ParitySpec spec = spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                .isolation(Isolation.SERVER)
                .build();

        assertThatThrownBy(() -> ParityCheck.run(spec))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Isolation SERVER asks for a server for each side");
    }

    @Test
    void aRoleToRunAsIsNotCreated() throws IOException, SQLException {
        ParitySpec spec = spec("CREATE TABLE t (a int);", "CREATE TABLE t (a integer);")
                .user(Side.LEGACY, "external_absent")
                .build();

        assertThatThrownBy(() -> ParityCheck.run(spec))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("There is no role external_absent")
                .hasMessageContaining("Create it there and make external_creates a member of it");
        assertThat(column("SELECT FROM pg_catalog.pg_roles WHERE rolname = 'external_absent'"))
                .isEmpty();
    }

    @Test
    void aChainThatNeverEndsIsEnded() throws IOException, SQLException {
        ParitySpec spec = spec("CREATE TABLE t (a int); SELECT pg_sleep(600);", "CREATE TABLE t (a integer);")
                .timeout(Duration.ofSeconds(1))
                .build();

        assertThatThrownBy(() -> ParityCheck.run(spec))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("was not built within its time limit of 1 s");
        assertThat(column("SELECT pid FROM pg_catalog.pg_stat_activity WHERE query LIKE 'CREATE TABLE t%pg_sleep%'"))
                .isEmpty();
    }

    @Test
    void aRoleThatMayNotCreateDatabasesIsTold() throws IOException {
        ParitySpec spec =
                spec("SELECT 1;", "SELECT 1;").server(url(MAY_NOTHING)).build();

        assertThatThrownBy(() -> ParityCheck.run(spec))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The role external_may_nothing may not create databases at jdbc:postgresql://")
                .hasMessageContaining("ALTER ROLE ... CREATEDB");
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServers.class)
class ParityCheckTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    ParityCheckTests(DatabaseServer server) {
        this.server = server;
    }

    private Path file(String name, String sql) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, sql);
    }

    private ParitySpec.Builder spec(String legacy, String baseline) throws IOException {
        return ParitySpec.builder()
                .legacy("sql:" + file("legacy.sql", legacy))
                .baseline("sql:" + file("baseline.sql", baseline));
    }

    private ParityResult run(ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    private List<String> databases() throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_catalog.pg_database WHERE datname NOT LIKE 'template%' ORDER BY 1")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void equalSidesAreEqualAndTimed() throws IOException {
        ParityResult result = run(
                spec("CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b text;", "CREATE TABLE t (a int, b text);"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.differences()).isEmpty();
        assertThat(result.legacy().steps()).extracting(Step::name).containsExactly("legacy.sql");
        assertThat(result.legacy().migrationTime()).isPositive();
        assertThat(result.legacy().count("column")).isEqualTo(2);
        assertThat(result.timing().speedup()).isPresent();
        assertThat(result.timing().conditions()).contains("fsync off");
        assertThat(result.timing().total()).isGreaterThan(result.timing().observation());
    }

    @Test
    void differenceIsToldOnceWithBothValues() throws IOException {
        ParityResult result = run(spec("CREATE TABLE t (a int NOT NULL);", "CREATE TABLE t (a int);"));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.headline()).isEqualTo("column public.t.a: not null differs");
            assertThat(difference.legacy()).isEqualTo("true");
            assertThat(difference.baseline()).isEqualTo("false");
        });
    }

    @Test
    void whatIsAcceptedHidesNothingElseThatFollowsFromIt() throws IOException {
        String table = "CREATE TABLE p (a int, b text) PARTITION BY LIST (a);"
                + " CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);";
        ParitySpec.Builder spec = spec(
                table + "CREATE INDEX i ON p (a);",
                table + "CREATE INDEX i ON p (b); ALTER INDEX p1_b_idx RENAME TO p1_a_idx;"
                        + " ALTER INDEX p1_a_idx SET (fillfactor = 20);");
        Difference told = run(spec).differences().get(0);

        ParityResult result = run(spec.accept(new AcceptedDifference(
                told.kind(), told.object(), told.attribute(), told.legacy(), told.baseline(), "old", null, null)));

        assertThat(told.headline()).isEqualTo("index public.i: definition differs");
        assertThat(result.accepted()).hasSize(1);
        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly("index public.p1_a_idx: definition differs");
    }

    @Test
    void sideThatCreatesNothingIsRefused() throws IOException {
        assertThatThrownBy(() -> run(spec("SELECT 1;", "CREATE TABLE t (a int);")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The legacy side")
                .hasMessageContaining("holds no object at all");
    }

    @Test
    void sameMigrationsOnBothSidesAreRefused() throws IOException {
        assertThatThrownBy(() -> run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (a int);")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("Both sides executed the same 1 migrations");
    }

    @Test
    void timeLimitNamesTheMigrationAndEndsIt() throws IOException, SQLException {
        file("slow/1.sql", "CREATE TABLE t (a int);");
        file("slow/2_never_ends.sql", "SELECT pg_sleep(300);");
        ParitySpec.Builder spec = spec("", "CREATE TABLE t (a int);")
                .legacy("sql:" + folder.resolve("slow"))
                .timeout(Duration.ofSeconds(1));
        long started = System.nanoTime();

        assertThatThrownBy(() -> run(spec))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("time limit of 1 s")
                .hasMessageContaining("2_never_ends.sql was still running after 1 finished migrations");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(60));
        assertThat(databases()).containsExactly("postgres");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void initScriptRunsOnceForBothSidesAndIsNotCompared() throws IOException {
        Path init = file(
                "init.sql",
                "CREATE ROLE init_app; CREATE SCHEMA provided; CREATE TABLE provided.unchanged (a int);"
                        + " CREATE TABLE provided.changed (a int);");
        ParityResult result = run(spec(
                        "CREATE TABLE t (a int); GRANT SELECT ON t TO init_app; ALTER TABLE provided.changed ADD b int;",
                        "CREATE TABLE t (a int); GRANT SELECT ON t TO init_app; ALTER TABLE provided.changed ADD c int;")
                .init(Side.LEGACY, init)
                .init(Side.BASELINE, init));

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly(
                        "column provided.changed.b is called provided.changed.c in the baseline, and is otherwise the same");
    }

    @Test
    void providedObjectThatOneChainChangesIsCompared() throws IOException {
        Path init = file(
                "init.sql",
                "CREATE TABLE provided (a int, b int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';");
        ParityResult result = run(spec(
                        "CREATE TABLE t (a int); DROP FUNCTION f();",
                        "CREATE TABLE t (a int); ALTER TABLE provided ALTER a TYPE bigint;")
                .init(Side.LEGACY, init)
                .init(Side.BASELINE, init));

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly(
                        "column public.provided.a: type differs",
                        "function public.f() is missing in the legacy database");
    }

    @Test
    void whatAChainAddsToAProvidedTableIsNotLostBehindIt() throws IOException {
        Path init = file("init.sql", "CREATE TABLE provided (a int);");
        ParityResult result =
                run(spec("CREATE TABLE t (a int); CREATE INDEX added ON provided (a);", "CREATE TABLE t (a int);")
                        .init(Side.LEGACY, init));

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly("index public.added is missing in the baseline");
    }

    @Test
    void whatOneSideGetsFromItsInitScriptIsNoDifference() throws IOException {
        Path init = file("init.sql", "CREATE EXTENSION pg_trgm;");
        ParityResult result = run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (a int); SELECT 1;")
                .init(Side.LEGACY, init));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.notes()).contains("extension pg_trgm comes from an init script and is not compared");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void chainRunsAsItsUserWhoOwnsTheDatabase() throws IOException {
        ParityResult result = run(spec(
                        "CREATE TABLE t (a int); SELECT 1 / (current_user = 'chain_owner')::int;",
                        "CREATE TABLE t (a int);")
                .user(Side.LEGACY, "chain_owner")
                .user(Side.BASELINE, "chain_owner"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void differentUsersOwnDifferently() throws IOException {
        ParitySpec.Builder spec =
                spec("CREATE TABLE t (a int);", "CREATE TABLE t (a int); ").user(Side.LEGACY, "chain_owner");

        assertThat(run(spec).differences()).extracting(Difference::headline).contains("table public.t: owner differs");
        ParityResult ignoring = run(spec.ignore(List.of(Aspect.OWNERS)));
        assertThat(ignoring.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(ignoring.notes()).contains("left out on request: owners");
    }

    @Test
    void bothSidesSeeTheSameDatabaseName() throws IOException {
        String sees = "SELECT 1 / (current_database() = 'emerald')::int; CREATE TABLE t (a int);";
        ParityResult result =
                run(spec(sees, sees + " ").databaseName(Side.LEGACY, "emerald").databaseName(Side.BASELINE, "emerald"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void ignoredColumnOrderIsNoDifferenceForPgDumpEither() throws IOException {
        ParitySpec.Builder spec = spec("CREATE TABLE t (a int, b int);", "CREATE TABLE t (b int, a int);");

        assertThat(run(spec).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.headline()).isEqualTo("table public.t: column order differs");
            assertThat(difference.legacy()).isEqualTo("a, b");
            assertThat(difference.baseline()).isEqualTo("b, a");
        });
        assertThat(run(spec.ignore(List.of(Aspect.COLUMN_ORDER))).verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void pgDumpCanBeSwitchedOffAndIsThenToldAsSkipped() throws IOException {
        ParityResult result =
                run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (a int) ;").pgDump(PgDumpMode.OFF));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.witnesses()).extracting(WitnessResult::skipped).containsExactly(false, true, false, false);
    }

    @Test
    void copiesAreFreshAndCarryTheSettingsOfTheirDatabase() throws IOException, SQLException {
        ParitySpec spec = spec(
                        "CREATE SCHEMA app; CREATE TABLE app.t (a int);"
                                + " ALTER DATABASE settings SET search_path = app, \"$user\";"
                                + " ALTER DATABASE settings SET datestyle = 'SQL, DMY';"
                                + " COMMENT ON DATABASE settings IS 'it''s ours'; REVOKE TEMPORARY ON DATABASE settings FROM PUBLIC;",
                        "CREATE SCHEMA app; CREATE TABLE app.t (a int);")
                .databaseName(Side.LEGACY, "settings")
                .build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            Database first = check.copy(Side.LEGACY);
            Database second = check.copy(Side.LEGACY);

            assertThat(value(first, "SHOW search_path")).isEqualTo("app, \"$user\"");
            // The driver gives each of its sessions a DateStyle of its own.
            assertThat(
                            value(
                                    first,
                                    "SELECT setconfig::text FROM pg_db_role_setting, pg_database AS d WHERE d.oid = setdatabase AND datname = current_database()"))
                    .contains("DateStyle=SQL, DMY");
            assertThat(
                            value(
                                    first,
                                    "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("it's ours");
            assertThat(
                            value(
                                    first,
                                    "SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM pg_database, unnest(datacl) AS a WHERE datname = current_database()"))
                    .isEqualTo(
                            value(
                                    server.database(legacyName()),
                                    "SELECT string_agg(a::text, ' ' ORDER BY a::text) FROM pg_database, unnest(datacl) AS a WHERE datname = current_database()"));
            assertThat(value(first, "INSERT INTO t VALUES (1) RETURNING a")).isEqualTo("1");
            assertThat(value(second, "SELECT count(*) FROM t")).isEqualTo("0");
            check.drop(first);
            assertThat(databases()).hasSize(4);
        }
        assertThat(databases()).containsExactly("postgres");
    }

    private String legacyName() throws SQLException {
        return databases().stream()
                .filter(name -> name.startsWith("schema_parity_legacy") && !name.contains("copy"))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void liveDatabaseIsReadAndNeverCopied() throws IOException, SQLException {
        Databases live = new Databases(server);
        Database database = live.create("live");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a int)");
        }
        ParitySpec spec = spec("", "CREATE TABLE t (a int);")
                .legacy(database.jdbcUrl() + "?user=" + database.user())
                .build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            assertThat(check.result().differences()).isEmpty();
            assertThat(check.result().verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(check.result().timing().speedup()).isEmpty();
            assertThatThrownBy(() -> check.copy(Side.LEGACY))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("only ever read");
        } finally {
            live.dropAll();
        }
    }

    @Test
    void liveDatabaseTakesNoInitScript() throws IOException {
        ParitySpec.Builder spec =
                spec("", "SELECT 1;").legacy("jdbc:postgresql://localhost/x").user(Side.LEGACY, "app");

        assertThatThrownBy(() -> run(spec)).isInstanceOf(UsageException.class).hasMessageContaining("only read");
    }

    @Test
    void liveDatabaseComparedWithItselfIsRefused() throws IOException {
        Databases live = new Databases(server);
        Database database = live.create("twice");
        ParitySpec.Builder spec = spec("", "")
                .legacy(database.jdbcUrl() + "?user=" + database.user())
                .baseline(database.jdbcUrl().replace("127.0.0.1", "localhost") + "?user=" + database.user());
        try {
            assertThatThrownBy(() -> run(spec))
                    .isInstanceOf(BuildException.class)
                    .hasMessageContaining("Both sides are the same database");
        } finally {
            live.dropAll();
        }
    }

    @Test
    void whatOneChainMakesOfAProvidedObjectIsComparedWithWhatTheOtherBuilds() throws IOException {
        Path init = file("init.sql", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';");
        ParityResult result = run(spec(
                        "CREATE TABLE t (a int);",
                        "CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';")
                .init(Side.LEGACY, init));

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly("function public.f(): body differs");
    }

    @Test
    void historyTablesAreNamedInANote() throws IOException {
        ParityResult result = run(spec(
                "CREATE TABLE t (a int); CREATE TABLE alembic_version (version_num text);", "CREATE TABLE t (a int);"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.notes())
                .containsExactly("left out, as the history of a migration tool: public.alembic_version");
    }

    @Test
    void initScriptHasItsTimeLimitToo() throws IOException {
        Path init = file("init.sql", "SELECT pg_sleep(300);");

        assertThatThrownBy(() -> run(spec("CREATE TABLE t (a int);", "CREATE TABLE t (b int);")
                        .init(Side.LEGACY, init)
                        .timeout(Duration.ofSeconds(1))))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("What the init script of the legacy side provides")
                .hasMessageContaining("time limit of 1 s");
    }

    @Test
    void settingsOfADatabaseDoNotDisturbItsCopies() throws IOException {
        ParitySpec spec = spec(
                        "CREATE TABLE t (a int); ALTER DATABASE read_only SET default_transaction_read_only = on;"
                                + " ALTER DATABASE read_only SET statement_timeout = 12345;",
                        "CREATE TABLE t (a int);")
                .databaseName(Side.LEGACY, "read_only")
                .build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            Database copy = check.copy(Side.LEGACY);

            assertThat(value(copy, "SHOW default_transaction_read_only")).isEqualTo("on");
            assertThat(value(copy, "SHOW statement_timeout")).isEqualTo("12345ms");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void specificationsThatSayTheSameAreEqual() {
        ParitySpec.Builder spec = ParitySpec.builder().legacy("sql:a").baseline("sql:b");

        assertThat(spec.build()).isEqualTo(spec.build()).hasSameHashCodeAs(spec.build());
        assertThat(spec.build()).isNotEqualTo(spec.keep(true).build());
    }

    @Test
    @NeedsOfServer(Need.EMBEDDED)
    void whatCannotBeKeptHidesNoFailure() throws IOException {
        DatabaseServer gone = TestServers.startOwn();
        ParitySpec.Builder spec = spec("CREATE TABLE t (a int)", "CREATE TABLE t (a integer)")
                .keep(true)
                .progress(line -> {
                    if (line.startsWith("baseline: ")) {
                        gone.close();
                    }
                });

        assertThatThrownBy(() -> ParityCheck.open(spec.build(), gone))
                .isInstanceOf(BuildException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("cannot be kept"));
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Roles and tablespaces belong to a server: each chain is seen to make its own. */
@ExtendWith(TestServers.class)
class IsolationTests {
    private static final String TABLE = "CREATE TABLE t (a int);";

    @TempDir
    private Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void chainsThatChangeNothingOfTheServerShareOne() throws IOException {
        ParityResult result = ParityCheck.run(spec(TABLE, "CREATE TABLE t (a integer);"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(progress)
                .filteredOn(line -> line.startsWith("starting the "))
                .hasSize(1);
        assertThat(result.timing().conditions()).doesNotContain("a server for each side");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void bothChainsMayCreateTheSameRole() throws IOException {
        String chain = "CREATE ROLE app LOGIN; CREATE TABLE t (a int); GRANT SELECT ON t TO app;";

        ParityResult result = ParityCheck.run(spec(chain, chain + " -- the baseline"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.timing().conditions()).contains("a server for each side");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void aRoleThatTheBaselineForgetsIsMissing() throws IOException {
        ParityResult result = ParityCheck.run(spec("CREATE ROLE app LOGIN;" + TABLE, TABLE));

        assertThat(result.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.headline()).isEqualTo("role app is missing in the baseline");
            assertThat(difference.legacyDdl()).isEqualTo("CREATE ROLE app LOGIN;");
        });
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void aRoleThatTheBaselineAloneCreatesIsMissingInTheLegacyDatabase() throws IOException {
        ParityResult result = ParityCheck.run(spec(TABLE, "CREATE ROLE app;" + TABLE));

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactly("role app is missing in the legacy database");
    }

    @Test
    @NeedsOfServer(Need.EMBEDDED)
    void aSideThatIsBuiltAgainOnAServerOfItsOwnIsKeptOnce() throws IOException {
        ParityResult result = ParityCheck.run(
                builder(TABLE, "CREATE ROLE app;" + TABLE).keep(true).build());

        try {
            assertThat(result.kept())
                    .filteredOn(line -> line.startsWith("legacy database: "))
                    .hasSize(1);
        } finally {
            for (String line : result.kept()) {
                Path told = Path.of(line.substring(line.indexOf(": ") + 2));
                if (line.startsWith("data folder: ")) {
                    TestFolders.delete(told.getParent());
                } else if (line.contains(" dump: ")) {
                    Files.delete(told);
                }
            }
        }
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void aRoleOfTheInitScriptIsNoDifference() throws IOException {
        Path init = Files.writeString(folder.resolve("init.sql"), "CREATE ROLE app;");

        ParityResult result = ParityCheck.run(
                builder("ALTER ROLE app SET work_mem = '8MB';" + TABLE, "ALTER ROLE app SET work_mem = '8MB'; " + TABLE)
                        .init(Side.LEGACY, init)
                        .init(Side.BASELINE, init)
                        .build());

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void onOneServerNobodyCanTellWhoseRoleItIs() throws IOException {
        ParityResult result = ParityCheck.run(builder("CREATE ROLE app;" + TABLE, TABLE)
                .isolation(Isolation.DATABASE)
                .build());

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.notObserved())
                .singleElement()
                .asString()
                .startsWith("legacy: role app was created or changed")
                .contains("--isolation server, or isolation = Isolation.SERVER in the annotation");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void onOneServerARoleThatBothCreateIsExplained() throws IOException {
        ParitySpec spec = builder("CREATE ROLE app;" + TABLE, TABLE + " CREATE ROLE app;")
                .isolation(Isolation.DATABASE)
                .build();

        Assertions.assertThatThrownBy(() -> ParityCheck.run(spec))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("role \"app\" already exists")
                .hasMessageContaining("A role belongs to its server");
    }

    @Test
    @NeedsOfServer(Need.EMBEDDED)
    void eachSideHasItsOwnTablespace() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));

        ParityResult result = ParityCheck.run(spec(
                "CREATE TABLESPACE fast LOCATION '%s';".formatted(one),
                "CREATE TABLESPACE fast LOCATION '%s';".formatted(other)));

        assertThat(result.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.headline()).isEqualTo("tablespace fast: location differs");
            assertThat(difference.legacy()).isEqualTo(one.toString());
            assertThat(difference.baseline()).isEqualTo(other.toString());
        });
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void copiesComeFromTheServerOfTheirSide() throws IOException, SQLException {
        try (ParityCheck check = ParityCheck.open(spec("CREATE ROLE old;" + TABLE, "CREATE ROLE young;" + TABLE))) {
            Database legacy = check.copy(Side.LEGACY);
            Database baseline = check.copy(Side.BASELINE);

            assertThat(roles(legacy)).isEqualTo("old");
            assertThat(roles(baseline)).isEqualTo("young");
            check.drop(baseline);
            assertThat(roles(check.copy(Side.BASELINE))).isEqualTo("young");
        }
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void aLiveDatabaseIsAskedForTheRolesOfTheChainAlone(DatabaseServer server) throws IOException, SQLException {
        execute(
                server,
                "CREATE ROLE isolation_app",
                "CREATE ROLE isolation_of_somebody_else",
                "CREATE DATABASE isolation");
        try {
            Database live = server.database("isolation");
            try (Connection connection = live.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
            }

            ParityResult result = ParityCheck.run(builder("", "CREATE ROLE isolation_app LOGIN;" + TABLE)
                    .legacy(live.jdbcUrl() + "?user=" + live.user())
                    .build());

            assertThat(result.differences())
                    .extracting(Difference::headline)
                    .containsExactly("role isolation_app: login differs");
        } finally {
            execute(
                    server,
                    "DROP DATABASE isolation",
                    "DROP ROLE isolation_app",
                    "DROP ROLE isolation_of_somebody_else");
        }
    }

    private static void execute(DatabaseServer server, String... statements) throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String roles(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT string_agg(rolname, ', ') FROM pg_roles WHERE rolname IN ('old', 'young')")) {
            row.next();
            return row.getString(1);
        }
    }

    private ParitySpec spec(String legacy, String baseline) throws IOException {
        return builder(legacy, baseline).build();
    }

    private ParitySpec.Builder builder(String legacy, String baseline) throws IOException {
        return ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline))
                .progress(progress::add);
    }
}

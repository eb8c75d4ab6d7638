package dev.schemaparity.cli;

import static dev.schemaparity.cli.InspectCommandTests.inspect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import dev.schemaparity.InstalledTools;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.internal.server.embedded.VersionedServers;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A backup is what the real pg_restore makes the database of again, or it is none. */
@ExtendWith(TestServers.class)
@BoundToServer("backups of one version are restored on another, and on a server of somebody else's")
class InspectBackupTests {
    @TempDir
    private Path folder;

    private StampProject project;
    private Path backup;
    private Path real;

    @BeforeEach
    void create(DatabaseServer server) throws Exception {
        real = programs(server);
        project = StampProject.create(folder, server);
        project.migrate("chain");
        backup = folder.resolve("backups/of today");
    }

    private static Path programs(DatabaseServer server) throws SQLException {
        try (Connection connection = server.maintenance().connect()) {
            PgDump.Search found = PgDump.find(null, connection.getMetaData().getDatabaseMajorVersion() * 10_000);
            Assumptions.assumeTrue(found.program() != null, found.reason());
            return found.program().path().getParent();
        }
    }

    @AfterEach
    void drop() throws Exception {
        if (project != null) {
            project.close();
        }
    }

    private static CommandRun assertEnds(int exitCode, CommandRun run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        assertThat(run.holdsStackTrace()).isFalse();
        return run;
    }

    private List<String> files() throws IOException {
        if (!Files.exists(backup)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backup)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String name() {
        return project.database().jdbcUrl().replaceFirst(".*/", "");
    }

    private static int run(Path directory, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    @Test
    void aBackupHasChecksumsAndIsProved() throws Exception {
        project.execute("INSERT INTO t VALUES (1), (2)");

        CommandRun run = assertEnds(0, inspect(project, "--backup=" + backup));

        assertThat(run.out())
                .contains(
                        "backup: " + backup.resolve(name() + ".dump") + ", ",
                        "  proved: restored into an empty database, it is what the database was when it was made (catalog + pg_dump + rows of ",
                        "  beside it: ");
        assertThat(files())
                .containsExactly(
                        name() + ".dump",
                        name() + ".dump.sha256",
                        name() + ".schema.sql",
                        name() + ".schema.sql.sha256");
        assertThat(run(backup, "sha256sum", "-c", name() + ".dump.sha256", name() + ".schema.sql.sha256"))
                .isZero();
        assertThat(Files.readString(backup.resolve(name() + ".schema.sql")))
                .contains("CREATE TABLE public.t (", "CREATE TABLE public.flyway_schema_history (")
                .doesNotContain("COPY ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.resolve(name() + ".dump"))))
                .isEqualTo("rw-------");
    }

    @Test
    void nothingThatIsThereIsReplaced() throws Exception {
        Files.createDirectories(backup);
        Path taken = Files.writeString(backup.resolve(name() + ".schema.sql"), "mine");

        CommandRun run = assertEnds(2, inspect(project, "--backup=" + backup));

        assertThat(run.err()).contains(taken + " is there already, and a backup replaces nothing.");
        assertThat(taken).hasContent("mine");
        assertThat(files()).containsExactly(name() + ".schema.sql");
    }

    @Test
    void rowsOfManyTypesLargeObjectsRolesAndSettingsAreProved(DatabaseServer server) throws Exception {
        String hostile = "in'spect \"%s\" $x #1".formatted(name());
        Databases databases = new Databases(server);
        Database database = databases.create(hostile);
        try {
            StampProject.execute(
                    server.maintenance(), "CREATE ROLE \"own'er \"\"1\" LOGIN", "CREATE ROLE inspect_reader");
            StampProject.execute(
                    database,
                    "CREATE EXTENSION pg_trgm",
                    "GRANT CREATE ON DATABASE %s TO \"own'er \"\"1\"".formatted(Identifier.quoted(hostile)),
                    "GRANT CREATE ON SCHEMA public TO \"own'er \"\"1\"",
                    "SET ROLE \"own'er \"\"1\"",
                    "CREATE EXTENSION hstore",
                    "RESET ROLE",
                    "CREATE TYPE colour AS ENUM ('red', 'a''b', '${x}')",
                    "CREATE TABLE many (id serial PRIMARY KEY, c colour, n numeric, f float8, m money, b bytea, j jsonb, x xml, h hstore, a text[], r tstzrange, i interval, p point, n4 inet, b8 bit(8), ts tsvector, u uuid, d date, z timestamptz, t text)",
                    "INSERT INTO many VALUES (DEFAULT, 'a''b', 'NaN', 'Infinity', 12.34, '\\x00ff5c', '{\"a\": \"\\u00e4\"}', '<a/>', 'a=>1', '{a,NULL,\"b c\"}', '[2020-01-01 00:00:00+00,)', '1 mon -3 days', '(1,2)', '::1/64', B'10101010', 'a:1 b:2', '00000000-0000-0000-0000-000000000001', '0044-03-15 BC', 'infinity', E'tab\\t\\\\. \\n\\\\N ${x} \u00e4\u20ac')",
                    "INSERT INTO many DEFAULT VALUES",
                    "SELECT setval('many_id_seq', 4711)",
                    "CREATE TABLE parts (at date, v text) PARTITION BY RANGE (at)",
                    "CREATE TABLE parts_rest PARTITION OF parts DEFAULT",
                    "INSERT INTO parts VALUES ('2020-02-29', 'leap')",
                    "CREATE MATERIALIZED VIEW seen AS SELECT id, c FROM many",
                    "SELECT lo_from_bytea(4712, '\\x000102')",
                    "ALTER TABLE many OWNER TO \"own'er \"\"1\"",
                    "GRANT SELECT (id) ON many TO inspect_reader",
                    "ALTER TABLE many ENABLE ROW LEVEL SECURITY",
                    "CREATE POLICY own ON many TO inspect_reader USING (id > 1)",
                    "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RAISE EXCEPTION 'no rows'; END $f$",
                    "CREATE TRIGGER noted BEFORE INSERT ON many FOR EACH ROW EXECUTE FUNCTION noted()",
                    "ALTER DATABASE %s SET search_path TO nowhere".formatted(Identifier.quoted(hostile)),
                    "COMMENT ON DATABASE %s IS 'mine'".formatted(Identifier.quoted(hostile)));
            String url = project.database().jdbcUrl().replaceFirst("[^/]*$", "")
                    + URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20")
                    + "?user=postgres";

            CommandRun run = inspect(project, "--database=" + url, "--backup=" + backup);

            assertThat(run.out())
                    .contains(
                            "large object 1",
                            "  enums: public.colour\n",
                            "  extensions: hstore, pg_trgm\n",
                            "  proved: restored into an empty database",
                            "  not restored: settings of the database itself (in the archive, for 'pg_restore --create')",
                            "  not restored: comment of the database itself",
                            " owns the extension hstore (restore as that role)");
            assertThat(files()).hasSize(4).allMatch(file -> file.matches("[A-Za-z0-9_-]+\\.[a-z0-9.]+"));
        } finally {
            databases.dropAll();
            StampProject.execute(server.maintenance(), "DROP ROLE \"own'er \"\"1\"", "DROP ROLE inspect_reader");
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsNoDifference() throws Exception {
        InstalledTools.assumePsql();
        project.execute("INSERT INTO t SELECT generate_series(1, 1000)");
        // A pg_dump that adds a row once it has written the archive.
        Path programs = programs("""
                '%s/pg_dump' "$@" || exit 1
                case "$*" in *format=custom*) psql -w -q -d "$URL" -c 'INSERT INTO t SELECT max(i) + 1 FROM t';; esac
                """.replace(
                        "$URL",
                        project.database().jdbcUrl().replaceFirst("jdbc:postgresql://", "postgresql://postgres@"))
                .formatted(real));

        CommandRun run = assertEnds(0, inspect(project, "--backup=" + backup, "--pg-dump-path=" + programs));

        assertThat(run.out()).contains("  proved: restored");
        assertThat(project.query("SELECT count(*) FROM t")).containsExactly("1001");
    }

    @Test
    void anArchiveThatIsCutOffIsNoBackup() throws Exception {
        project.execute("INSERT INTO t SELECT generate_series(1, 20000)");
        Path programs = programs("""
                '%s/pg_dump' "$@" || exit 1
                for word in "$@"; do
                    case "$word" in --file=*.dump) truncate -s -2000 "${word#--file=}";; esac
                done
                """.formatted(real));

        CommandRun run = assertEnds(4, inspect(project, "--backup=" + backup, "--pg-dump-path=" + programs));

        assertThat(run.out()).contains("backup: NOT MADE, nothing was written. ", "pg_restore into ", "drift: none");
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void anArchiveThatLacksRowsIsNoBackup() throws Exception {
        project.execute("INSERT INTO t VALUES (1)");
        Path programs = programs("""
                case "$*" in *format=custom*) set -- "$@" --exclude-table-data=t;; esac
                exec '%s/pg_dump' "$@"
                """.formatted(real));

        CommandRun run = assertEnds(1, inspect(project, "--backup=" + backup, "--pg-dump-path=" + programs));

        assertThat(run.out())
                .contains("backup: NOT PROVED, nothing was written: restored, the archive is not what the database was")
                .contains("row public.t ", "missing in the backup")
                .doesNotContain("legacy");
        assertThat(files()).isEmpty();
    }

    @Test
    void anArchiveThatLacksRowsOfTheHistoryIsNoBackup() throws Exception {
        Path programs = programs("""
                case "$*" in *format=custom*) set -- "$@" --exclude-table-data=flyway_schema_history;; esac
                exec '%s/pg_dump' "$@"
                """.formatted(real));

        CommandRun run = assertEnds(1, inspect(project, "--backup=" + backup, "--pg-dump-path=" + programs));

        assertThat(run.out()).contains("backup: NOT PROVED", "public.flyway_schema_history");
        assertThat(files()).isEmpty();
    }

    @Test
    void withoutPgRestoreAndWithAnOlderPgDumpItIsToldHowToInstallThem() throws Exception {
        Path programs = programs("exec '%s/pg_dump' \"$@\"\n".formatted(real));
        Files.delete(programs.resolve("pg_restore"));

        CommandRun run = assertEnds(4, inspect(project, "--backup=" + backup, "--pg-dump-path=" + programs));

        assertThat(run.out())
                .contains(
                        "backup: NOT MADE, nothing was written. A backup is proved with the pg_restore that belongs to pg_dump ",
                        "pg_restore is not there, or does not run",
                        "Install one: 'apt-get install postgresql-client-");
        assertThat(files()).isEmpty();
    }

    @Test
    void aServerOfAnotherVersionIsTold() throws Exception {
        String newest = VersionedServers.name(18);
        try (DatabaseServer newer = Servers.start(newest, getClass().getClassLoader());
                StampProject onNewer = StampProject.create(folder.resolve("newer"), newer)) {
            Assumptions.assumeTrue(PgDump.find(null, 180_000).program() == null, "there is a pg_dump for it");
            onNewer.migrate("chain");

            CommandRun without = assertEnds(4, inspect(onNewer, "--backup=" + backup, "--server=" + newest));

            assertThat(without.out())
                    .contains(
                            "backup: NOT MADE, nothing was written. A backup is made with pg_dump. The server is PostgreSQL 18, so that pg_dump 18 or newer is needed: found only ",
                            "Install one: 'apt-get install postgresql-client-18'");
            String programs = System.getenv("SCHEMAPARITY_TEST_PG_BIN");
            Assumptions.assumeTrue(programs != null, "no pg_dump for it is given");
            String path = "--pg-dump-path=" + programs;
            assertThat(assertEnds(4, inspect(onNewer, "--backup=" + backup, path, "--server=postgresql-15"))
                            .out())
                    .contains(
                            "the database is on PostgreSQL 18, and the server 'embedded' is 15. Name another one, such as --server container:postgres:18");
            assertThat(files()).isEmpty();
            assertEnds(0, inspect(onNewer, "--backup=" + backup, path, "--server=" + newest));
            assertThat(files()).hasSize(4);
        }
    }

    @Test
    void onAServerThatOthersUseNothingIsLeft(DatabaseServer server) throws Exception {
        String itself =
                "--server=%s?user=postgres".formatted(server.maintenance().jdbcUrl());
        StampProject.execute(server.maintenance(), "CREATE ROLE inspect_owner");
        try (DatabaseServer other = Servers.start("embedded", getClass().getClassLoader())) {
            project.execute("ALTER TABLE t OWNER TO inspect_owner");

            CommandRun onItself = inspect(project, "--backup=" + backup, itself);
            CommandRun onAnother = assertEnds(
                    4,
                    inspect(
                            project,
                            "--backup=" + folder.resolve("second"),
                            "--server=%s?user=postgres"
                                    .formatted(other.maintenance().jdbcUrl())));

            assertThat(onItself.out()).contains("  proved: restored into an empty database");
            assertThat(project.query("SELECT datname FROM pg_database WHERE datname LIKE 'schema_parity_%_baseline%'"))
                    .isEmpty();
            assertThat(onAnother.out())
                    .contains(
                            "backup: NOT MADE, nothing was written. The roles inspect_owner, which the database names, are not at ");
            assertThat(folder.resolve("second")).doesNotExist();
        } finally {
            project.execute("DROP TABLE t");
            StampProject.execute(server.maintenance(), "DROP ROLE inspect_owner");
        }
    }

    @Test
    void aProgramLearnsOfTheFiles() {
        CommandRun run = assertEnds(0, inspect(project, "--backup=" + backup, "--format=json"));

        assertThat(run.out())
                .contains(
                        "\"state\": \"proved\"",
                        "\"%s\",".formatted(backup.resolve(name() + ".dump")),
                        "\"notRestored\": []");
    }

    @Test
    void aRoleThatMayNotReadTheRowsIsTold(DatabaseServer server) throws Exception {
        StampProject.execute(server.maintenance(), "CREATE ROLE inspect_no_rows LOGIN");
        try {
            CommandRun run = assertEnds(
                    4, inspect(project, "--database=" + project.url("inspect_no_rows"), "--backup=" + backup));

            assertThat(run.out())
                    .contains(
                            "backup: NOT MADE, nothing was written. pg_dump of ",
                            "permission denied for table",
                            "Connect as a role that may read every schema and table of the database.");
            assertThat(files()).isEmpty();
        } finally {
            StampProject.execute(server.maintenance(), "DROP ROLE inspect_no_rows");
        }
    }

    @Test
    void aConnectionThatIsLostLeavesNothing(DatabaseServer server) throws Exception {
        project.execute("CREATE TABLE locked (i integer)");
        try (Connection blocker = project.database().connect();
                Statement lock = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            lock.execute("LOCK TABLE locked IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<CommandRun> running =
                    CompletableFuture.supplyAsync(() -> inspect(project, "--backup=" + backup));
            endWhatWaits(server, running);
            blocker.rollback();

            CommandRun run = assertEnds(4, running.join());

            assertThat(run.out())
                    .contains("backup: NOT MADE, nothing was written. pg_dump of ", "terminating connection");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void whoInterruptsItIsLeftWithNothing() throws Exception {
        Path programs = programs("""
                case "$*" in *format=custom*) for word in "$@"; do
                    case "$word" in --file=*) echo half > "${word#--file=}"; sleep 60;; esac
                done;; esac
                exec '%s/pg_dump' "$@"
                """.formatted(real));
        try (JavaProcess inspect = JavaProcess.start(
                folder,
                List.of(),
                JavaProcess.testClasspath(),
                Map.of(),
                "inspect",
                "--database=" + project.url(),
                "--chain=" + project.source("chain"),
                "--backup=" + backup,
                "--pg-dump-path=" + programs)) {
            while (unfinished().isEmpty()) {
                assertThat(inspect.process().isAlive()).as(inspect.err()).isTrue();
                Thread.sleep(50);
            }
            List<ProcessHandle> children = inspect.process().descendants().toList();
            inspect.process().destroy();

            inspect.await();
            assertThat(children).as("pg_dump, and what it has started").isNotEmpty();
            for (ProcessHandle child : children) {
                awaitEnd(child);
            }
        }
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    /** One that has ended, and that nobody has waited for yet, is still listed, without its command. */
    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        String command = process.info().commandLine().orElse(null);
        for (int i = 0; i < 100 && process.info().command().isPresent(); i++) {
            Thread.sleep(50);
        }
        assertThat(process.info().command()).as("still runs: " + command).isEmpty();
    }

    private List<Path> unfinished() throws IOException {
        if (!Files.exists(backup)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(backup)) {
            return files.filter(file -> file.toString().endsWith(".dump")).toList();
        }
    }

    private static void endWhatWaits(DatabaseServer server, CompletableFuture<?> running) throws Exception {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement()) {
            while (!running.isDone()) {
                try (ResultSet ended = statement.executeQuery(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'pg_dump' AND wait_event_type = 'Lock'")) {
                    ended.next();
                    if (ended.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
    }

    /** A folder of PostgreSQL's programs, of which pg_dump does something else. */
    private Path programs(String script) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path dump = Files.writeString(programs.resolve("pg_dump"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(dump, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(programs.resolve("pg_restore"), real.resolve("pg_restore"));
        return programs;
    }
}

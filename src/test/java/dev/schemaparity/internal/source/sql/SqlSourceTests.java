package dev.schemaparity.internal.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.Difference;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestServers.class)
class SqlSourceTests {
    @TempDir
    private Path folder;

    private void write(String name, String sql) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sql);
    }

    private ParityCheck check(DatabaseServer server) {
        return ParityCheck.open(
                ParitySpec.builder()
                        .directory(folder)
                        .legacy("sql:legacy")
                        .baseline("sql:baseline.sql")
                        .build(),
                server);
    }

    @Test
    void folderRunsInNaturalOrderEachFileInACleanSession(DatabaseServer server) throws IOException {
        write("legacy/2.sql", "SET search_path = nowhere; CREATE TABLE public.t (a int);");
        write("legacy/10.sql", "ALTER TABLE t ADD COLUMN b int;");
        write("legacy/readme.txt", "not a migration");
        write("baseline.sql", "CREATE TABLE t (a int, b int);");

        try (ParityCheck check = check(server)) {
            assertThat(check.result().verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(check.result().legacy().steps()).extracting(Step::name).containsExactly("2.sql", "10.sql");
        }
    }

    @Test
    void loneStatementThatCannotRunInATransactionRuns(DatabaseServer server) throws IOException {
        write("legacy/1.sql", "CREATE TABLE t (a int);");
        write("legacy/2.sql", "CREATE INDEX CONCURRENTLY i ON t (a);");
        write("baseline.sql", "CREATE TABLE t (a int); CREATE INDEX i ON t (a);");

        try (ParityCheck check = check(server)) {
            assertThat(check.result().verdict()).isEqualTo(Verdict.EQUAL);
        }
    }

    @Test
    void bodiesThatFoolSplittersRunAsTheyAre(DatabaseServer server) throws IOException {
        String body = """
                CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
                CREATE FUNCTION g() RETURNS text LANGUAGE plpgsql AS $x$ BEGIN RETURN '; ? {d} $$;$$ --'; END $x$;
                """;
        write("legacy/1.sql", body);
        write("baseline.sql", body + "\n");

        try (ParityCheck check = check(server)) {
            assertThat(check.result().verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(check.result().legacy().count("function")).isEqualTo(2);
        }
    }

    @Test
    void errorNamesFileLineStatementAndTheServersWords(DatabaseServer server) throws IOException {
        write("legacy/1.sql", "-- größe\nCREATE TABLE t (a int);\n\nCREATE TABLE u (\n  a int,\n  b nonsense\n);\n");
        write("baseline.sql", "SELECT 1");

        assertThatThrownBy(() -> check(server))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The legacy side could not be built from sql:legacy")
                .hasMessageContaining(folder.resolve("legacy/1.sql") + ", line 6")
                .hasMessageContaining("ERROR: type \"nonsense\" does not exist (SQLSTATE 42704)")
                .hasMessageContaining("b nonsense");
    }

    @Test
    void baselineAmongTheMigrationsItReplacesIsRefused(DatabaseServer server) throws IOException {
        write("legacy/V1__a.sql", "CREATE TABLE t (a int);");
        write("legacy/B1__a.sql", "CREATE TABLE t (a int);");
        write("baseline.sql", "SELECT 1");

        assertThatThrownBy(() -> check(server))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("B1__a.sql among others")
                .hasMessageContaining("Write flyway:");
    }

    @Test
    void missingPathAndWrongEncodingAreTold(DatabaseServer server) throws IOException {
        write("baseline.sql", "SELECT 1");
        assertThatThrownBy(() -> check(server))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("does not exist: " + folder.resolve("legacy"));

        Files.createDirectory(folder.resolve("legacy"));
        Files.write(folder.resolve("legacy/1.sql"), "-- é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> check(server))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is not UTF-8");
    }

    private ParityResult run(DatabaseServer server) {
        try (ParityCheck check = check(server)) {
            return check.result();
        }
    }

    @Test
    void fileThatCannotRunInOneTransactionRunsStatementByStatement(DatabaseServer server) throws IOException {
        write("legacy/1.sql", """
                CREATE TYPE mood AS ENUM ('sad');
                CREATE TABLE t (a int, m mood);
                """);
        write("legacy/2.sql", "CREATE TABLE u (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);\nVACUUM t;\n");
        write("legacy/3.sql", "ALTER TYPE mood ADD VALUE 'ok';\nINSERT INTO t VALUES (1, 'ok');\n");
        write("legacy/4.sql", """
                CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (2); COMMIT; END $$;
                CALL p();
                """);
        write("legacy/5.sql", "BEGIN;\nCREATE TABLE v (a int);\nCOMMIT;\nDROP INDEX CONCURRENTLY i;\n");
        write("baseline.sql", """
                CREATE TYPE mood AS ENUM ('sad', 'ok');
                CREATE TABLE t (a int, m mood);
                CREATE TABLE u (a int);
                CREATE TABLE v (a int);
                CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (2); COMMIT; END $$;
                -- A label is there to be used once its transaction has ended; a new type's labels at once.
                INSERT INTO t VALUES (1, 'ok'), (2, NULL);
                """);

        assertThat(run(server).differences()).isEmpty();
    }

    @Test
    void failureOfAStatementThatRunsByItselfIsTold(DatabaseServer server) throws IOException {
        write("legacy/1.sql", "CREATE TABLE t (a int);\n\nCREATE INDEX CONCURRENTLY i\n  ON t (nowhere);\n");
        write("baseline.sql", "SELECT 1");

        assertThatThrownBy(() -> check(server))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining(folder.resolve("legacy/1.sql") + ", line 3")
                .hasMessageContaining("column \"nowhere\" does not exist");
    }

    @Test
    void dumpOfPgDumpRunsAsItIs(DatabaseServer server) throws IOException {
        write("legacy/1.sql", "CREATE TABLE t (a int, b text);\nINSERT INTO t VALUES (1, E'x\\ty'), (2, NULL);\n");
        write("baseline.sql", """
                --
                -- PostgreSQL database dump
                --

                \\restrict q7AbC

                SET statement_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);

                CREATE TABLE public.t (
                    a integer,
                    b text
                );

                COPY public.t (a, b) FROM stdin;
                1\tx\\ty
                2\t\\N
                \\.

                \\unrestrict q7AbC

                """);

        ParityResult result = run(server);

        // What a dump leaves in its session is a finding of its own.
        assertThat(result.differences()).extracting(Difference::kind).containsOnly("session");
    }

    @Test
    void rowThatCannotBeCopiedIsNamedByItsLine(DatabaseServer server) throws IOException {
        write("legacy/1.sql", "CREATE TABLE t (a int);\n\nCOPY t FROM stdin;\n1\n2\nthree\n\\.\n");
        write("baseline.sql", "SELECT 1");

        assertThatThrownBy(() -> check(server))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining(folder.resolve("legacy/1.sql") + ", line 6")
                .hasMessageContaining("invalid input syntax for type integer: \"three\"")
                .hasMessageContaining("    | three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\connect other", "\\i more.sql", "SELECT 1 AS a \\gset"})
    void commandsOfPsqlAreRefusedWithWhatToDo(String command, DatabaseServer server) throws IOException {
        write("legacy/1.sql", "CREATE TABLE t (a int);\n" + command + "\n");
        write("baseline.sql", "SELECT 1");

        assertThatThrownBy(() -> check(server))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(folder.resolve("legacy/1.sql") + ", line 2 holds a command of psql")
                .hasMessageContaining(command.substring(command.indexOf('\\')))
                .hasMessageContaining("command:psql");
    }

    @Test
    void migrationsThatTakeBackNeverRun(DatabaseServer server) throws IOException {
        write("legacy/1_t.up.sql", "CREATE TABLE t (a int);");
        write("legacy/1_t.down.sql", "DROP TABLE t;");
        write("legacy/2_u.sql", "-- +goose Up\nCREATE TABLE u (a int);\n-- +goose Down\nDROP TABLE u;\n");
        write("legacy/3_v.sql", "-- migrate:up\nCREATE TABLE v (a int);\n\n-- migrate:down\nDROP TABLE v;\n");
        write("legacy/U4__w.sql", "DROP TABLE t;");
        write("legacy/undo/5.sql", "DROP TABLE t;");
        write("baseline.sql", "CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE TABLE v (a int);");

        ParityResult result = run(server);

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().steps()).extracting(Step::name).containsExactly("1_t.up.sql", "2_u.sql", "3_v.sql");
    }

    @Test
    void foldersOfVersionsRunInTheirOrder(DatabaseServer server) throws IOException {
        write("legacy/10_b/up.sql", "ALTER TABLE t ADD COLUMN b int;");
        write("legacy/10_b/down.sql", "ALTER TABLE t DROP COLUMN b;");
        write("legacy/9_t/up.sql", "CREATE TABLE t (a int);");
        write("legacy/11/1.sql", "ALTER TABLE t ADD COLUMN c int;");
        write("baseline.sql", "CREATE TABLE t (a int, b int, c int);");

        ParityResult result = run(server);

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().steps())
                .extracting(Step::name)
                .containsExactly("9_t/up.sql", "10_b/up.sql", "11/1.sql");
    }

    @Test
    void filesBesideFoldersAreRefusedBecauseNothingTellsTheirOrder(DatabaseServer server) throws IOException {
        write("legacy/1.sql", "CREATE TABLE t (a int);");
        write("legacy/seed/1.sql", "INSERT INTO t VALUES (1);");
        write("baseline.sql", "SELECT 1");

        assertThatThrownBy(() -> check(server))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("1.sql, beside a folder of SQL files, such as seed/1.sql");
    }

    private SqlSource source(String upTo) {
        return new SqlSource(new SourceRequest(
                Side.LEGACY, "sql:legacy", Map.of(), folder, getClass().getClassLoader(), upTo, false));
    }

    @Test
    void chainStopsAtAVersionHoweverThatIsWritten(DatabaseServer server) throws IOException {
        write("legacy/001_t.up.sql", "CREATE TABLE t (a int);");
        write("legacy/002_b.up.sql", "ALTER TABLE t ADD COLUMN b int;");
        write("legacy/003_c.up.sql", "ALTER TABLE t ADD COLUMN c int;");
        write("baseline.sql", "CREATE TABLE t (a int, b int);");

        for (String version : List.of("2", "002", "V2", "002_b", "002_b.up.sql")) {
            ParitySpec spec = ParitySpec.builder()
                    .directory(folder)
                    .legacy("sql:legacy")
                    .upTo(Side.LEGACY, version)
                    .baseline("sql:baseline.sql")
                    .build();
            try (ParityCheck check = ParityCheck.open(spec, server)) {
                assertThat(check.result().verdict()).as(version).isEqualTo(Verdict.EQUAL);
            }
        }
        assertThatThrownBy(() -> source("2.5"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("holds no version '2.5' to stop at. The nearest are: 001, 002, 003.");
    }

    @Test
    void fingerprintIsOfWhatRuns() throws IOException {
        write("legacy/1.sql", "CREATE TABLE t (a int);");
        write("legacy/2.sql", "CREATE TABLE u (a int);");
        String first = source("1").fingerprint().orElseThrow();
        String both = source(null).fingerprint().orElseThrow();

        write("legacy/2.sql", "CREATE TABLE u (b int);");

        assertThat(source("1").fingerprint()).contains(first);
        assertThat(source(null).fingerprint().orElseThrow()).isNotEqualTo(both).isNotEqualTo(first);
    }
}

package dev.schemaparity.internal.source.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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
}

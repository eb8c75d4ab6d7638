package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a baseline leaves behind in its session is a difference, and nothing else about the session is. */
@ExtendWith(TestServers.class)
class SessionEndTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    SessionEndTests(DatabaseServer server) {
        this.server = server;
    }

    private ParityResult run(String scheme, String legacy, String baseline) throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("legacy/V2__last.sql", legacy);
        write("baseline/B2__baseline.sql", baseline);
        ParitySpec spec = ParitySpec.builder()
                .directory(folder)
                .classLoader(getClass().getClassLoader())
                .legacy(scheme + ":legacy")
                .baseline(scheme + ":baseline")
                .build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            return check.result();
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> told(ParityResult result) {
        return result.differences().stream()
                .map(difference ->
                        "%s: %s -> %s".formatted(difference.headline(), difference.legacy(), difference.baseline()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flyway | SET work_mem = '8MB'; | setting work_mem | '''8192'''
            sql    | SET work_mem = '8MB'; | setting work_mem | '''8192'''
            sql    | SELECT pg_catalog.set_config('search_path', '', false); | setting search_path | ''''''
            flyway | CREATE TEMPORARY TABLE helper (a int); | temporary table helper | there
            sql    | CREATE TEMPORARY VIEW helper AS SELECT 1; | temporary view helper | there
            sql    | CREATE FUNCTION pg_temp.help() RETURNS int LANGUAGE sql AS 'SELECT 1'; | temporary function help | there
            flyway | SELECT pg_advisory_lock(4294967298); | advisory lock 4294967298 | ExclusiveLock
            sql    | SELECT pg_advisory_lock_shared(1, 2); | advisory lock 1, 2 | ShareLock
            flyway | PREPARE what AS SELECT 1; | prepared statement what | PREPARE what AS SELECT 1
            sql    | LISTEN news; | listening to news | yes
            sql    | COMMIT; BEGIN; | transaction | open
            """)
    void whatTheBaselineLeavesBehindIsADifference(String scheme, String statement, String what, String value)
            throws IOException {
        assertTold(scheme, statement, what, value);
    }

    @ParameterizedTest
    @CsvSource({"SET ROLE pg_monitor;, role", "SET SESSION AUTHORIZATION pg_monitor;, session user"})
    @NeedsOfServer(Need.SUPERUSER)
    void whoTheBaselineLeavesTheSessionToIsADifference(String statement, String what) throws IOException {
        assertTold("sql", statement, what, "pg_monitor");
    }

    private void assertTold(String scheme, String statement, String what, String value) throws IOException {
        ParityResult result =
                run(scheme, "CREATE TABLE u (a int);", "CREATE TABLE t (a int); CREATE TABLE u (a int); " + statement);

        assertThat(told(result))
                .containsExactly("session after B2__baseline.sql: %s differs: null -> %s".formatted(what, value));
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(TextReport.of(result)).contains("  baseline: " + value + "\n");
        // The same on both sides is no difference, and what the legacy chain alone leaves is missed by nobody.
        assertThat(told(run(
                        scheme,
                        "CREATE TABLE u (a int); " + statement,
                        "CREATE TABLE t (a int); CREATE TABLE u (a int); " + statement)))
                .isEmpty();
        assertThat(told(run(
                        scheme,
                        "CREATE TABLE u (a int); " + statement,
                        "CREATE TABLE t (a int); CREATE TABLE u (a int);")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway", "sql"})
    void whatIsTakenBackIsNoDifference(String scheme) throws IOException {
        ParityResult result = run(scheme, "CREATE TABLE u (a int);", """
                SET work_mem = '8MB'; RESET work_mem;
                SET client_min_messages = notice;
                SET LOCAL search_path = pg_catalog;
                CREATE TEMPORARY TABLE helper (a int) ON COMMIT DROP;
                CREATE TEMPORARY TABLE other (a int);
                DROP TABLE other;
                SELECT pg_advisory_xact_lock(1);
                SELECT pg_advisory_lock(2), pg_advisory_unlock(2);
                PREPARE what AS SELECT 1;
                DEALLOCATE what;
                CREATE TABLE public.t (a int);
                CREATE TABLE public.u (a int);
                """);

        assertThat(told(result)).isEmpty();
        assertThat(result.witnesses()).extracting(WitnessResult::name).contains("session");
    }

    @Test
    void otherValueThanTheLegacyChainLeavesIsADifference() throws IOException {
        assertThat(told(run(
                        "sql",
                        "CREATE TABLE u (a int); SET work_mem = '4MB'; SET work_mem = '16MB';",
                        "CREATE TABLE t (a int); CREATE TABLE u (a int); SET work_mem = '8MB';")))
                .containsExactly("session after B2__baseline.sql: setting work_mem differs: '16384' -> '8192'");
    }

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void whatFlywayTakesBackAtOnceIsNotLeftBehind() throws IOException {
        assertThat(told(run(
                        "flyway",
                        "CREATE TABLE u (a int);",
                        "CREATE TABLE t (a int); CREATE TABLE u (a int); SET ROLE pg_monitor;")))
                .isEmpty();
    }

    @Test
    void searchPathIsLeftBehindAlthoughFlywaySetsItAnewForItsOwnCallbacks() throws IOException {
        write("baseline/afterMigrate.sql", "COMMENT ON TABLE t IS 'found on the search path';");
        ParityResult result = run(
                "flyway",
                "CREATE TABLE u (a int); COMMENT ON TABLE t IS 'found on the search path';",
                "CREATE TABLE t (a int); CREATE TABLE u (a int); SELECT pg_catalog.set_config('search_path', '', false);");

        assertThat(told(result))
                .containsExactly("session after B2__baseline.sql: setting search_path differs: null -> ''");
    }
}

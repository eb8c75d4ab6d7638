package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that run on both sides after the squash. */
@ExtendWith(TestServers.class)
class LaterMigrationsTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    LaterMigrationsTests(DatabaseServer server) {
        this.server = server;
    }

    private void write(String name, String sql) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, sql);
    }

    @BeforeEach
    void writeChains() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("legacy/V2__b.sql", "ALTER TABLE t ADD COLUMN b int;");
        write("legacy/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT a FROM t;");
        write("baseline/B2__t.sql", "CREATE TABLE t (a int, b int);");
        write("baseline/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT a FROM t;");
        write("later/V3__c.sql", "ALTER TABLE t ADD COLUMN ${column} int;");
        write("later/V4__u.sql", "CREATE TABLE u (a int);");
        write("last.sql", "CREATE TABLE w (a int);");
    }

    private ParitySpec.Builder spec() {
        return ParitySpec.builder()
                .directory(folder)
                .legacy("flyway:legacy")
                .baseline("flyway:baseline")
                .option(Side.LEGACY, "flyway.placeholders.column", "c");
    }

    private ParityResult run(ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    @Test
    void theyRunOnBothSidesAndAreTimedApart() {
        ParityResult result = run(spec().then("flyway:later").then("sql:last.sql"));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        for (SideResult side : new SideResult[] {result.legacy(), result.baseline()}) {
            assertThat(side.laterSteps()).extracting(Step::name).containsExactly("V3__c.sql", "V4__u.sql", "last.sql");
            assertThat(side.count("table")).isEqualTo(3);
        }
        assertThat(result.legacy().steps()).hasSize(3);
        assertThat(result.baseline().steps()).hasSize(2);
        assertThat(result.timing().baselineMigrations())
                .isEqualTo(result.baseline().migrationTime())
                .isEqualTo(result.baseline()
                        .steps()
                        .get(0)
                        .duration()
                        .plus(result.baseline().steps().get(1).duration()));
        assertThat(result.timing().speedup()).isPresent();
        assertThat(TextReport.of(result)).contains(", then 3 on both");
        assertThat(TextReport.timing(result)).contains("then, on both sides alike:", "V3__c.sql");
    }

    @Test
    void flywayGoesOnAfterAnotherTool() throws IOException {
        write("dump.sql", "CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a FROM t;");

        ParityResult result = run(spec().baseline("sql:dump.sql").then("flyway:later"));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.timing().speedup()).as("of different tools").isEmpty();
    }

    @Test
    void theyAreNamedWhereTheyAreToBlame() throws IOException {
        write("baseline/B2__t.sql", "CREATE TABLE t (a int, b int); CREATE TABLE IF NOT EXISTS x (a bigint);");
        write("later/V4__u.sql", "CREATE TABLE IF NOT EXISTS x (a int);");

        ParityResult result = run(spec().then("flyway:later"));

        assertThat(result.differences())
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.origin()).hasToString("last changed by V4__u.sql"));
    }

    @Test
    void whatTheSidesShareIsJudgedOnTheirOwnMigrations() throws IOException {
        write("copy/V1__t.sql", "CREATE TABLE t (a int);");
        write("copy/V2__b.sql", "ALTER TABLE t ADD COLUMN b int;");
        write("copy/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT a FROM t;");

        assertThatThrownBy(() -> run(spec().baseline("flyway:copy").then("flyway:later")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("Both sides executed the same 3 migrations");
    }

    @Test
    void sidesThatWouldRunOthersAreRefused() throws IOException {
        write("legacy/V3__c.sql", "ALTER TABLE t ADD COLUMN c int;");

        // Flyway takes the legacy chain's own V3 for the one that comes later.
        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "flyway.validateOnMigrate", "false")
                        .then("flyway:later")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining(
                        "The later migrations are not the same on both sides: after legacy ran V4__u.sql");
    }

    @Test
    void noneThatRunsIsRefused() throws IOException {
        write("old/V1__old.sql", "CREATE TABLE x (a int);");

        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "flyway.validateOnMigrate", "false")
                        .then("flyway:old")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The later migrations flyway:old executed nothing");
    }

    @Test
    void liveDatabasesTakeNone() {
        Stream.of("jdbc:postgresql://localhost/x", "flyway:baseline")
                .forEach(baseline -> assertThatThrownBy(
                                () -> run(spec().baseline(baseline).then("jdbc:postgresql://localhost/x")))
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("build nothing. Name a chain"));
    }

    @Test
    void flywayStopsAtAVersionThatItHolds() throws IOException {
        write("legacy/V3__wrong.sql", "DROP TABLE t;");

        ParityResult result = run(spec().upTo(Side.LEGACY, "2").then("flyway:later"));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThatThrownBy(() -> run(spec().upTo(Side.LEGACY, "2.1")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("The legacy source 'flyway:legacy' holds no version '2.1' to stop at")
                .hasMessageContaining("1, 2, 3");
    }

    @Test
    void liveDatabaseCannotStop() {
        assertThatThrownBy(() -> run(ParitySpec.builder()
                        .legacy("jdbc:postgresql://localhost/x")
                        .baseline("sql:" + folder.resolve("last.sql"))
                        .upTo(Side.LEGACY, "2")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot stop at version '2'");
    }
}

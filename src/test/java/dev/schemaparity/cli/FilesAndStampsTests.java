package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the real Flyway does with old files, new ones, or both, on a database with a stamp and on one without: there are a
 * later migration and a changed repeatable one to run, or one that came in below the baseline.
 */
@ExtendWith(TestServers.class)
class FilesAndStampsTests {
    private static final String OLD = "chain";
    private static final String[] BOTH = {"chain", "baseline"};
    private static final String[] NEW = {"new", "baseline"};

    @TempDir
    private Path folder;

    private StampProject project;
    private String name;

    /** The database has three tables and a view, and there is a copy of it with a stamp. */
    @BeforeEach
    void create(DatabaseServer server) throws Exception {
        project = StampProject.create(folder, server);
        project.migrate("chain");
        name = project.query("SELECT current_database()").get(0);
        StampProject.execute(server.maintenance(), "CREATE DATABASE %1$s_unstamped TEMPLATE %1$s".formatted(name));
        assertThat(project.stamp("--apply").exitCode()).isZero();
        StampProject.execute(server.maintenance(), "CREATE DATABASE %1$s_stamped TEMPLATE %1$s".formatted(name));
        Files.createDirectories(folder.resolve("new"));
        Files.copy(folder.resolve("chain/R__v.sql"), folder.resolve("new/R__v.sql"));
    }

    @AfterEach
    void drop() throws Exception {
        project.close();
        for (String state : List.of("stamped", "unstamped")) {
            StampProject.execute(
                    project.server().maintenance(),
                    "DROP DATABASE IF EXISTS %s_%s WITH (FORCE)".formatted(name, state));
        }
    }

    private void is(String state) throws Exception {
        project.close();
        StampProject.execute(
                project.server().maintenance(), "CREATE DATABASE %1$s TEMPLATE %1$s_%2$s".formatted(name, state));
    }

    private Flyway flyway(String... folders) {
        return project.flyway(folders).load();
    }

    private static List<String> states(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .map((MigrationInfo info) -> info.getScript() + " " + info.getState())
                .toList();
    }

    private void goesOn(String state, String[] folders, String... states) throws Exception {
        is(state);
        Flyway flyway = flyway(folders);
        assertThat(states(flyway)).containsExactlyInAnyOrder(states);
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(2);
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(project.query("SELECT i FROM v")).isEmpty();
        assertThat(project.isThere("later")).isTrue();
        assertThat(flyway(folders).migrate().migrationsExecuted).isZero();
    }

    @Test
    void laterAndRepeatableMigrationsRunWithBothOnEitherAndWithTheNewFilesOnlyAfterAStamp() throws Exception {
        for (String files : List.of("chain", "new")) {
            project.write(files + "/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM t;");
            project.write(files + "/V3__later.sql", "CREATE TABLE later (i integer);");
        }

        goesOn(
                "unstamped",
                new String[] {OLD},
                "V1__t.sql SUCCESS",
                "V2__u.sql SUCCESS",
                "R__v.sql OUTDATED",
                "V3__later.sql PENDING",
                "R__v.sql PENDING");
        goesOn(
                "unstamped",
                BOTH,
                "V1__t.sql SUCCESS",
                "V2__u.sql SUCCESS",
                "B2__baseline.sql IGNORED",
                "R__v.sql OUTDATED",
                "V3__later.sql PENDING",
                "R__v.sql PENDING");
        goesOn(
                "stamped",
                BOTH,
                "V1__t.sql BELOW_BASELINE",
                "V2__u.sql BASELINE_IGNORED",
                "B2__baseline.sql BASELINE",
                "R__v.sql OUTDATED",
                "V3__later.sql PENDING",
                "R__v.sql PENDING");
        goesOn(
                "stamped",
                NEW,
                "B2__baseline.sql BASELINE",
                "R__v.sql OUTDATED",
                "V3__later.sql PENDING",
                "R__v.sql PENDING");

        refuses("unstamped", NEW, "Detected applied migration not resolved locally: 1.", "V1__t.sql MISSING_SUCCESS");
        // The way without a stamp, and its price: no missing file is noticed any more.
        Flyway lenient =
                project.flyway(NEW).ignoreMigrationPatterns("*:missing").load();
        assertThat(lenient.migrate().migrationsExecuted).isEqualTo(2);
        // An old program without a later migration takes the stamp for one from the future.
        refuses(
                "stamped",
                new String[] {OLD},
                "Detected applied migration not resolved locally: 2.",
                "B2__baseline.sql MISSING_SUCCESS");
    }

    private void refuses(String state, String[] folders, String message, String missing) throws Exception {
        is(state);
        Flyway flyway = flyway(folders);
        assertThat(states(flyway)).contains(missing);
        assertThat(flyway.validateWithResult().validationSuccessful).isFalse();
        assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class).hasMessageContaining(message);
        assertThat(project.isThere("later")).isFalse();
    }

    @Test
    void aMigrationThatComesInBelowTheBaselineIsPassedOverOnceThereIsAStampAndTheGuardTells() throws Exception {
        for (String files : List.of("chain", "new")) {
            project.write(files + "/V1_5__late.sql", "CREATE TABLE late (i integer);");
        }

        is("unstamped");
        assertThatThrownBy(flyway(BOTH)::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("Detected resolved migration not applied to database: 1.5.");
        assertThat(project.flyway(BOTH).outOfOrder(true).load().migrate().migrationsExecuted)
                .isEqualTo(1);

        for (String[] files : List.of(BOTH, NEW)) {
            is("stamped");
            Flyway flyway = project.flyway(files).outOfOrder(true).load();
            assertThat(states(flyway)).contains("V1_5__late.sql BELOW_BASELINE");
            assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            assertThat(project.isThere("late")).isFalse();
        }

        Files.delete(folder.resolve("chain/V1_5__late.sql"));
        Path written = folder.resolve("written");
        CommandRun squash = CommandRun.of("squash", "--chain=" + project.source("chain"), "--out=" + written);
        assertThat(squash.exitCode()).as(squash.out() + squash.err()).isZero();
        CommandRun check = CommandRun.of(
                "check",
                "--legacy=" + project.source("chain"),
                "--baseline=flyway:" + written + "," + folder.resolve("new"));
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out() + check.err()).contains("V1_5__late.sql");
    }

    @Test
    void aDatabaseThatTheLateMigrationReachedIsNotStampedAtABaselineWithoutIt() throws Exception {
        is("unstamped");
        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");
        project.flyway(OLD).outOfOrder(true).load().migrate();

        CommandRun run = project.stamp("--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("refused: The live database is not what B2__baseline.sql builds.")
                .contains("table public.late is missing in the baseline");
    }
}

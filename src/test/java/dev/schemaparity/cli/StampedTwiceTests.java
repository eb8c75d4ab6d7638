package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a stamp has kept stays for as long as that stamp can be taken back. */
class StampedTwiceTests extends OnStampProject {
    private static final String OLDER = StampProject.BACKUP + "_1";

    @BeforeEach
    void migrate() throws Exception {
        project.migrate("chain");
    }

    private void stampFirst() {
        assertThat(project.stamp("--apply").exitCode()).isZero();
    }

    private CommandRun stampSecond(String... more) {
        return project.stamp(Stream.concat(
                        Stream.of(
                                "--chain=" + project.source("baseline") + "," + folder.resolve("chain"),
                                "--baseline=" + project.source("second")),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    /** As one squashes again because the first baseline was not what one wanted. */
    private void squashTheSameAgain() throws Exception {
        project.write("second/B2.1__again.sql", "CREATE TABLE t (i integer PRIMARY KEY); CREATE TABLE u (i integer);");
    }

    @Test
    void bothStampsAreTakenBackOneAfterTheOther() throws Exception {
        List<String> before = project.history();
        stampFirst();
        List<String> once = project.history();
        squashTheSameAgain();

        CommandRun dry = stampSecond();
        assertThat(dry.out())
                .startsWith("would stamp ")
                .contains("  the history before the earlier stamp: " + StampProject.quoted(OLDER) + "\n");
        assertThat(project.isThere(OLDER)).isFalse();
        CommandRun run = stampSecond("--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("replaced: B2__baseline.sql\n", "kept: R__v.sql");
        assertThat(project.rows(OLDER)).isEqualTo(before);
        assertThat(project.rows(StampProject.BACKUP)).isEqualTo(once);

        CommandRun second = project.unstamp("--apply");
        assertThat(second.exitCode()).as(second.out() + second.err()).isZero();
        assertThat(second.out())
                .contains(StampProject.quoted(StampProject.BACKUP) + " is dropped, and " + StampProject.quoted(OLDER)
                        + ", of the stamp before, has its name: 'unstamp' takes that back too");
        assertThat(project.history()).isEqualTo(once);
        CommandRun first = project.unstamp("--apply");
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
        assertThat(project.isThere(OLDER)).isFalse();
    }

    @Test
    void aSecondSquashStampsWhatTheFirstHasStamped() throws Exception {
        stampFirst();
        project.write("chain/V3__w.sql", "CREATE TABLE w (i integer);");
        project.migrate("baseline", "chain");
        project.write(
                "second/B3__again.sql",
                "CREATE TABLE t (i integer PRIMARY KEY); CREATE TABLE u (i integer); CREATE TABLE w (i integer);");

        CommandRun run = stampSecond("--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("replaced: B2__baseline.sql, V3__w.sql", "kept: R__v.sql");
        project.write("new/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        Flyway flyway = project.flyway("second", "new").load();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(project.unstamp("--apply").exitCode()).isZero();
        assertThat(project.flyway("baseline", "chain").load().validateWithResult().validationSuccessful)
                .isTrue();
    }

    /** It would bring back rows of another time. */
    @Test
    void whatIsOfAnotherStampIsNotGivenBack() throws Exception {
        stampFirst();
        squashTheSameAgain();
        assertThat(stampSecond("--apply").exitCode()).isZero();
        project.execute("DROP TABLE " + StampProject.BACKUP);
        project.write("third/B2.2__third.sql", "CREATE TABLE t (i integer PRIMARY KEY); CREATE TABLE u (i integer);");
        CommandRun third = project.stamp(
                "--chain=" + project.source("second") + "," + folder.resolve("chain"),
                "--baseline=" + project.source("third"),
                "--apply");
        assertThat(third.exitCode()).as(third.out() + third.err()).isZero();

        CommandRun run = project.unstamp("--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).endsWith(StampProject.quoted(StampProject.BACKUP) + " is dropped\n");
        assertThat(project.isThere(OLDER)).isTrue();
        assertThat(project.unstamp("--apply").out()).startsWith("refused: ").contains("There is nothing to take back");
    }

    @Test
    void aTableOfAStampThatTheHistoryDoesNotShowIsInTheWay() throws Exception {
        stampFirst();
        project.execute(
                "DELETE FROM flyway_schema_history",
                "INSERT INTO flyway_schema_history TABLE flyway_schema_history_before_squash");
        List<String> before = project.history();

        CommandRun run = project.stamp("--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(
                        "refused: There is a table \"public\".\"flyway_schema_history_before_squash\" already, where the history is to be kept: from a stamp that the history does not show any more");
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.isThere(OLDER)).isFalse();
    }
}

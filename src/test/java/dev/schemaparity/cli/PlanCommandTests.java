package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a squash stands is found in files and databases, and the command that is told next takes it a step further. */
class PlanCommandTests extends OnStampProject {
    private Path baseline;
    private Path archive;

    @BeforeEach
    void create() throws Exception {
        Files.delete(folder.resolve("baseline/B2__baseline.sql"));
        Files.delete(folder.resolve("chain/R__v.sql"));
        baseline = folder.resolve("baseline");
        archive = folder.resolve("archive");
    }

    private String plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", "--tree=" + folder));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(word -> word.startsWith("--chain="))) {
            arguments.add("--chain=" + project.source("chain"));
        }
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private static String next(String plan) {
        return NextCommand.of(plan).text();
    }

    private void take(String plan, String... more) throws Exception {
        NextCommand.of(plan).run(more);
    }

    private void writeTest(String legacy) throws Exception {
        project.write(
                "src/test/java/SquashTest.java",
                "@SchemaParity(legacy = \"flyway:%s\", baseline = \"flyway:baseline,chain\") class SquashTest {}"
                        .formatted(legacy));
    }

    @Test
    void eachNextCommandTakesTheSquashAStepFurther() throws Exception {
        String database = "--database=" + project.url() + "&password=hunter2";
        String to = "--archive=" + archive;
        project.write("chain/R__seen.sql", "CREATE OR REPLACE VIEW seen AS SELECT i FROM u;");

        assertThat(plan(database, to))
                .startsWith("[ ] inspect  " + project.database().jdbcUrl() + ": there is no history table")
                .contains("[ ] squash   there is no baseline in " + folder);
        project.migrate("chain");
        String before = plan(database, to);
        assertThat(before)
                .startsWith(
                        "[x] inspect  1 at the head of the chain, or at the baseline\n[ ] squash   there is no baseline in ")
                .doesNotContain("] stamp", "hunter2");
        take(before);

        Path file = baseline.resolve("B2__baseline.sql");
        String squashed = plan(database, to);
        assertThat(squashed)
                .contains(
                        "[x] squash   %s is as it was proved, for exactly the 2 migrations that it replaces\n"
                                .formatted(file),
                        "[ ] test     nothing in " + folder + " compares the two",
                        "[ ] stamp    " + project.database().jdbcUrl() + ": version 2, not stamped\n",
                        "[ ] archive  2 of the 2 replaced migrations still lie in the chain\n")
                .doesNotContain("hunter2");
        String annotation = "@SchemaParity(legacy = \"%s\", baseline = \"flyway:%s,%s\")"
                .formatted(project.source("chain"), baseline, folder.resolve("chain"));
        assertThat(next(squashed))
                .startsWith("put this on a test class: %s; or this into a script of your build: schema-parity check "
                        .formatted(annotation));
        assertThat(squashed)
                .contains("\nthen: schema-parity stamp --database ", "\nthen: schema-parity archive --chain ");
        NextCommand.check(squashed).run(project.onServer());

        project.write("src/test/java/SquashTest.java", annotation + " class SquashTest {}");
        String tested = plan(database, to);
        assertThat(tested).contains("[x] test     " + folder.resolve("src/test/java/SquashTest.java") + ":1\n");
        assertThat(next(tested)).startsWith("schema-parity stamp --database ");
        assertThat(tested).doesNotContain("\nthen: ");
        project.write("chain/V3__later.sql", "CREATE TABLE later (i integer);");
        assertThat(next(plan(database, to))).as("what comes after it may wait").isEqualTo(next(tested));
        take(tested, "--apply");

        String stamped = plan(database, to);
        assertThat(stamped)
                .contains("[x] stamp    " + project.database().jdbcUrl()
                        + ": at the baseline B2__baseline.sql, stamped; ");
        assertThat(next(stamped)).startsWith("schema-parity archive --chain ");
        take(stamped, "--apply", "--tree=" + folder.resolve("chain"));

        assertThat(next(plan(database, to))).endsWith(" or remove that test");
        writeTest("archive,chain");
        String archived = plan(database, to);
        assertThat(archived)
                .contains(
                        "[x] archive  all 2 replaced migrations lie in " + archive + "\n",
                        "\nnext: nothing, all is done\n");
        assertThat(plan(database, to)).isEqualTo(archived);

        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");
        String late = plan(database, to);
        assertThat(next(late)).startsWith("mv ").endsWith("/V4__late.sql");
        take(late);

        Files.delete(folder.resolve("src/test/java/SquashTest.java"));
        NextCommand.check(plan(database, to)).run(project.onServer());
    }

    @Test
    void withoutDatabasesNothingIsSaidOfThem() throws Exception {
        project.write(
                "ci.yml",
                "run: java -jar schema-parity-0.1.0-cli.jar check --legacy flyway:chain --baseline flyway:baseline");
        take(plan());

        String plan = plan();

        assertThat(plan)
                .startsWith("[?] inspect  not known without --database URL\n[x] squash ")
                .contains(
                        "[x] test     " + folder.resolve("ci.yml"), "[?] stamp    not known without --database URL\n");
        assertThat(next(plan))
                .as("no file is archived before the stamps")
                .startsWith("schema-parity stamp --database URL --chain " + project.source("chain"));
    }

    @Test
    void theStampOfAnEarlierSquashIsNoneOfThis() throws Exception {
        project.write("first/B2__first.sql", "CREATE TABLE t (i integer PRIMARY KEY); CREATE TABLE u (i integer);");
        project.migrate("first");
        project.write("chain/V3__w.sql", "CREATE TABLE w (i integer);");
        project.migrate("first", "chain");
        project.write(
                "SquashTest.java",
                "@SchemaParity(legacy = \"flyway:chain,first\", baseline = \"flyway:baseline\") class SquashTest {}");
        take(plan());
        String second = "--baseline=" + baseline.resolve("B3__baseline.sql");
        String chain = "--chain=" + project.source("chain") + "," + folder.resolve("first");
        String database = "--database=" + project.url();

        String plan = plan(second, chain, database);

        assertThat(plan)
                .contains(
                        "[x] inspect  1 at the head of the chain, or at the baseline\n",
                        "[ ] stamp    " + project.database().jdbcUrl() + ": version 3, not stamped\n");
        assertThat(next(plan)).startsWith("schema-parity stamp --database ");
        take(plan, "--apply");
        String stamped = plan(second, chain, database);
        assertThat(stamped)
                .contains("[x] stamp    " + project.database().jdbcUrl()
                        + ": at the baseline B3__baseline.sql, stamped; ");
        assertThat(next(stamped)).startsWith("schema-parity archive --chain ");
    }

    @Test
    void onlyWhatComesAfterTheBaselineMayWait() throws Exception {
        project.write("chain/V3__w.sql", "CREATE TABLE w (i integer);");
        take(plan());
        Files.move(folder.resolve("chain/V2__u.sql"), folder.resolve("V2__u.sql"));
        project.migrate("chain");
        Files.move(folder.resolve("V2__u.sql"), folder.resolve("chain/V2__u.sql"));
        String database = "--database=" + project.url();
        String unready = "[ ] inspect  " + project.database().jdbcUrl() + ": ";

        assertThat(plan(database))
                .startsWith(unready + "came in below what has run, so that Flyway passes over it: V2");
        CommandRun stamp = project.stamp();
        assertThat(stamp.exitCode()).isNotZero();
        assertThat(stamp.out() + stamp.err()).contains("V2__u.sql");

        project.flyway("chain").outOfOrder(true).load().migrate();
        project.write("chain/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        assertThat(plan(database)).startsWith(unready + "has not run: R__v.sql");

        project.migrate("chain");
        project.write("chain/V4__later.sql", "CREATE TABLE later (i integer);");
        assertThat(plan(database)).startsWith("[x] inspect ");
        assertThat(project.stamp().exitCode()).isZero();
    }

    @Test
    void aBaselineThatDoesNotFitIsTold() throws Exception {
        take(plan());
        Path file = baseline.resolve("B2__baseline.sql");
        project.flyway("chain").target("1").load().migrate();
        assertThat(plan("--database=" + project.url()))
                .startsWith("[ ] inspect  " + project.database().jdbcUrl() + ": has not run: V2__u.sql\n");
        project.write("chain/V2__u.sql", "CREATE TABLE u (i bigint);");
        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");
        Files.writeString(file, Files.readString(file) + "-- edited\n");

        String plan = plan("--baseline=" + file);

        assertThat(plan)
                .contains(
                        "[ ] squash   " + file + " was edited since it was proved",
                        "\n             changed since B2__baseline.sql was proved for them: V2__u.sql\n",
                        "\n             V1_5__late.sql (" + folder.resolve("chain") + ") is not above version 2");
        assertThat(next(plan))
                .isEqualTo("mv %s %s.edited && schema-parity squash --chain %s --out %s"
                        .formatted(file, file, project.source("chain"), baseline));
        take(plan);
        assertThat(plan()).contains("[x] squash ");
    }

    @Test
    void theRollOutIsWhatTheRealFlywayDoes() throws Exception {
        take(plan());
        assertThat(plan())
                .contains(
                        "  old files      as before                              'validate' is content, 'migrate' has nothing to do\n",
                        "  new files      'validate' fails: files are missing    at the baseline, later migrations run\n");
        project.migrate("chain");
        for (String[] old : new String[][] {{"chain"}, {"chain", "baseline"}}) {
            assertRuns(project.flyway(old).load());
        }
        assertThat(project.flyway("baseline").load().validateWithResult().validationSuccessful)
                .isFalse();
        assertRuns(project.flyway("baseline")
                .ignoreMigrationPatterns("*:missing", "*:future")
                .load());

        assertThat(project.stamp("--apply").exitCode()).isZero();

        for (String[] files : new String[][] {{"chain"}, {"chain", "baseline"}, {"baseline"}}) {
            assertRuns(project.flyway(files).load());
        }
        project.write("later/V3__later.sql", "CREATE TABLE later (i integer);");
        assertThat(project.flyway("baseline", "later").load().migrate().migrationsExecuted)
                .isEqualTo(1);
    }

    private static void assertRuns(Flyway flyway) {
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void mistakesAreTold() throws Exception {
        assertMistake("The folder of the chain does not exist: no/such", "--chain=flyway:no/such");
        assertMistake("A plan is told of the files that are there", "--chain=git:HEAD:flyway:db");
        take(plan());
        Files.copy(baseline.resolve("B2__baseline.sql"), folder.resolve("B2__other.sql"));
        assertMistake("There are several baselines: ", "--chain=" + project.source("chain"), "--tree=" + folder);
        CommandRun unreachable = CommandRun.of(
                "plan",
                "--chain=" + project.source("chain"),
                "--tree=" + baseline,
                "--database=jdbc:postgresql://localhost:1/gone?user=a&password=hunter2");
        assertThat(unreachable.exitCode()).isEqualTo(4);
        assertThat(unreachable.err()).doesNotContain("hunter2");
    }

    private static void assertMistake(String told, String... arguments) {
        List<String> all = new ArrayList<>(List.of("plan"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }
}

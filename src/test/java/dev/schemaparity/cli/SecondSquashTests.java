package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that was squashed, stamped and archived at version 5, has gone on to 9, and is squashed again. */
class SecondSquashTests extends OnStampProject {
    private static final String SCRIPTS = "SELECT script FROM flyway_schema_history ORDER BY installed_rank";

    @TempDir
    private static Path squashed;

    private Path chain;
    private Path first;
    private Path second;

    /** Once for all tests, as it takes its time: each writes the same files. */
    @BeforeAll
    static void squashTwice() throws IOException {
        Path chain = Files.createDirectories(squashed.resolve("chain"));
        writeMigrations(chain, 1, 5);
        run(0, "squash", "--chain=flyway:" + chain, "--out=" + squashed.resolve("first"));
        writeMigrations(chain, 6, 9);
        run(0, "squash", "--chain=flyway:" + chain, "--out=" + squashed.resolve("second"));
    }

    @BeforeEach
    void stampAndArchiveTheFirst() throws Exception {
        chain = Files.createDirectories(folder.resolve("migration"));
        first = Files.createDirectories(folder.resolve("first"));
        second = Files.createDirectories(folder.resolve("second"));
        Files.copy(squashed.resolve("first/B5__baseline.sql"), first.resolve("B5__baseline.sql"));
        Files.copy(squashed.resolve("second/B9__baseline.sql"), second.resolve("B9__baseline.sql"));
        writeMigrations(chain, 1, 5);
        project.write("migration/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT 1 AS i;");
        project.migrate("migration");
        assertThat(project.stamp("--chain=flyway:" + chain, "--baseline=flyway:" + first, "--apply")
                        .exitCode())
                .isZero();
        run(0, archive("first/B5__baseline.sql", "archive"));
        writeMigrations(chain, 6, 9);
    }

    private static void writeMigrations(Path chain, int from, int to) throws IOException {
        for (int version = from; version <= to; version++) {
            Files.writeString(
                    chain.resolve("V%d__t.sql".formatted(version)), "CREATE TABLE t%d (i integer);".formatted(version));
        }
    }

    private String[] archive(String baseline, String to) {
        return new String[] {
            "archive",
            "--chain=" + chain,
            "--baseline=" + folder.resolve(baseline),
            "--to=" + folder.resolve(to),
            "--tree=" + folder,
            "--apply"
        };
    }

    private static CommandRun run(int exitCode, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode())
                .as("%s%n%s%n%s", String.join(" ", arguments), run.out(), run.err())
                .isEqualTo(exitCode);
        return run;
    }

    private CommandRun stampAgain(String... more) {
        return project.stamp(Stream.concat(
                        Stream.of("--chain=flyway:" + first + "," + chain, "--baseline=flyway:" + second),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void assertAtTheSecond() throws Exception {
        assertThat(project.query(SCRIPTS)).containsExactly("B9__baseline.sql", "R__v.sql");
        run(0, archive("second/B9__baseline.sql", "archive-of-9"));
        run(0, archive("second/B9__baseline.sql", "archive-of-9"));
        Flyway flyway = project.flyway("second", "migration").load();
        assertThat(flyway.info().current().getScript()).isEqualTo("B9__baseline.sql");
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void aDatabaseOfTheFirstBaselineAndAllAfterItIsStampedAndTakenBack() throws Exception {
        project.migrate("first", "migration");
        List<String> before = project.history();
        assertThat(project.query(SCRIPTS))
                .containsExactly("B5__baseline.sql", "R__v.sql", "V6__t.sql", "V7__t.sql", "V8__t.sql", "V9__t.sql");

        CommandRun stamp = stampAgain("--apply");

        assertThat(stamp.exitCode()).as(stamp.out() + stamp.err()).isZero();
        assertThat(stamp.out()).contains("replaced: B5__baseline.sql, V6__t.sql, V7__t.sql, V8__t.sql, V9__t.sql");
        assertAtTheSecond();
        run(0, "restore", "--from=" + folder.resolve("archive-of-9"), "--apply");
        CommandRun unstamp = project.unstamp("--apply");
        assertThat(unstamp.exitCode()).as(unstamp.out() + unstamp.err()).isZero();
        assertThat(unstamp.out())
                .contains(StampProject.quoted(StampProject.BACKUP + "_1") + ", of the stamp before, has its name");
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.unstamp("--apply").out())
                .startsWith("refused: ")
                .contains("since it was stamped: V6__t.sql, V7__t.sql, V8__t.sql, V9__t.sql.");
        assertThat(project.flyway("first", "migration").load().validateWithResult().validationSuccessful)
                .isTrue();
    }

    @Test
    void aDatabaseThatIsBehindRunsTheRestFirst() throws Exception {
        project.flyway("first", "migration").target("6").load().migrate();
        List<String> before = project.history();

        CommandRun behind = stampAgain("--apply");
        assertThat(behind.exitCode()).isEqualTo(1);
        assertThat(behind.out())
                .startsWith(
                        "refused: \"public\".\"flyway_schema_history\" is not at the end of the chain: 3 of the migrations up to version 9 have not run: V7__t.sql, V8__t.sql, V9__t.sql.");
        assertThat(stampAgain("--upgrade").out()).startsWith("would run first: V7__t.sql, V8__t.sql, V9__t.sql");
        assertThat(project.history()).isEqualTo(before);

        CommandRun stamp = stampAgain("--upgrade", "--apply");

        assertThat(stamp.exitCode()).as(stamp.out() + stamp.err()).isZero();
        assertThat(project.query("SELECT count(*) FROM t9")).containsExactly("0");
        assertAtTheSecond();
    }

    @Test
    void aDatabaseThatWasNeverStampedNeedsTheFirstFilesToo() throws Exception {
        project.recreate();
        run(0, "restore", "--from=" + folder.resolve("archive"), "--apply");
        project.flyway("migration").target("7").load().migrate();

        CommandRun stamp =
                project.stamp("--chain=flyway:" + chain, "--baseline=flyway:" + second, "--upgrade", "--apply");

        assertThat(stamp.exitCode()).as(stamp.out() + stamp.err()).isZero();
        assertAtTheSecond();
        assertThat(Files.exists(chain.resolve("V1__t.sql"))).isFalse();
    }

    @Test
    void theArchiveOfTheFirstIsNotTakenForThatOfTheSecond() throws Exception {
        assertThat(run(1, archive("second/B9__baseline.sql", "archive")).out())
                .contains("is the archive of another baseline: choose another folder");
        assertThat(chain.resolve("V6__t.sql")).exists();
    }

    /** As told before anything is moved, and after it. */
    @Test
    void whatArchiveTellsTestsToNameIsWhatTheyCompare() throws Exception {
        project.migrate("first", "migration");
        String both = "legacy = \"flyway:%s,%s,%s\", baseline = \"flyway:%s,%s\""
                .formatted(folder.resolve("archive"), folder.resolve("archive-of-9"), chain, second, chain);
        String[] archive = archive("second/B9__baseline.sql", "archive-of-9");

        assertThat(run(0, Arrays.copyOf(archive, archive.length - 1)).out()).contains(both);
        assertThat(run(0, archive).out()).contains(both);

        for (String options : List.of("--archive=" + folder.resolve("archive-of-9"), "--archive=archive")) {
            String plan = plan(options, "--baseline=" + second.resolve("B9__baseline.sql"));
            assertThat(NextCommand.of(plan).text()).contains(both);
            NextCommand.check(plan).run(project.onServer());
        }
    }

    @Test
    void aPlanIsOfTheLastSquash() throws Exception {
        project.migrate("first", "migration");
        writeTest("migration");
        String plan = plan();
        assertThat(plan)
                .startsWith("[x] inspect  1 at the head of the chain, or at the baseline\n")
                .contains(
                        "[x] squash   " + second.resolve("B9__baseline.sql")
                                + " is as it was proved, for exactly the 9 migrations that it replaces\n",
                        "[ ] test     %s:1 names flyway:migration as its legacy side, "
                                .formatted(folder.resolve("T.java")),
                        "[ ] stamp    " + project.database().jdbcUrl() + ": version 9, not stamped\n",
                        "[ ] archive  4 of the 9 replaced migrations still lie in the chain\n");
        assertThat(NextCommand.of(plan).text())
                .startsWith("write flyway:%s,%s as ".formatted(folder.resolve("archive"), chain));

        writeTest("archive,migration");
        NextCommand.of(plan()).run("--apply", project.onServer());
        assertThat(project.query(SCRIPTS)).containsExactly("B9__baseline.sql", "R__v.sql");
        String stamped = plan();
        assertThat(NextCommand.of(stamped).text()).startsWith("schema-parity archive --chain " + chain + " ");
        NextCommand.of(stamped).run("--apply", "--tree=" + folder);

        writeTest("archive2,archive,migration");
        assertThat(plan("--archive=" + folder.resolve("archive2"), "--baseline=" + second.resolve("B9__baseline.sql")))
                .contains("\nnext: nothing, all is done\n");
        assertThat(plan())
                .contains(
                        "[x] archive  all 9 replaced migrations lie in %s and %s\n"
                                .formatted(folder.resolve("archive"), folder.resolve("archive2")),
                        "\nnext: nothing, all is done\n");

        Files.copy(second.resolve("B9__baseline.sql"), second.resolve("B9__other.sql"));
        assertThat(run(2, "plan", "--tree=" + folder, "--chain=flyway:" + chain).err())
                .contains("There are several baselines: ");
    }

    private void writeTest(String legacy) throws IOException {
        project.write(
                "T.java",
                "@SchemaParity(legacy = \"flyway:%s\", baseline = \"flyway:second,migration\")".formatted(legacy));
    }

    private String plan(String... more) {
        return run(
                        0,
                        Stream.concat(
                                        Stream.of(
                                                "plan",
                                                "--tree=" + folder,
                                                "--chain=flyway:" + chain,
                                                "--database=" + project.url()),
                                        Stream.of(more))
                                .toArray(String[]::new))
                .out();
    }
}

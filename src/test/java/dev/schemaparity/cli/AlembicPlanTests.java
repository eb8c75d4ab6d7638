package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where the squash of a project of the real Alembic's stands, and the command that is told next, run as it is told. */
@ExtendWith(TestServers.class)
class AlembicPlanTests {
    private static final String REVISIONS = "SELECT version_num FROM alembic_version";

    @TempDir
    private Path folder;

    private AlembicProject alembic;
    private StampProject project;
    private Path versions;
    private Path squashed;

    @BeforeEach
    void create(DatabaseServer server) throws Exception {
        alembic = AlembicProject.create(folder, server);
        project = alembic.project();
        versions = folder.resolve("old/versions");
        squashed = folder.resolve("squashed");
    }

    @AfterEach
    void drop() throws Exception {
        if (project != null) {
            project.close();
        }
    }

    private String plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", "--tree=" + folder, "--database=" + project.url()));
        arguments.add("--chain=" + alembic.source("old"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private static String next(String plan) {
        return NextCommand.of(plan).text();
    }

    /** Runs it; the revision and its folder are named by whoever runs it. */
    private String take(String plan, String... more) throws Exception {
        return new NextCommand(next(plan)
                        .replace(
                                "--name baseline --out " + folder.resolve("old/baseline"),
                                "--name all_of_it --out " + squashed))
                .run(more);
    }

    private void squash(String... more) {
        List<String> words = new ArrayList<>(List.of("squash", "--format=alembic", project.onServer()));
        words.addAll(List.of(more));
        if (!words.toString().contains("--out=")) {
            words.add("--out=" + squashed);
        }
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    /** Has something compare the two. */
    private void test() throws IOException {
        test(alembic.source("old"), "sql:squashed/all_of_it.sql");
    }

    private void test(String legacy, String baseline) throws IOException {
        project.write(
                "src/T.kt", "@SchemaParity(legacy = \"%s\", baseline = \"%s\") class T".formatted(legacy, baseline));
    }

    private String live(String state) {
        return project.database().jdbcUrl() + ": " + state;
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }

    @Test
    void eachNextCommandTakesTheSquashAStepFurther() throws Exception {
        assertThat(plan()).startsWith("[ ] inspect  " + live("there is no table alembic_version: "));
        alembic.run("old", "upgrade", "one");
        assertThat(plan()).startsWith("[ ] inspect  " + live("at revision one, and not at two\n"));
        alembic.run("old", "upgrade", "head");

        String before = plan();
        assertThat(before)
                .startsWith(
                        "[x] inspect  1 at the head of the chain, or at the baseline\n[ ] squash   there is no baseline in ")
                .doesNotContain("] stamp");
        assertThat(next(before)).endsWith(" --format alembic --name baseline --out " + folder.resolve("old/baseline"));
        take(before, project.onServer());

        Path script = squashed.resolve("all_of_it.sql");
        String written = plan();
        assertThat(written)
                .contains(
                        "[x] squash   " + script
                                + " is as it was proved, for exactly the 2 migrations that it replaces\n",
                        "[ ] test     nothing in " + folder + " compares the two",
                        "[ ] stamp    " + live("version two, not stamped\n"),
                        "[ ] archive  2 of the 2 replaced migrations still lie in the chain\n",
                        "[ ] move     " + squashed.resolve("all_of_it.py") + " does not lie where Alembic reads it\n")
                .doesNotContain("rebase");
        assertThat(next(written))
                .startsWith("put this into a script of your build: schema-parity check ")
                .endsWith(" --baseline sql:" + script);
        NextCommand.check(written).run(project.onServer());

        test();
        String tested = plan();
        assertThat(next(tested)).startsWith("schema-parity stamp ").contains("--baseline sql:" + script);
        assertThat(take(tested, "--apply", project.onServer())).doesNotContain("is your word");

        String stamped = plan();
        assertThat(stamped).contains("[x] stamp    " + live("at the baseline all_of_it, stamped; "));
        assertThat(next(stamped)).startsWith("schema-parity archive ");
        assertThat(take(stamped, "--apply", "--tree=" + folder.resolve("old")))
                .contains("the baseline's revision takes their place")
                .doesNotContain("flyway");

        Files.move(folder.resolve("old/archive/two.py"), versions.resolve("two.py"));
        String interrupted = plan();
        assertThat(interrupted).contains("[ ] archive  1 of the 2 replaced migrations still lie in the chain\n");
        take(interrupted, "--apply", "--tree=" + folder.resolve("old"));

        assertThat(next(plan())).startsWith("write git:REV:" + alembic.source("old") + " as the legacy side in ");
        test("git:v1:" + alembic.source("old"), "sql:squashed/all_of_it.sql");
        String archived = plan();
        assertThat(archived)
                .contains(
                        "[x] test ",
                        "[x] archive  all 2 replaced migrations lie in " + folder.resolve("old/archive") + "\n",
                        "[ ] move ");
        assertThat(next(archived)).startsWith("mv ").endsWith(" " + versions);
        take(archived);

        assertThat(plan())
                .contains("[ ] test     %s:1 names sql:squashed/all_of_it.sql as its baseline, and not %s\n"
                        .formatted(folder.resolve("src/T.kt"), versions.resolve("all_of_it.sql")));
        test("git:v1:" + alembic.source("old"), alembic.source("old"));
        assertThat(plan())
                .contains(
                        "[x] inspect ",
                        "[x] squash   " + versions.resolve("all_of_it.sql"),
                        "[x] stamp ",
                        "[x] move     " + versions.resolve("all_of_it.py") + " lies where Alembic reads it\n",
                        "\nnext: nothing, all is done\n");
        alembic.revision("old", "three", "all_of_it", "CREATE TABLE w (i integer)");
        alembic.run("old", "upgrade", "head");
        assertThat(project.query(REVISIONS)).containsExactly("three");
        assertThat(plan())
                .contains("[x] rebase   later revisions follow all_of_it: 1\n", "\nnext: nothing, all is done\n");
    }

    @Test
    void laterRevisionsAreToFollowTheBaseline() throws Exception {
        alembic.revision("old", "three", "two", "CREATE TABLE w (i integer)");
        alembic.revision("old", "four", "three", "CREATE TABLE x (i integer)");
        squash("--chain=" + alembic.source("old").replace("head", "{version:head}"), "--upto=two", "--name=first_two");
        alembic.run("old", "upgrade", "three");

        String written = plan();
        assertThat(written)
                .contains(
                        "[x] inspect ",
                        "[x] stamp    " + live("version three, with all of the baseline first_two.sql\n"),
                        "[ ] rebase   " + versions.resolve("three.py")
                                + " follows two, without which Alembic ends with a KeyError\n");
        assertThat(next(written)).contains(" --legacy-upto two ");
        NextCommand.check(written).run(project.onServer());
        test(alembic.source("old"), "sql:squashed/first_two.sql");

        project.recreate();
        alembic.run("old", "upgrade", "two");
        String tested = plan();
        assertThat(tested).contains("[x] inspect ", "[ ] stamp    " + live("version two, not stamped\n"));
        take(tested, "--apply", project.onServer());
        take(plan(), "--apply", "--tree=" + folder.resolve("old"));

        test("git:v1:" + alembic.source("old"), alembic.source("old"));
        String archived = plan();
        take(archived);
        String moved = plan();
        assertThat(moved).contains("[x] move ", "[x] stamp ");
        assertThat(next(moved))
                .isEqualTo("write 'first_two' in the place of 'two' as the down_revision of "
                        + versions.resolve("three.py"));
        assertThat(alembic.output("old", "upgrade", "head")).contains("KeyError: 'two'");
        replace(versions.resolve("three.py"), "down_revision = 'two'", "down_revision = 'first_two'");

        assertThat(plan())
                .contains("[x] rebase   later revisions follow first_two: 2\n", "\nnext: nothing, all is done\n");
        alembic.run("old", "upgrade", "head");
        assertThat(project.query(REVISIONS)).containsExactly("four");
        assertThat(plan()).contains("[x] inspect ", "[x] stamp ", "\nnext: nothing, all is done\n");
    }

    @Test
    void aChainMayLieInSeveralFolders() throws Exception {
        replace(
                folder.resolve("old/alembic.ini"),
                "script_location = %(here)s",
                "script_location = %(here)s\nversion_locations = %(here)s/versions %(here)s/more");
        alembic.revision("old", "three", "two", "CREATE TABLE w (i integer)");
        Path more = Files.createDirectory(folder.resolve("old/more"));
        for (String name : List.of("two.py", "three.py")) {
            Files.move(versions.resolve(name), more.resolve(name));
        }
        squashed = folder.resolve("old/squashed");
        squash("--chain=" + alembic.source("old").replace("head", "{version:head}"), "--upto=two", "--name=first_two");
        alembic.run("old", "upgrade", "head");
        test(alembic.source("old"), "sql:old/squashed/first_two.sql");
        String archive = "--archive=" + folder.resolve("archive");

        take(plan(archive), "--apply", "--tree=" + folder.resolve("old"));

        test("git:v1:" + alembic.source("old"), alembic.source("old"));
        String archived = plan(archive);
        assertThat(alembic.output("old", "history")).contains("KeyError: 'two'");
        assertThat(archived)
                .contains(
                        "[x] archive  all 2 replaced migrations lie in " + folder.resolve("archive") + "\n",
                        "[ ] move     " + squashed.resolve("first_two.py"),
                        "[ ] rebase   " + more.resolve("three.py") + " follows two, ");
        assertThat(next(archived)).endsWith(" " + more);
    }

    @Test
    void whatDoesNotFitIsToldWithWhatPutsItRight() throws Exception {
        squash("--chain=" + alembic.source("old"), "--name=all_of_it");
        alembic.run("old", "upgrade", "head");
        test();
        Path script = squashed.resolve("all_of_it.sql");
        Files.writeString(script, Files.readString(script) + "-- edited\n");
        replace(versions.resolve("two.py"), "TABLE u (i integer)", "TABLE u (i integer, j integer)");
        Files.delete(squashed.resolve("all_of_it.sql.down"));

        String edited = plan();
        assertThat(edited)
                .contains(
                        "[ ] squash   " + script + " was edited since it was proved: ",
                        "\n             changed since all_of_it.sql was proved for them: two.py\n",
                        "\n             " + script + ".down is missing: ");
        take(edited, project.onServer());
        assertThat(plan()).contains("[x] squash ");

        for (String ending : List.of(".py", ".sql", ".sql.down")) {
            Files.move(squashed.resolve("all_of_it" + ending), versions.resolve("all_of_it" + ending));
        }
        String beside = plan();
        assertThat(beside)
                .contains("[ ] squash   " + versions.resolve("all_of_it.py")
                        + " lies among the revisions that it replaces: a second head");
        assertThat(alembic.output("old", "upgrade", "head")).contains("Multiple head revisions");
        take(beside);
        assertThat(plan()).contains("[x] squash ");

        Files.move(versions.resolve("one.py"), folder.resolve("one.py"));
        assertThat(plan())
                .contains(
                        "[?] archive  where the replaced revisions lie, Alembic does not tell: ", "KeyError: 'one'\n");
        Files.move(folder.resolve("one.py"), versions.resolve("one.py"));
        Files.move(versions.resolve("two.py"), folder.resolve("two.py"));
        assertThat(plan())
                .contains(
                        "[ ] archive  1 of the 2 replaced migrations still lie in the chain\n",
                        "\n             in no folder that is known here: two.py\n");
        Files.move(versions.resolve("one.py"), folder.resolve("one.py"));
        test("git:v1:" + alembic.source("old"), "sql:old/baseline/all_of_it.sql");
        String gone = plan();
        assertThat(gone)
                .contains(
                        "[?] inspect  where the chain ends, no file tells\n",
                        "[x] archive  none of the 2 replaced migrations lies in the chain any more\n");
        assertThat(next(gone)).contains(" --chain \"git:REV:command:alembic ");
    }

    @Test
    void theRollOutIsWhatTheRealAlembicDoes() throws Exception {
        alembic.run("old", "upgrade", "head");
        Files.delete(folder.resolve("new/versions/squashed.py"));
        squash("--chain=" + alembic.source("old"), "--name=B12__all_of_it", "--out=" + folder.resolve("new/versions"));
        assertThat(plan())
                .contains(
                        "old files      as before                              'alembic upgrade' fails",
                        "new files      'alembic upgrade' fails");
        assertThat(alembic.output("new", "upgrade", "head")).contains("Can't locate revision identified by 'two'");
        test(alembic.source("old"), "sql:new/versions/B12__all_of_it.sql");
        take(plan(), "--apply", project.onServer());
        assertThat(alembic.output("old", "upgrade", "head"))
                .contains("Can't locate revision identified by 'B12__all_of_it'");
        alembic.run("new", "upgrade", "head");
        assertThat(plan()).contains("[x] stamp    " + live("at the baseline B12__all_of_it, stamped; "));
        alembic.revision("new", "three", "B12__all_of_it", "CREATE TABLE w (i integer)");
        alembic.run("new", "upgrade", "head");
        assertThat(plan()).as("what comes after the baseline").contains("[x] stamp    " + live(""));

        Path second = folder.resolve("second/all_again.sql");
        Files.createDirectories(second.getParent());
        Files.copy(folder.resolve("new/versions/B12__all_of_it.sql"), second);
        assertThat(plan("--baseline=" + second))
                .as("the stamp of the first squash is none of the second")
                .contains("[ ] stamp    " + live("version three, not stamped\n"));
    }
}

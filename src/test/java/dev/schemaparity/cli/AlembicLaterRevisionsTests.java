package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Revisions of the real Alembic that come after those that are squashed. */
@ExtendWith(TestServers.class)
class AlembicLaterRevisionsTests {
    private static final String REVISIONS = "SELECT version_num FROM alembic_version";

    @TempDir
    private Path folder;

    private AlembicProject alembic;
    private StampProject project;
    private Path versions;

    @BeforeEach
    void squashAllButTheLast(DatabaseServer server) throws Exception {
        alembic = AlembicProject.create(folder, server);
        project = alembic.project();
        versions = folder.resolve("old/versions");
        alembic.revision("old", "three", "two", "CREATE TABLE w (i integer)");
        CommandRun squash = run(
                0,
                "squash",
                "--chain=" + alembic.source("old").replace("head", "{version:head}"),
                "--upto=two",
                "--format=alembic",
                "--name=first_two",
                "--out=" + folder.resolve("squashed"));
        assertThat(squash.out())
                .startsWith("squashed 2 migrations into ")
                .contains(
                        "warning: not squashed, as they come later: three.py. What follows two among them is to follow"
                                + " the baseline once the old files are gone: down_revision = 'first_two'\n");
        assertThat(Files.readString(script())).doesNotContain("three", " w ");
    }

    @AfterEach
    void drop() throws Exception {
        if (project != null) {
            project.close();
        }
    }

    private Path script() {
        return folder.resolve("squashed/first_two.sql");
    }

    private static CommandRun run(int exitCode, String... words) {
        CommandRun run = CommandRun.of(words);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        return run;
    }

    private CommandRun stamp(int exitCode, String baseline) {
        return run(
                exitCode,
                project.stampArguments(
                        "--chain=" + alembic.source("old"),
                        "--baseline-revision=first_two",
                        "--baseline=" + baseline,
                        "--apply"));
    }

    private CommandRun archive() {
        return run(
                0,
                "archive",
                "--chain=" + versions,
                "--baseline=" + script(),
                "--to=" + folder.resolve("archive"),
                "--tree=" + folder.resolve("old"),
                "--apply");
    }

    private void putInPlace() throws IOException {
        for (String name : List.of("first_two.py", "first_two.sql", "first_two.sql.down")) {
            Files.move(folder.resolve("squashed").resolve(name), versions.resolve(name));
        }
        replace(versions.resolve("three.py"), "down_revision = 'two'", "down_revision = 'first_two'");
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }

    @Test
    void aDatabaseAtTheHeadStaysWhereItIs() throws Exception {
        alembic.run("old", "upgrade", "head");

        assertThat(stamp(0, "sql:" + script()).out())
                .startsWith(
                        "nothing to stamp: \"public\".\"alembic_version\" is at three, which comes after first_two, ")
                .contains("  run since: three.py\nproved: ");
        assertThat(project.query(REVISIONS)).containsExactly("three");
        assertThat(project.isThere("public.alembic_version_before_squash")).isFalse();

        // As a checkout on Windows has it.
        replace(versions.resolve("one.py"), "\n", "\r\n");
        archive();
        putInPlace();

        try (Stream<Path> left = Files.list(versions)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".py")))
                    .containsExactlyInAnyOrder("first_two.py", "three.py");
        }
        assertThat(alembic.run("old", "current")).contains("three (head)");
        alembic.run("old", "upgrade", "head");
        alembic.revision("old", "four", "three", "CREATE TABLE x (i integer)");
        alembic.run("old", "upgrade", "head");
        assertThat(project.query(REVISIONS)).containsExactly("four");
        run(0, "check", "--legacy=" + project.url(), "--baseline=" + alembic.source("old"), project.onServer());
    }

    @Test
    void aDatabaseAtTheLastOfThemIsStampedAndGoesOn() throws Exception {
        alembic.run("old", "upgrade", "one");
        assertThat(stamp(1, "sql:" + script()).out())
                .startsWith("refused: " + script()
                        + " stands for two.py, too, which does not come before revision one: upgrade the database");

        alembic.run("old", "upgrade", "two");
        assertThat(stamp(0, "sql:" + script()).out())
                .startsWith("stamped ")
                .contains(
                        "  replaced: two\n",
                        "equals what " + alembic.source("old").replace("head", "{version:head}") + " up to two builds",
                        "equals what sql:" + script() + " builds");
        assertThat(project.query(REVISIONS)).containsExactly("first_two");

        archive();
        putInPlace();
        alembic.run("old", "upgrade", "head");
        assertThat(project.query(REVISIONS)).containsExactly("three");
        run(0, "check", "--legacy=" + project.url(), "--baseline=" + alembic.source("old"), project.onServer());
    }

    @Test
    void theNewFilesTellTheSame() throws Exception {
        Files.delete(folder.resolve("new/versions/squashed.py"));
        for (String name : List.of("first_two.py", "first_two.sql", "first_two.sql.down")) {
            Files.copy(
                    folder.resolve("squashed").resolve(name),
                    folder.resolve("new/versions").resolve(name));
        }
        alembic.revision("new", "three", "first_two", "CREATE TABLE w (i integer)");
        alembic.run("old", "upgrade", "head");

        assertThat(stamp(0, alembic.source("new")).out())
                .startsWith("nothing to stamp: ")
                .contains("  run since: three.py\n");

        project.recreate();
        alembic.run("old", "upgrade", "two");
        Files.delete(versions.resolve("three.py"));
        assertThat(stamp(0, alembic.source("new")).out()).startsWith("stamped ");
        alembic.run("new", "upgrade", "head");
        assertThat(project.query(REVISIONS)).containsExactly("three");
    }

    @Test
    void aScriptThatIsOfOtherFilesIsNoneOfThisDatabase() throws Exception {
        alembic.run("old", "upgrade", "two");
        replace(
                versions.resolve("one.py"),
                "def downgrade",
                "    op.execute('INSERT INTO t VALUES (1)')\ndef downgrade");

        assertThat(stamp(1, "sql:" + script()).out())
                .startsWith(
                        "refused: " + script() + " was squashed of another one.py than " + versions.resolve("one.py"));
        assertThat(project.query(REVISIONS)).containsExactly("two");
    }
}

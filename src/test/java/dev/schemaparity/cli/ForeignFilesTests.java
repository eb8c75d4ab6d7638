package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that a project holds beside those of a squash: in other encodings, and where a baseline is to be written. */
class ForeignFilesTests extends OnStampProject {
    private Path baseline;

    @BeforeEach
    void squashAnew() throws Exception {
        Files.delete(folder.resolve("baseline/B2__baseline.sql"));
        Files.delete(folder.resolve("chain/R__v.sql"));
        baseline = folder.resolve("baseline/B2__baseline.sql");
    }

    private CommandRun squash(String... more) {
        return run("squash", "--chain=" + project.source("chain"), List.of(project.onServer()), more);
    }

    private CommandRun archive(String... more) {
        List<String> archive = List.of("--baseline=" + baseline, "--to=" + folder.resolve("old"), "--tree=" + folder);
        return run("archive", "--chain=" + folder.resolve("chain"), archive, more);
    }

    private CommandRun plan(String... more) {
        return run("plan", "--chain=" + project.source("chain"), List.of("--tree=" + folder), more);
    }

    private static CommandRun run(String command, String chain, List<String> usual, String... more) {
        List<String> words = new ArrayList<>(List.of(command, chain));
        words.addAll(usual);
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private static void assertFine(CommandRun run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    private void latin1(String file, String text) throws Exception {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileInAnotherEncodingIsPassedOver() throws Exception {
        assertFine(squash("--out=" + folder.resolve("baseline")));
        latin1("vendor.sql", "-- caf\u00e9\n");

        assertThat(plan().out()).contains("[x] squash   ");
        assertFine(archive("--apply"));
        assertThat(folder.resolve("old/V1__t.sql")).exists();
    }

    @Test
    void aChainInAnotherEncodingIsSquashedAndArchived() throws Exception {
        latin1(
                "chain/V3__rows.sql",
                "CREATE TABLE w (t text); INSERT INTO w VALUES ('caf\u00e9'); UPDATE w SET t = t;\n");
        baseline = folder.resolve("baseline/B3__baseline.sql");

        String[] options = {"--out=" + folder.resolve("baseline"), "--option=flyway.encoding=ISO-8859-1"};

        CommandRun run = squash(options);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Convert the migrations to UTF-8");
        latin1("chain/V3__rows.sql", "CREATE TABLE w (t text); -- caf\u00e9\n");
        assertFine(squash(options));

        assertFine(archive("--apply"));
        assertThat(folder.resolve("old/V3__rows.sql")).exists();
    }

    @Test
    void aBaselineIsFoundInAFolderWithAComma() throws Exception {
        assertFine(squash("--out=" + folder.resolve("base,line")));
        baseline = folder.resolve("base,line/B2__baseline.sql");

        assertThat(plan("--baseline=" + baseline).out()).contains("[x] squash   " + baseline);
        assertFine(archive("--apply"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"squashed.py", "squashed.sql", "squashed.sql.down"})
    void whatSomebodyHasWrittenIsNotReplaced(String name) throws Exception {
        project.write("versions/" + name, "-- ours");
        String[] options = {"--out=" + folder.resolve("versions"), "--format=alembic", "--name=squashed"};

        CommandRun run = squash(options);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(
                        folder.resolve("versions").resolve(name) + " is there already and ",
                        "schema-parity",
                        ", so it is not replaced.");
        assertThat(folder.resolve("versions")).isDirectoryContaining(file -> file.endsWith(name));
        assertThat(Files.readString(folder.resolve("versions").resolve(name))).isEqualTo("-- ours\n");
        Files.delete(folder.resolve("versions").resolve(name));
        assertFine(squash(options));
        assertFine(squash(options));
        Files.writeString(folder.resolve("versions/squashed.py"), "down_revision = 'x'");
        assertThat(squash(options).err()).contains("squashed.py is there already");
    }

    @Test
    void aBaselineThatWasEditedStampsNothing() throws Exception {
        assertFine(squash("--out=" + folder.resolve("baseline")));
        project.migrate("chain");
        String proved = Files.readString(baseline);
        Files.writeString(baseline, proved + "-- edited\n");

        CommandRun run = project.stamp("--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(run.out()).startsWith("refused: B2__baseline.sql was edited since it was proved. ");
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
        Files.writeString(baseline, proved);
        assertThat(project.stamp("--apply").out()).startsWith("stamped ");
    }

    @Test
    void theFolderThatAllFilesHaveLeftIsKeptForGit() throws Exception {
        assertFine(squash("--out=" + folder.resolve("baseline")));

        CommandRun run = archive("--apply");

        assertFine(run);
        assertThat(folder.resolve("chain")).isDirectoryContaining(file -> file.endsWith(".gitkeep"));
        assertThat(run.out()).contains("taken back with: schema-parity restore --from " + folder.resolve("old"));
        assertFine(CommandRun.of("restore", "--from=" + folder.resolve("old"), "--apply"));
        assertThat(folder.resolve("chain"))
                .isDirectoryNotContaining(file -> file.endsWith(".gitkeep"))
                .isDirectoryContaining(file -> file.endsWith("V1__t.sql"));
    }

    @Test
    void aBodyThatReadsLikeAPrivilegeStaysAsItIs() throws Exception {
        String grant = "ALTER DEFAULT PRIVILEGES FOR ROLE %s GRANT SELECT ON TABLES TO PUBLIC"
                .formatted(project.database().user());
        project.write(
                "chain/V3__f.sql",
                grant + ";\nCREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT '%s' $$;".formatted(grant));

        assertFine(squash("--out=" + folder.resolve("baseline")));

        assertThat(Files.readString(folder.resolve("baseline/B3__baseline.sql")))
                .containsOnlyOnce("FUNCTION public.f()")
                .contains("SELECT '" + grant + "'")
                // How many blanks, the version of pg_dump decides.
                .containsPattern("\nALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES +TO PUBLIC;");
    }
}

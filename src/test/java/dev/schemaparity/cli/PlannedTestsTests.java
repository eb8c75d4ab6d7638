package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts in the tree a plan takes for the test of a squash, in a project whose module lies in a folder of its own. */
class PlannedTestsTests {
    private static final String MIGRATIONS = "app/src/main/resources/db/migration";
    private static final String BASELINE = "app/src/main/resources/db/baseline";
    private static final String FILE = "app/src/test/java/T.java";
    private static final String BOTH =
            "legacy = \"flyway:src/main/resources/db/migration\", baseline = \"flyway:src/main/resources/db/baseline\"";

    @TempDir
    private static Path squashed;

    @TempDir
    private Path folder;

    /** Once for all tests, as it takes its time. */
    @BeforeAll
    static void squash() throws IOException {
        Path chain = Files.createDirectories(squashed.resolve("chain"));
        Files.writeString(chain.resolve("V1__t.sql"), "CREATE TABLE t (i integer);\n");
        Files.writeString(chain.resolve("V2__u.sql"), "CREATE TABLE u (i integer);\n");
        run("squash", "--chain=flyway:" + chain, "--out=" + squashed.resolve("baseline"));
    }

    @BeforeEach
    void copy() throws IOException {
        write("app/pom.xml", "");
        copy("chain/V1__t.sql", MIGRATIONS);
        copy("chain/V2__u.sql", MIGRATIONS);
        copy("baseline/B2__baseline.sql", BASELINE);
    }

    private void copy(String file, String to) throws IOException {
        Path target = Files.createDirectories(folder.resolve(to));
        Files.copy(squashed.resolve(file), target.resolve(squashed.resolve(file).getFileName()));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String run(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private String plan(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("plan", "--tree=" + folder, "--chain=flyway:" + folder.resolve(MIGRATIONS)));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String planWith(String text) throws IOException {
        write(FILE, text);
        return plan();
    }

    private void archive() {
        run(
                "archive",
                "--chain=" + folder.resolve(MIGRATIONS),
                "--baseline=" + folder.resolve(BASELINE + "/B2__baseline.sql"),
                "--to=" + folder.resolve("app/db/archive"),
                "--tree=" + folder,
                "--apply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n@SchemaParity(" + BOTH + ")\nclass T {}",
                "/** {@code @SchemaParity(\"\")} */\n@dev.schemaparity.junit.SchemaParity(" + BOTH
                        + ", then = {\"a\", \"b\"})",
                "@SchemaParity(then = {\"flyway:a\"}, legacy = \"flyway:src/main/resources/db\" +\n\"/migration\", baseline = \"\"\"\n   flyway:src/main/resources/db/baseline\"\"\")",
                "@SchemaParity(baseline = \"flyway:classpath:db/baseline,classpath:db/migration\", //\nlegacy = \"flyway:classpath:/db/migration\")",
                "@SchemaParity(legacy = \"flyway:filesystem:src/main/resources/db\",\n baseline = \"sql:src/main/resources/db/baseline/B2__baseline.sql\")",
                "ParitySpec.builder()\n.legacy(\"flyway:src/main/resources/db/migration\").baseline(\"flyway:src/main/resources/db/baseline\");result.legacy();",
                "@SchemaParity(legacy = \"snapshot:old.json\",\nbaseline = \"flyway:src/main/resources/db/baseline\")",
            })
    void aTestOfThisBaselineIsFound(String text) throws IOException {
        String plan = planWith(text);

        assertThat(plan).containsPattern("\\[x\\] test     \\Q" + folder.resolve(FILE) + "\\E:[12]\n");
        assertThat(NextCommand.of(plan).text()).startsWith("schema-parity stamp ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// @SchemaParity(" + BOTH + ")",
                "/* @SchemaParity(" + BOTH + ") */",
                "String text = \"@SchemaParity(legacy, baseline)\";",
                "class T { SchemaParity parity; ParitySpec spec; }"
            })
    void whatOnlySpeaksOfATestIsNone(String text) throws IOException {
        assertThat(planWith(text)).contains("[ ] test     nothing in " + folder + " compares the two");
    }

    @Test
    void aTestOfAnotherBaselineIsNone() throws IOException {
        String plan = planWith(
                "@SchemaParity(legacy = \"flyway:src/main/resources/db/migration\",\n baseline = \"flyway:db/first\")");

        assertThat(plan)
                .contains("[ ] test     %s:2 names flyway:db/first as its baseline, and not %s\n"
                        .formatted(folder.resolve(FILE), folder.resolve(BASELINE + "/B2__baseline.sql")));
        assertThat(NextCommand.of(plan).text())
                .startsWith("put this on a test class: @SchemaParity(legacy = \"flyway:" + folder.resolve(MIGRATIONS));

        write("app/src/test/java/U.java", "@SchemaParity(legacy = OLD, baseline = NEW)");
        assertThat(plan())
                .contains(
                        "[?] test     " + folder.resolve("app/src/test/java/U.java") + ":1: what its baseline is, ",
                        "\n             " + folder.resolve(FILE) + ":2 names flyway:db/first as its baseline, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SchemaParity(legacy = OLD, baseline = \"flyway:src/main/resources/db/baseline\")",
                "@SchemaParity(legacy = \"flyway:\" + OLD, baseline = \"flyway:src/main/resources/db/baseline\")",
                "@SchemaParity(legacy = \"flyway:$old\", baseline = \"flyway:src/main/resources/db/baseline\")",
                "@SchemaParity(legacy = \"flyway:classpath:db/old\", baseline = \"flyway:src/main/resources/db/baseline\")",
                "@SchemaParity(legacy = \"flyway:db/*\", baseline = \"flyway:src/main/resources/db/baseline\")",
                "@SchemaParity(legacy = \"command:flyway migrate\", baseline = \"flyway:src/main/resources/db/baseline\")"
            })
    void aTextThatDoesNotTellIsNotTicked(String text) throws IOException {
        String plan = planWith(text);

        assertThat(plan)
                .contains(
                        "[?] test     %s:1: what its legacy side is, this text does not tell; it should be flyway:%s\n"
                                .formatted(folder.resolve(FILE), folder.resolve(MIGRATIONS)));
        assertThat(NextCommand.of(plan).text()).startsWith("schema-parity stamp ");
        assertThat(planWith(text.replaceAll("baseline = .*", "baseline = NEW)")))
                .contains("[?] test     %s:1: what its baseline is, this text does not tell; it should be %s\n"
                        .formatted(folder.resolve(FILE), folder.resolve(BASELINE + "/B2__baseline.sql")));
    }

    @Test
    void aTestThatNamesTheOldFolderIsToNameTheArchive() throws IOException {
        String text = "@SchemaParity(" + BOTH + ")";
        write(FILE, text);
        archive();
        String migrations = folder.resolve(MIGRATIONS).toString();
        String archive = folder.resolve("app/db/archive").toString();

        String broken = plan("--archive=" + archive);

        assertThat(broken)
                .contains(
                        "[ ] test     %s:1 names flyway:src/main/resources/db/migration as its legacy side, where not all of the replaced migrations lie\n"
                                .formatted(folder.resolve(FILE)));
        String right = "flyway:" + archive + "," + migrations;
        assertThat(NextCommand.of(broken).text())
                .isEqualTo("write %s as the legacy side in %s:1, or remove that test"
                        .formatted(right, folder.resolve(FILE)));
        for (String repaired : List.of(right, "flyway:db/archive", "git:v1:flyway:src/main/resources/db/migration")) {
            write(FILE, text.replace("flyway:src/main/resources/db/migration", repaired));
            assertThat(plan()).contains("[x] test     " + folder.resolve(FILE) + ":1\n");
        }
        write(FILE, text.replace("flyway:src/main/resources/db/migration", right));
        run("restore", "--from=" + archive, "--apply");
        assertThat(plan())
                .as("the folder is gone")
                .contains("[ ] test     " + folder.resolve(FILE) + ":1 names flyway:");
        archive();
        write(FILE, text);
        Files.delete(folder.resolve("app/db/archive/V1__t.sql"));
        Files.delete(folder.resolve("app/db/archive/V2__u.sql"));
        assertThat(NextCommand.of(plan()).text())
                .as("where it is nowhere any more")
                .startsWith("write git:REV:flyway:" + migrations + " as ");
    }

    @Test
    void aPathFromAboveItsModuleIsNoneOfATest() throws IOException {
        assertThat(planWith("@SchemaParity(" + BOTH.replace("flyway:src", "flyway:app/src") + ")"))
                .contains("[ ] test     %s:1 names flyway:app/src/main/resources/db/baseline as its baseline, and not "
                        .formatted(folder.resolve(FILE)));
    }

    @Test
    void aModuleNeedsNoBuildFileOfItsOwn() throws IOException {
        Files.move(folder.resolve("app/pom.xml"), folder.resolve("build.gradle"));

        assertThat(planWith("@SchemaParity(" + BOTH + ")")).contains("[x] test     " + folder.resolve(FILE) + ":1\n");
    }

    @Test
    void aPathIsWrittenAsTheModuleSeesIt() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        write(FILE, "@SchemaParity(legacy = OLD, baseline = \"flyway:src/main/resources/db/baseline\")");

        assertThat(run("plan", "--tree=" + folder, "--chain=flyway:" + here.relativize(folder.resolve(MIGRATIONS))))
                .contains("it should be flyway:src/main/resources/db/migration\n");
    }

    @Test
    void aBuildThatRunsTheCommandIsReadToo() throws IOException {
        String command =
                "# schema-parity check is run here\nrun: java -jar schema-parity-0.1.0-cli.jar check \\\n  --legacy flyway:%s \\\n  --legacy-option a=b --baseline=\"flyway:app/src/main/resources/db/baseline\"\n";
        write("ci.yml", command.formatted(MIGRATIONS));
        assertThat(plan()).contains("[x] test     " + folder.resolve("ci.yml") + ":4\n");
        archive();

        assertThat(plan("--archive=" + folder.resolve("app/db/archive")))
                .contains("[ ] test     %s:3 names flyway:%s as its legacy side, "
                        .formatted(folder.resolve("ci.yml"), MIGRATIONS));

        write("ci.yml", command.formatted("$OLD"));
        assertThat(plan()).contains("[?] test     " + folder.resolve("ci.yml") + ":3: what its legacy side is, ");
    }
}

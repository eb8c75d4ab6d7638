package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says is to be done where something is in the way of a squash. */
@ExtendWith(TestServers.class)
class PlanAdviceTests {
    @TempDir
    private static Path squashed;

    @TempDir
    private Path folder;

    private StampProject project;
    private Path chain;
    private Path baseline;

    /** Once for all tests, as it takes its time. */
    @BeforeAll
    static void squash() throws IOException {
        Path chain = Files.createDirectories(squashed.resolve("chain"));
        Files.writeString(chain.resolve("V1__t.sql"), "CREATE TABLE t (i integer PRIMARY KEY);\n");
        Files.writeString(chain.resolve("V2__u.sql"), "CREATE TABLE u (i integer);\n");
        CommandRun run = CommandRun.of("squash", "--chain=flyway:" + chain, "--out=" + squashed.resolve("baseline"));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @BeforeEach
    void create(DatabaseServer server) throws Exception {
        project = StampProject.create(folder, server);
        Files.delete(folder.resolve("chain/R__v.sql"));
        chain = folder.resolve("chain");
        baseline = folder.resolve("baseline");
        Path file = baseline.resolve("B2__baseline.sql");
        Files.delete(file);
        Files.copy(squashed.resolve("baseline/B2__baseline.sql"), file);
    }

    @AfterEach
    void drop() throws Exception {
        project.close();
    }

    private String plan(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("plan", "--tree=" + folder, "--chain=" + project.source("chain")));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private static String next(String plan) {
        return NextCommand.of(plan).text();
    }

    @Test
    void whatCameInBelowIsRenumberedOnceADatabaseIsStamped() throws Exception {
        project.migrate("chain");
        String database = "--database=" + project.url();
        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");
        project.write("chain/V1_4__early.sql", "CREATE TABLE later (i integer);");
        project.write("chain/V009__last.sql", "CREATE TABLE last (i integer);");
        String renumbering = "mv %s %s && mv %s %s"
                .formatted(
                        chain.resolve("V1_4__early.sql"),
                        chain.resolve("V010__early.sql"),
                        chain.resolve("V1_5__late.sql"),
                        chain.resolve("V011__late.sql"));
        String squash = "schema-parity squash --chain %s --out %s".formatted(project.source("chain"), baseline);

        String unknown = plan();
        assertThat(next(unknown)).isEqualTo(renumbering);
        assertThat(unknown)
                .contains("\n             or, if no database is stamped with B2__baseline.sql yet: " + squash + "\n");
        String unstamped = plan(database);
        assertThat(unstamped)
                .contains("\n             or, if any other database is stamped with B2__baseline.sql: " + renumbering
                        + "\n");
        Files.delete(chain.resolve("V1_4__early.sql"));
        project.flyway("chain").outOfOrder(true).load().migrate();
        String held = plan(database);
        assertThat(next(held)).as("it can be in the baseline yet").isEqualTo(squash);
        assertThat(held)
                .contains("\n             %s has run V1_5__late.sql, where it would run once more under another name: "
                        .formatted(project.database().jdbcUrl()))
                .doesNotContain("mv ");

        project.recreate();
        project.migrate("baseline");
        String stamped = plan(database);
        assertThat(stamped).contains("[ ] squash   V1_5__late.sql (").doesNotContain(" or, if ");
        NextCommand.of(stamped).run();
        assertThat(chain.resolve("V010__late.sql")).exists();
        assertThat(plan(database)).contains("[x] squash ");

        Path file = baseline.resolve("B2__baseline.sql");
        Files.writeString(file, Files.readString(file) + "-- edited\n");
        assertThat(next(plan(database))).isEqualTo("take what was proved from the version control");
    }

    /** As stamp refuses it there, and takes it with --upgrade on the others. */
    @Test
    void whatCameInBelowAndHasRunSomewhereIsSquashedOnceMore(DatabaseServer server) throws Exception {
        project.migrate("chain");
        project.write("ci.sh", "schema-parity check --legacy flyway:chain --baseline flyway:baseline");
        assertThat(project.stamp("--apply").exitCode()).isZero();
        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");
        try (StampProject other = StampProject.create(folder.resolve("other"), server)) {
            Files.delete(folder.resolve("other/chain/R__v.sql"));
            other.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");
            other.migrate("chain");
            CommandRun refused = other.stamp(
                    "--chain=" + project.source("chain"), "--baseline=" + project.source("baseline"), "--apply");
            assertThat(refused.out()).contains("V1_5__late.sql").contains("'schema-parity squash' again");
            String[] databases = {"--database=" + project.url(), "--database=" + other.url()};

            String plan = plan(databases);

            assertThat(plan)
                    .contains("\n             " + other.database().jdbcUrl() + " has run V1_5__late.sql, ")
                    .doesNotContain("mv ");
            assertThat(next(plan)).startsWith("schema-parity unstamp --database \"" + project.url() + "\" --apply && ");
            NextCommand.of(plan).run();
            String again = "--option=flyway.outOfOrder=true";
            CommandRun stamp = project.stamp("--upgrade", "--apply", again);
            assertThat(stamp.exitCode()).as(stamp.out() + stamp.err()).isZero();
            NextCommand.of(plan(databases)).run("--apply");
            assertThat(plan(databases)).contains("[x] inspect ", "[x] squash ", "[x] stamp ");
        }
    }

    @Test
    void aSettingThatFlywayDoesNotKnowIsTold() {
        String[] arguments = {
            "--chain=" + project.source("chain"), "--database=" + project.url(), "--option=flyway.schema=app"
        };

        for (CommandRun run : List.of(
                CommandRun.of("inspect", arguments[0], arguments[1], arguments[2]),
                CommandRun.of("plan", arguments[0], arguments[1], arguments[2], "--tree=" + folder))) {
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
            assertThat(run.err())
                    .contains("Flyway does not take the settings of the ", "flyway.schema")
                    .doesNotContain("server is there");
        }
    }

    @Test
    void whatADatabaseLacksIsToldAsInspectTellsIt() throws Exception {
        String database = "--database=" + project.url();
        String live = project.database().jdbcUrl() + ": ";
        project.execute("CREATE TABLE t (i integer)");
        assertThat(next(plan(database))).as("somebody has built it").startsWith("schema-parity inspect --database ");

        project.recreate();
        project.flyway("chain").target("1").load().migrate();
        String behind = plan(database);
        String migrate = live + "run 'flyway migrate' with these files, then inspect again.";
        assertThat(behind).startsWith("[ ] inspect  " + live + "has not run: V2__u.sql\n");
        assertThat(next(behind)).startsWith(migrate + " Or before the stamp: ").endsWith(" --upgrade");
        assertThat(next(plan(database, "--baseline=" + folder.resolve("none")))).isEqualTo(migrate);
        new NextCommand(next(behind).replaceFirst(".* Or before the stamp: ", "")).run("--apply", project.onServer());
        assertThat(plan(database)).startsWith("[x] inspect ").contains("[x] stamp ");

        project.recreate();
        project.migrate("chain");
        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");
        project.write("chain/V3__later.sql", "CREATE TABLE later (i integer);");
        String late = plan(database);
        assertThat(late)
                .as("V3 may wait")
                .startsWith("[ ] inspect  " + live
                        + "came in below what has run, so that Flyway passes over it: V1_5__late.sql\n");
        assertThat(next(late))
                .startsWith(live + "give it a version above 2; or, where its version has to stay, ")
                .endsWith(" run 'flyway migrate' with outOfOrder.");

        project.execute("UPDATE %s SET success = false WHERE version = '2'".formatted(StampProject.HISTORY));
        assertThat(next(plan(database))).startsWith(live + "put right what it left, run 'flyway repair' and ");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldAsInspectTellsIt() {
        String[] arguments = {"--chain=" + project.source("chain"), "--database=" + project.url("nobody_here")};

        CommandRun inspect = CommandRun.of("inspect", arguments[0], arguments[1]);
        CommandRun plan = CommandRun.of("plan", arguments[0], arguments[1], "--tree=" + folder);

        assertThat(plan.exitCode()).isEqualTo(4);
        assertThat(plan.err()).isEqualTo(inspect.err()).contains("nobody_here").doesNotContain("Flyway", "null");
    }

    @Test
    void aProgramReadsTheStepsAndTheNextOne() throws Exception {
        project.migrate("chain");
        String[] options = {"--database=" + project.url() + "&password=hunter2", "--format=json"};
        project.write("T.java", "@SchemaParity(legacy = \"flyway:chain\", baseline = \"flyway:baseline\") class T {}");

        JsonObject plan = JsonParser.parseString(plan(options)).getAsJsonObject();

        assertThat(plan.keySet()).containsExactly("schemaVersion", "steps", "next");
        assertThat(plan.getAsJsonArray("steps"))
                .map(step -> step.getAsJsonObject().get("name").getAsString() + " "
                        + step.getAsJsonObject().get("state").getAsString())
                .containsExactly("inspect done", "squash done", "test done", "stamp todo", "archive todo");
        JsonObject next = plan.getAsJsonObject("next");
        assertThat(next.keySet()).containsExactly("name", "state", "lines", "next");
        assertThat(next).isEqualTo(plan.getAsJsonArray("steps").get(3));
        assertThat(next.getAsJsonArray("lines"))
                .map(JsonElement::getAsString)
                .containsExactly(project.database().jdbcUrl() + ": version 2, not stamped");
        assertThat(next.get("next").getAsString()).isEqualTo(next(plan(options[0])));
        assertThat(plan.getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject()
                        .get("next")
                        .isJsonNull())
                .isTrue();

        NextCommand.of(plan(options[0])).run("--apply", project.onServer());
        NextCommand.of(plan(options[0])).run("--apply", "--tree=" + chain);
        project.write(
                "T.java", "@SchemaParity(legacy = \"flyway:archive\", baseline = \"flyway:baseline\") class T {}");
        assertThat(JsonParser.parseString(plan(options))
                        .getAsJsonObject()
                        .get("next")
                        .isJsonNull())
                .isTrue();
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A chain that nothing can be done about without its settings: each command that is told next has them. */
@ExtendWith(TestServers.class)
@NeedsOfServer(Need.ROLES)
class HandedSettingsTests {
    private static final String ROLE = "settings_reader";

    @TempDir
    private Path folder;

    private StampProject project;
    private List<String> settings;

    @BeforeEach
    void create(DatabaseServer server) throws Exception {
        project = StampProject.create(folder, server);
        Files.delete(folder.resolve("chain/R__v.sql"));
        Files.delete(folder.resolve("baseline/B2__baseline.sql"));
        project.write("chain/V1__t.sql", "SELECT '${mode}'; CREATE TABLE t (i integer PRIMARY KEY);");
        project.write("chain/V2__u.sql", "CREATE TABLE u (i integer); GRANT SELECT ON u TO %s;".formatted(ROLE));
        project.write("the flyway.conf", "flyway.schemas=app");
        project.write(
                "roles.sql",
                "DO $$BEGIN CREATE ROLE %s; EXCEPTION WHEN duplicate_object THEN NULL; END$$;".formatted(ROLE));
        settings = List.of(
                "--option=flyway.configFiles=" + folder.resolve("the flyway.conf"),
                "--option=flyway.placeholders.mode=live",
                "--init=" + folder.resolve("roles.sql"));
    }

    @AfterEach
    void drop() throws Exception {
        project.close();
        StampProject.execute(project.server().maintenance(), "DROP ROLE IF EXISTS " + ROLE);
    }

    private String plan(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("plan", "--tree=" + folder, "--chain=" + project.source("chain"), "--archive=archive"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private String planOfTheDatabase() {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--database=" + project.url());
        return plan(arguments.toArray(String[]::new));
    }

    /** What reads a database with the user's Flyway is told of it; what is built is built where that is said. */
    @Test
    void theServerAndTheClasspathAreHandedOn() throws Exception {
        String place = "--server container:postgis/postgis:17-3.5 --classpath \"%s/*\"".formatted(folder);
        String[] given = {"--server", "container:postgis/postgis:17-3.5", "--classpath=" + folder + "/*"};

        assertThat(NextCommand.of(plan(given)).text())
                .startsWith("schema-parity squash ")
                .endsWith(place);

        String secret = plan("--server", "jdbc:postgresql://host/db?user=u&password=hunter2");
        assertThat(NextCommand.of(secret).text()).contains(" --server \"jdbc:postgresql://host/db?user=u");
        assertThat(secret).doesNotContain("hunter");
    }

    private void take(String plan, String... more) throws Exception {
        NextCommand.of(plan).run(more);
    }

    @Test
    void eachCommandOfAPlanIsRunAsItIsTold() throws Exception {
        project.execute("CREATE ROLE " + ROLE);
        project.flyway("chain")
                .schemas("app")
                .placeholders(Map.of("mode", "live"))
                .load()
                .migrate();

        List<String> inspecting = new ArrayList<>(settings);
        inspecting.add(project.onServer());
        CommandRun inspect = InspectCommandTests.inspect(project, inspecting.toArray(String[]::new));
        assertThat(inspect.exitCode()).as(inspect.out() + inspect.err()).isZero();
        String told = " --option \"flyway.configFiles=%s\" --option flyway.placeholders.mode=live --init %s"
                .formatted(folder.resolve("the flyway.conf"), folder.resolve("roles.sql"));
        assertThat(inspect.out())
                .containsPattern("next: schema-parity squash --chain .*\\Q%s --server \"%s\"\\E writes "
                        .formatted(told, project.serverUrl()));

        take(planOfTheDatabase());
        String squashed = planOfTheDatabase();
        assertThat(squashed).startsWith("[x] inspect ").contains("[x] squash ");
        assertThat(NextCommand.of(squashed).text())
                .contains(
                        ", options = {\"flyway.configFiles=%s\", \"flyway.placeholders.mode=live\"}, init = \"%s\"); or "
                                .formatted(folder.resolve("the flyway.conf"), folder.resolve("roles.sql")));
        NextCommand.check(squashed).run(project.onServer());
        project.write("ci.sh", NextCommand.check(squashed).text());
        take(planOfTheDatabase(), "--apply");
        assertThat(planOfTheDatabase()).contains("[x] stamp ");
    }

    @Test
    void noPasswordIsTold() {
        String plan = plan(
                "--database=" + project.url(),
                "--option=flyway.placeholders.app_password=hunter 2",
                "--user=app owner",
                "--database-name=app");

        assertThat(NextCommand.of(plan).text())
                .startsWith("schema-parity inspect --database ")
                .endsWith(" --option 'flyway.placeholders.app_password=***' --user \"app owner\" --database-name app"
                        .replace('\'', '"'));
        assertThat(plan).doesNotContain("hunter", " 2\"");
    }
}

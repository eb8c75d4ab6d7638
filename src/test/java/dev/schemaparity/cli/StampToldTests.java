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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is told of many databases, and of one of them, so that somebody can go on. */
@ExtendWith(TestServers.class)
class StampToldTests {
    @TempDir
    private Path folder;

    private DatabaseServer server;
    private StampProject project;
    private StampProject other;

    @BeforeEach
    void create(DatabaseServer started) throws Exception {
        server = started;
        project = StampProject.create(folder, server);
        other = StampProject.create(folder, server);
    }

    @AfterEach
    void drop() throws Exception {
        project.close();
        other.close();
    }

    private CommandRun both(String command, String... more) throws Exception {
        Path list = folder.resolve("list.txt");
        Files.write(list, List.of(project.url(), other.url()));
        List<String> arguments = new ArrayList<>(
                List.of(command, "--databases=" + list, "--chain=" + project.source("chain"), project.onServer()));
        if (command.equals("stamp")) {
            arguments.add("--baseline=" + project.source("baseline"));
        }
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void aSchemaThatIsNotThereIsToldAsThat() throws Exception {
        project.write("chain/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        project.flyway("chain").schemas("s1").defaultSchema("s1").load().migrate();
        Path list = folder.resolve("schemas.txt");
        Files.writeString(list, "s1\ndoodle\n");
        String[] schemas = {"--database=" + project.url(), "--schemas=" + list};

        CommandRun stamp = project.stamp(schemas);
        CommandRun unstamp = CommandRun.of("unstamp", schemas[0], schemas[1]);
        CommandRun inspect = CommandRun.of(
                "inspect", schemas[0], schemas[1], "--chain=" + project.source("chain"), project.onServer());

        assertThat(List.of(stamp, unstamp)).allSatisfy(run -> {
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out())
                    .contains(
                            "schema doodle of %1$s: There is no schema doodle in %1$s. See how it is written: there is \"s1\".\"flyway_schema_history\".\n"
                                    .formatted(project.database()));
        });
        assertThat(stamp.out())
                .contains(
                        "More of one of them: the same command with --schemas FILE, a file with its name as the one line.\n");
        assertThat(inspect.out())
                .contains("there is no schema doodle, but \"s1\".\"flyway_schema_history\"")
                .contains("the same command with --schemas FILE");
    }

    @Test
    void whatWasRunInOneOfManyIsTold() throws Exception {
        project.flyway("chain")
                .target("1")
                .repeatableSqlMigrationPrefix("none")
                .load()
                .migrate();
        project.execute("ALTER TABLE t ADD drifted text");

        CommandRun run = both("stamp", "--upgrade", "--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "%s: column public.t.drifted is missing in the baseline. These migrations were run, and the history was not rewritten: V2__u.sql\n"
                                .formatted(project.database()),
                        "More of one of them: the same command for it alone, with --database URL.\n");
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void whatHelpsAllIsToldOnce() throws Exception {
        StampProject.execute(server.maintenance(), "DROP ROLE IF EXISTS stamp_owns", "CREATE ROLE stamp_owns");
        for (StampProject one : List.of(project, other)) {
            one.migrate("chain");
            one.execute(
                    "ALTER TABLE t OWNER TO stamp_owns",
                    "ALTER TABLE u OWNER TO stamp_owns",
                    "ALTER VIEW v OWNER TO stamp_owns");
        }
        String hint =
                "Where owners differ, all are stamp_owns: have what is compared built by that role, with --user stamp_owns\n";

        for (CommandRun run : List.of(both("stamp"), both("inspect"))) {
            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
            assertThat(run.out()).containsOnlyOnce(hint);
        }
    }

    @Test
    void whatDiffersIsWrittenToBeAccepted() throws Exception {
        project.migrate("chain");
        project.execute("CREATE INDEX by_hand ON u (i)");
        Path file = folder.resolve("accepted.toml");

        CommandRun drifted = project.stamp("--write-accepted=" + file);

        assertThat(drifted.exitCode()).isEqualTo(1);
        assertThat(drifted.out())
                .contains("accept by --accept FILE what may differ; --write-accepted FILE writes that file.");
        Files.writeString(file, Files.readString(file).replace("reason = \"\"", "reason = \"a test\""));
        CommandRun stamped = project.stamp("--apply", "--accept=" + file);
        assertThat(stamped.exitCode()).as(stamped.out() + stamped.err()).isZero();
        assertThat(stamped.out()).contains(", accepted: 1)");
        CommandRun again = project.stamp("--write-accepted=" + file);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("accepted.toml exists already.");
        assertThat(both("stamp", "--write-accepted=" + folder.resolve("none.toml"))
                        .err())
                .contains("--write-accepted is for one database");
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What no history tells, and what a role may not read. */
class InspectBlindSpotsTests extends OnStampProject {
    private CommandRun assertInspected(int exitCode, String... more) {
        return assertEnds(exitCode, InspectCommandTests.inspect(project, more));
    }

    private static CommandRun assertEnds(int exitCode, CommandRun run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        assertThat(run.holdsStackTrace()).isFalse();
        return run;
    }

    /** Flyway says nothing of it, neither of a database that was stamped nor of one that was not. */
    @Test
    void aMigrationBelowAnArchivedChainIsTold() throws Exception {
        Path archive = folder.resolve("archive");
        Path files = folder.resolve("chain");
        Files.delete(files.resolve("R__v.sql"));
        project.migrate("chain");
        String both = "flyway:%s,%s".formatted(archive, files);
        assertEnds(0, CommandRun.of("squash", "--chain=flyway:" + files, "--out=" + files));
        assertEnds(
                0,
                CommandRun.of(
                        "archive",
                        "--chain=" + files,
                        "--baseline=" + files.resolve("B2__baseline.sql"),
                        "--to=" + archive,
                        "--tree=" + folder,
                        "--apply"));
        assertThat(assertInspected(0, "--chain=" + both).out()).contains(": at head, version 2\n");

        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");

        String told =
                "  behind: came in below B2__baseline.sql, which does not hold it, so that Flyway passes over it: %s\n    next: rename it: mv %s %s\n"
                        .formatted(
                                files.resolve("V1_5__late.sql"),
                                files.resolve("V1_5__late.sql"),
                                files.resolve("V3__late.sql"));
        assertThat(assertInspected(1, "--chain=flyway:" + archive).out())
                .contains(": behind, version 2\n", told)
                .doesNotContain("squash --chain");
        assertThat(assertInspected(1, "--chain=" + both).out())
                .contains("so that Flyway passes over it: V1_5__late.sql\n")
                .doesNotContain(told);
        assertEnds(0, project.stamp("--chain=flyway:" + archive, "--baseline=flyway:" + files, "--apply"));
        assertThat(assertInspected(1, "--chain=" + both).out())
                .contains(": behind, version 2\n", told)
                .doesNotContain("schema-parity archive");
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void aRoleThatMayOnlyConnectIsToldWhatItDoesNotSee(DatabaseServer server) throws Exception {
        project.write("chain/V3__app.sql", "CREATE SCHEMA \"our app\"; CREATE TABLE \"our app\".x (i integer);");
        project.migrate("chain");
        StampProject.execute(
                server.maintenance(), "CREATE ROLE inspect_connects LOGIN", "CREATE ROLE inspect_reads LOGIN");
        try {
            CommandRun connects = assertInspected(3, "--database=" + project.url("inspect_connects"));
            String schemas = " IN SCHEMA \"our app\", public TO inspect_connects;";

            assertThat(connects.out())
                    .contains(
                            "  tables: \"our app\".x, public.t, public.u\n",
                            "  unreadable: the role may not read the history: ERROR: permission denied for table flyway_schema_history\n",
                            "next: connect as another role, or have it granted to this one: GRANT pg_read_all_data TO inspect_connects; or, ",
                            "GRANT USAGE ON SCHEMA \"our app\", public TO inspect_connects; GRANT SELECT ON ALL TABLES"
                                    + schemas + " GRANT SELECT ON ALL SEQUENCES" + schemas,
                            "drift: not compared, as where the database is in its history is not known; whether it drifts is not known either")
                    .doesNotContain("drift: none");

            project.execute("GRANT pg_read_all_data TO inspect_connects");
            assertThat(assertInspected(0, "--database=" + project.url("inspect_connects"))
                            .out())
                    .contains(": at head, version 3\n", "drift: none");
            for (String statement : connects.out()
                    .replaceFirst("(?s).*does not grant it: (.*?)\n.*", "$1")
                    .replace("inspect_connects", "inspect_reads")
                    .split("(?<=;)")) {
                project.execute(statement);
            }
            // The grant itself is what the chain lacks.
            assertThat(InspectCommandTests.inspect(project, "--database=" + project.url("inspect_reads"))
                            .out())
                    .contains(": at head, version 3\n", "privileges differs");
        } finally {
            project.execute("DROP OWNED BY inspect_reads");
            StampProject.execute(server.maintenance(), "DROP ROLE inspect_connects", "DROP ROLE inspect_reads");
        }
    }
}

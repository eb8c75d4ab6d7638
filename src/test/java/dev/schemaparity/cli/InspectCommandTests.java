package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each state that a history can be in, as the real Flyway leaves it. */
class InspectCommandTests extends OnStampProject {
    private CommandRun inspect(String... more) {
        return inspect(project, more);
    }

    static CommandRun inspect(StampProject project, String... more) {
        List<String> arguments = new ArrayList<>(List.of("inspect"));
        for (String argument : List.of("--database=" + project.url(), "--chain=" + project.source("chain"))) {
            String option = argument.substring(0, argument.indexOf('=') + 1);
            if (Arrays.stream(more).noneMatch(word -> word.startsWith(option))) {
                arguments.add(argument);
            }
        }
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private CommandRun assertEnds(int exitCode, CommandRun run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        assertThat(run.holdsStackTrace()).isFalse();
        return run;
    }

    @Test
    void atTheHeadOfTheChainWithoutDrift() throws Exception {
        project.migrate("chain");
        List<String> before = project.history();

        CommandRun run = assertEnds(0, inspect());

        assertThat(run.out())
                .startsWith("database " + project.database().jdbcUrl() + ", PostgreSQL ")
                .contains(
                        "holds: table 2, column 2, view column 1, primary key 1, index 1, view 1\n",
                        "  tables: public.t, public.u\n",
                        "history \"public\".\"flyway_schema_history\": at head, version 2\n",
                        "  next: schema-parity squash --chain " + project.source("chain"),
                        "drift: none, the schema is what " + project.source("chain")
                                + " up to version 2 builds (catalog");
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void behindTheChainIsComparedWithWhatItHasRun() throws Exception {
        Files.delete(folder.resolve("chain/R__v.sql"));
        project.flyway("chain").target("1").load().migrate();

        for (String chain :
                List.of(project.source("chain"), project.source("baseline") + "," + folder.resolve("chain"))) {
            assertThat(assertEnds(1, inspect("--chain=" + chain)).out())
                    .contains(
                            ": behind, version 1\n",
                            "  behind: has not run: V2__u.sql\n    next: run 'flyway migrate' with these files",
                            "drift: none, the schema is what " + chain + " up to version 1 builds");
        }
    }

    @Test
    void aCopyOfTheHistoryThatSomebodyMadeIsNoStamp() throws Exception {
        project.migrate("baseline", "chain");
        project.execute("CREATE TABLE flyway_schema_history_before_squash AS TABLE flyway_schema_history");

        assertThat(inspect("--chain=" + project.source("baseline") + "," + folder.resolve("chain"))
                        .out())
                .contains("  baseline: B2__baseline.sql, which has built this database\n")
                .doesNotContain("unstamp");
    }

    @Test
    void aheadOfTheChainAndBuiltByOthersAreToldApart() throws Exception {
        project.write("chain/V1_5__lost.sql", "CREATE TABLE lost (i integer);");
        project.write("chain/V3__newer.sql", "CREATE TABLE newer (i integer);");
        project.migrate("chain");
        Files.delete(folder.resolve("chain/V3__newer.sql"));

        CommandRun ahead = assertEnds(1, inspect());
        Files.delete(folder.resolve("chain/V1_5__lost.sql"));
        CommandRun both = assertEnds(1, inspect());

        assertThat(ahead.out())
                .contains(
                        ": ahead, version 3\n",
                        "  ahead: newer than the chain, which has no file of it: V3__newer.sql\n",
                        "    next: name the newer chain, such as git:BRANCH:flyway:",
                        "drift: not compared, as migrations have run that the chain has no file of")
                .doesNotContain("unknown");
        assertThat(both.out())
                .contains(
                        "  ahead: newer than the chain, which has no file of it: V3__newer.sql\n",
                        "  unknown: in the history, but the chain has no file of it: V1_5__lost.sql\n",
                        "    next: name the chain that this database was built by");
    }

    @Test
    void aStampedDatabaseIsInspectedWithTheFolderOfItsBaseline() throws Exception {
        project.migrate("chain");
        assertThat(project.stamp("--apply").exitCode()).isZero();
        project.write("chain/V3__later.sql", "CREATE TABLE later (i integer);");
        assertThat(assertEnds(1, inspect()).out())
                .contains(
                        "    next: run 'flyway migrate' with these files and B2__baseline.sql, without which it fails ",
                        " To inspect again, name the folder of B2__baseline.sql beside it: --chain "
                                + project.source("baseline") + "," + folder.resolve("chain") + "\n");
        assertThatThrownBy(() -> project.migrate("chain")).hasMessageContaining("not resolved locally");
        Files.delete(folder.resolve("chain/V3__later.sql"));
        Files.delete(folder.resolve("chain/V1__t.sql"));
        Files.delete(folder.resolve("chain/V2__u.sql"));

        CommandRun without = assertEnds(1, inspect());

        String both = project.source("baseline") + "," + folder.resolve("chain");
        assertThat(without.out())
                .contains(
                        ": unknown, version 2\n",
                        "    next: name the folder of B2__baseline.sql beside it: --chain " + both + "\n")
                .doesNotContain("newer chain");
        CommandRun with = assertEnds(0, inspect("--chain=" + both));
        assertThat(with.out())
                .contains("taken back with: schema-parity unstamp --database \"" + project.url() + "\" --apply\n");

        Files.move(folder.resolve("baseline/B2__baseline.sql"), folder.resolve("chain/V3__later.sql"));
        assertThat(assertEnds(1, inspect()).out()).contains("--chain flyway:FOLDER," + folder.resolve("chain") + "\n");
    }

    @Test
    void aFailedMigrationIsTold() throws Exception {
        Files.delete(folder.resolve("chain/R__v.sql"));
        project.write("chain/V3__fails.sql", "CREATE TABLE half (i integer);");
        project.migrate("chain");
        project.execute("UPDATE flyway_schema_history SET success = false WHERE version = '3'");

        CommandRun run = assertEnds(1, inspect());

        assertThat(run.out())
                .contains(
                        ": failed, version 2\n",
                        "  failed: failed: V3__fails.sql\n    next: put right what it left, run 'flyway repair'",
                        "table public.half is missing in the chain");
    }

    @Test
    void aChangedFileIsTold() throws Exception {
        project.migrate("chain");
        project.write("chain/V2__u.sql", "CREATE TABLE u (i bigint);");

        CommandRun run = assertEnds(1, inspect());

        assertThat(run.out())
                .contains(
                        ": changed, version 2\n",
                        ": changed, version 2\n  changed: changed since it was applied: V2__u.sql\n",
                        "have 'flyway repair' take the new checksums",
                        "column public.u.i: type differs  [catalog, pg_dump]\n  live:     integer\n  chain:    bigint\n",
                        "  live (-) and chain (+):\n");
    }

    @Test
    void withoutAHistoryTheSchemaIsCompared() throws Exception {
        assertThat(assertEnds(1, inspect()).out())
                .contains(
                        "holds: nothing\n",
                        "history: no table\n",
                        "Flyway has never migrated this database\n    next: run 'flyway migrate'",
                        "drift: not compared, as the database holds no object");

        project.execute("CREATE TABLE t (i integer PRIMARY KEY)", "CREATE TABLE u (i integer)");
        project.execute("CREATE VIEW v AS SELECT i FROM u");

        assertThat(assertEnds(1, inspect()).out())
                .contains("next: see who has built it", "drift: none, the schema is what flyway:");
    }

    @Test
    void aHistoryOfAnotherNameIsFound() throws Exception {
        project.flyway("chain").table("applied").load().migrate();

        CommandRun run = assertEnds(1, inspect());

        assertThat(run.out())
                .contains(
                        "there is no history table \"public\".\"flyway_schema_history\", but \"public\".\"applied\"\n",
                        "next: name it as your project does: --option flyway.table=...");
        assertEnds(0, inspect("--option=flyway.table=applied"));
    }

    @Test
    void aHistoryThatBeginsWithSomebodysWordIsTold() throws Exception {
        project.execute("CREATE TABLE t (i integer PRIMARY KEY)");
        project.flyway("chain").baselineVersion("1").load().baseline();
        project.migrate("chain");

        CommandRun run = assertEnds(1, inspect());

        assertThat(run.out())
                .contains(
                        ": marked, version 2\n", "begins with a row of 'flyway baseline' at version 1", "drift: none");
    }

    @Test
    void stampedAndBuiltByTheBaselineAreToldApart() throws Exception {
        project.migrate("chain");
        assertEnds(0, project.stamp("--apply"));

        for (String chain :
                List.of(project.source("chain"), project.source("baseline") + "," + folder.resolve("chain"))) {
            assertThat(assertEnds(0, inspect("--chain=" + chain)).out())
                    .contains(
                            ": at head, version 2\n",
                            "  baseline: B2__baseline.sql, stamped; the history before it is in \"public\".\"flyway_schema_history_before_squash\"\n",
                            "Once every database is stamped: schema-parity archive",
                            "drift: none");
        }

        project.recreate();
        project.migrate("baseline", "chain");
        assertThat(assertEnds(0, inspect("--chain=" + project.source("baseline") + "," + folder.resolve("chain")))
                        .out())
                .contains("  baseline: B2__baseline.sql, which has built this database\n  next: nothing.\n");
    }

    @Test
    void aLateMigrationIsTold() throws Exception {
        project.migrate("chain");
        project.write("chain/V1_5__late.sql", "CREATE TABLE late (i integer);");

        assertThat(assertEnds(1, inspect()).out())
                .contains(
                        "  behind: came in below what has run, so that Flyway passes over it: V1_5__late.sql\n",
                        "next: give it a version above 2");
    }

    @Test
    void driftIsShown() throws Exception {
        project.migrate("chain");
        project.execute("CREATE INDEX drifted ON t (i)");

        CommandRun run = assertEnds(1, inspect());

        assertThat(run.out())
                .contains(
                        ": at head, version 2\n",
                        "drift: the live schema is not what ",
                        " | live, chain 3 in ",
                        "index public.drifted is missing in the chain",
                        "  add to the chain:\n",
                        "rows was SKIPPED: the live side is a live database")
                .doesNotContain("legacy");
    }

    @Test
    void aChainThatCannotBeBuiltDoesNotHideTheRest() throws Exception {
        project.migrate("chain");
        project.write("chain/V2__u.sql", "CREATE TABLE u (i no_such_type);");

        CommandRun run = assertEnds(4, inspect());

        assertThat(run.out())
                .contains("tables: public.t", "changed since it was applied: V2__u.sql", "drift: could not be told. ")
                .contains("no_such_type");
    }

    @Test
    void aProgramReadsTheSame() throws Exception {
        project.migrate("chain");

        CommandRun run = assertEnds(0, inspect("--format=json"));

        assertThat(run.out())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"database\": \"jdbc:postgresql://")
                .contains(
                        "\"tables\": [\n      \"public.t\",\n      \"public.u\"\n    ]",
                        "\"state\": \"at head\"",
                        "\"verdict\": \"EQUAL\"",
                        "\"backup\": null")
                .endsWith("}\n");
    }

    @Test
    void mistakesAreToldBeforeAnythingIsDone() {
        assertThat(assertEnds(2, inspect("--chain=sql:src/test/resources/junit/legacy"))
                        .err())
                .contains("keeps no history that can be stamped");
        assertThat(assertEnds(2, inspect("--database=flyway:src")).err()).contains("--database names no live database");
        CommandRun unreachable =
                assertEnds(4, inspect("--database=jdbc:postgresql://localhost:1/gone?user=postgres&password=hunter2"));
        assertThat(unreachable.err()).contains("cannot be re").doesNotContain("hunter2");
        assertThat(assertEnds(2, inspect("--backup=" + folder, "--pg-dump=off")).err())
                .contains("A backup is made and proved with pg_dump");
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that is behind is looked at before anything is run there. */
class StampUpgradeTests extends OnStampProject {
    private static final String TABLE = "\"public\".\"flyway_schema_history\"";

    private void migrateFirst() throws Exception {
        project.write("chain/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM t;");
        project.flyway("chain").target("1").load().migrate();
    }

    @Test
    void whatTheChainStillLacksIsRunOnRequest() throws Exception {
        migrateFirst();
        List<String> before = project.history();

        CommandRun behind = project.stamp("--apply");

        assertThat(behind.exitCode()).isEqualTo(1);
        assertThat(behind.out())
                .startsWith(
                        "refused: \"public\".\"flyway_schema_history\" is not at the end of the chain: 1 of the migrations up to version 2 have not run: V2__u.sql. Run them first with 'flyway migrate' and the old files, or have it done by --upgrade, in Java upgradeFirst().");
        CommandRun dry = project.stamp("--upgrade");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out())
                .startsWith("would run first: V2__u.sql\n")
                .contains("proved: the live schema equals what " + project.source("chain")
                        + " up to version 1 builds (catalog + pg_dump");
        assertThat(project.history()).isEqualTo(before);

        CommandRun run = project.stamp("--upgrade", "--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("stamped ").contains("replaced: V1__t.sql, V2__u.sql");
        assertThat(project.flyway("chain", "baseline").load().migrate().migrationsExecuted)
                .isZero();
    }

    @Test
    void driftIsToldBeforeAnythingRuns() throws Exception {
        migrateFirst();
        project.execute("ALTER TABLE t ADD drifted text");

        for (String chain :
                List.of(project.source("chain"), project.source("baseline") + "," + folder.resolve("chain"))) {
            for (String[] options : new String[][] {{"--upgrade"}, {"--upgrade", "--apply"}}) {
                CommandRun run = project.stamp(withChain(chain, options));

                assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
                assertThat(run.out())
                        .startsWith("refused: The live database")
                        .contains(
                                "is not what " + chain + " up to version 1 builds. ",
                                "column public.t.drifted is missing in the chain")
                        .doesNotContain("table public.u", "These migrations were run");
                assertThat(project.isThere("public.u")).isFalse();
            }
        }
    }

    private static String[] withChain(String chain, String... options) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = "--chain=" + chain;
        return all;
    }

    /** The migration that is to be run brings it. */
    @Test
    void whatIsAcceptedNeedNotBeThereYet() throws Exception {
        migrateFirst();
        project.write("chain/V2__u.sql", "CREATE TABLE u (i bigint);");
        project.write("accepted.toml", """
                [[accepted]]
                kind = "column"
                object = "public.u.i"
                attribute = "type"
                legacy = "bigint"
                baseline = "integer"
                reason = "a test"
                """);
        String accept = "--accept=" + folder.resolve("accepted.toml");

        CommandRun dry = project.stamp("--upgrade", accept);

        assertThat(dry.exitCode()).as(dry.out() + dry.err()).isZero();
        assertThat(dry.out()).contains(" up to version 1 builds, but for what is accepted and is not there yet\n");
        assertThat(project.stamp("--upgrade", "--apply", accept).out()).startsWith("stamped ");
    }

    @Test
    void whatNoUpgradeMendsIsToldBeforeAnythingRuns() throws Exception {
        project.execute("CREATE TABLE t (i integer PRIMARY KEY)");
        project.flyway("chain").baselineVersion("1").load().baseline();

        for (String[] options : new String[][] {{"--upgrade"}, {"--upgrade", "--apply"}}) {
            CommandRun run = project.stamp(options);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith("refused: The history " + TABLE + " begins with a row of 'flyway baseline'");
            assertThat(project.isThere("public.u")).isFalse();
        }
    }

    /** Which the rows of this database make fail, and no others. */
    @Test
    void whatHasRunBeforeAMigrationThatFailedIsTold() throws Exception {
        migrateFirst();
        project.write("chain/V3__one.sql", "ALTER TABLE t ADD CHECK (i > 1);");
        project.write(
                "late/B3__baseline.sql",
                "CREATE TABLE t (i integer PRIMARY KEY); ALTER TABLE t ADD CHECK (i > 1); CREATE TABLE u (i integer);");
        project.execute("INSERT INTO t VALUES (1)");
        String[] command = {"--baseline=" + project.source("late"), "--upgrade", "--apply"};

        CommandRun run = project.stamp(command);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.err())
                .contains("schema-parity: Flyway failed in %s at V3__one.sql:%n  %s, line 1%n  ERROR: check constraint"
                        .formatted(project.database(), folder.resolve("chain/V3__one.sql")))
                .endsWith(
                        "The live database was changed: these migrations have run before it, and stay: V2__u.sql. Nothing was stamped. Put right what stopped it, such as the data, and run the same command again: it goes on with what has not run.\n")
                .doesNotContain("legacy", "init script");
        assertThat(run.holdsStackTrace()).isFalse();
        assertThat(project.stamp(command).err()).contains("No migration has run to its end before it. Nothing was");

        project.execute("DELETE FROM t");
        assertThat(project.stamp(command).out()).startsWith("stamped ").contains("V1__t.sql, V2__u.sql, V3__one.sql");
    }

    @Test
    void whatWasRunIsToldWhereTheBaselineCannotBeBuilt() throws Exception {
        migrateFirst();
        project.write("baseline/B2__baseline.sql", "CREATE TABLE t (i integr);");

        CommandRun run = project.stamp("--upgrade", "--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
        assertThat(run.err())
                .contains("type \"integr\" does not exist")
                .endsWith("These migrations were run, and the history was not rewritten: V2__u.sql\n");
    }

    @Test
    void whatWasRunBeforeARefusalIsTold() throws Exception {
        project.flyway("chain")
                .target("1")
                .repeatableSqlMigrationPrefix("none")
                .load()
                .migrate();
        project.execute("ALTER TABLE t ADD drifted text");

        assertThat(project.stamp("--upgrade").out())
                .contains(
                        "whether the schema drifts is told only after they have run: built by the chain up to its version, a database would differ from it by R__v.sql\n");

        CommandRun run = project.stamp("--upgrade", "--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("These migrations were run, and the history was not rewritten: V2__u.sql", "t.drifted");
        assertThat(project.isThere("public.u")).isTrue();
    }
}

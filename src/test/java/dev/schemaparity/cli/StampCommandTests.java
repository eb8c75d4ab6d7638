package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateResult;
import org.junit.jupiter.api.Test;

/** What a stamp does, and what the real Flyway makes of it. */
class StampCommandTests extends OnStampProject {
    private static final String AS_WRITTEN =
            "SELECT concat_ws('|', installed_rank, version, description, type, script, checksum, success, installed_by) FROM %s WHERE version = '2'";

    @Test
    void withoutApplyNothingChanges() throws Exception {
        project.migrate("chain");
        List<String> before = project.history();

        CommandRun run = project.stamp();

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith("would stamp \"public\".\"flyway_schema_history\" of jdbc:postgresql://")
                .contains(
                        " at B2__baseline.sql",
                        "replaced: V1__t.sql, V2__u.sql",
                        "kept: R__v.sql",
                        "the history as it was: \"public\".\"flyway_schema_history_before_squash\"",
                        "proved: the live schema equals what B2__baseline.sql builds (catalog + pg_dump",
                        "Nothing was changed; add --apply.");
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
    }

    @Test
    void theHistoryIsWhatAFreshRunOfFlywayLeaves() throws Exception {
        project.migrate("baseline");
        List<String> fresh = project.query(AS_WRITTEN.formatted(StampProject.HISTORY));
        project.recreate();
        project.migrate("chain");
        List<String> before = project.history();

        CommandRun run = project.stamp("--apply", "--database=" + project.url() + "&password=hunter2&connectTimeout=9");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith("stamped ")
                .contains("\ntake it back with: schema-parity unstamp --database \"" + project.url()
                        + "&connectTimeout=9\" --apply");
        assertThat(project.query(AS_WRITTEN.formatted(StampProject.HISTORY)))
                .isEqualTo(fresh)
                .singleElement()
                .asString()
                .startsWith("1|2|baseline|SQL_BASELINE|B2__baseline.sql|");
        assertThat(project.history()).hasSize(2).element(1).isEqualTo(before.get(2));
        assertThat(project.rows(StampProject.BACKUP)).isEqualTo(before);
    }

    @Test
    void stampedAgainNothingChanges() throws Exception {
        project.migrate("chain");
        project.stamp("--apply");
        List<String> stamped = project.history();

        CommandRun again = project.stamp("--apply");

        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out())
                .startsWith("already stamped: \"public\".\"flyway_schema_history\" is at B2__baseline.sql");
        assertThat(project.history()).isEqualTo(stamped);
    }

    @Test
    void whatTheBaselineHasBuiltNeedsNoStamp() throws Exception {
        project.migrate("baseline");
        List<String> before = project.history();

        CommandRun run = project.stamp("--apply");
        CommandRun unstamp = project.unstamp("--apply");
        assertThat(project.stamp("--format=json").out())
                .contains("\"applied\": false,", "\"status\": \"nothing to do\"", "\"check\": null");
        assertThat(project.unstamp("--format=json").out())
                .contains("\"status\": \"refused\"", "\"text\": \"The baseline has built this database");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith(
                        "built by the baseline: nothing to stamp. \"public\".\"flyway_schema_history\" is at B2__baseline.sql without a stamp, which would have left \"public\".\"flyway_schema_history_before_squash\".");
        assertThat(unstamp.exitCode()).isEqualTo(1);
        assertThat(unstamp.out())
                .startsWith(
                        "refused: The baseline has built this database, and no stamp: \"public\".\"flyway_schema_history\" begins with B2__baseline.sql");
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void flywayGoesOnFromTheBaseline() throws Exception {
        project.migrate("chain");
        project.stamp("--apply");
        project.write("new/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        Flyway flyway = project.flyway("baseline", "new").load();

        assertThat(flyway.info().current().getVersion().getVersion()).isEqualTo("2");
        assertThat(states(flyway)).containsExactly("B2__baseline.sql BASELINE", "R__v.sql SUCCESS");
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();

        project.write("new/V3__w.sql", "CREATE TABLE w (i integer);");
        assertThat(project.flyway("baseline", "new").load().migrate().migrationsExecuted)
                .isEqualTo(1);
        CommandRun unstamp = project.unstamp("--apply");
        assertThat(unstamp.exitCode()).isEqualTo(1);
        assertThat(unstamp.out())
                .startsWith(
                        "refused: The history \"public\".\"flyway_schema_history\" holds what was applied, or changed, since it was stamped: V3__w.sql.");
        assertThat(project.isThere(StampProject.BACKUP)).isTrue();
    }

    /** Of the four, only new files on a database that was not stamped fail. */
    @Test
    void oldAndNewFilesOnDatabasesWithAndWithoutAStamp() throws Exception {
        project.migrate("chain");
        project.write("new/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        Flyway old = project.flyway("chain").load();
        Flyway both = project.flyway("chain", "baseline").load();
        Flyway squashed = project.flyway("baseline", "new").load();

        assertThat(old.validateWithResult().validationSuccessful).isTrue();
        assertThat(both.validateWithResult().validationSuccessful).isTrue();
        ValidateResult unstamped = squashed.validateWithResult();
        assertThat(unstamped.validationSuccessful).isFalse();
        assertThat(unstamped.invalidMigrations)
                .extracting(invalid -> invalid.errorDetails.errorMessage)
                .anyMatch(message -> message.startsWith("Detected applied migration not resolved locally: 1."));
        assertThat(states(squashed)).contains("V1__t.sql MISSING_SUCCESS", "B2__baseline.sql IGNORED");

        project.stamp("--apply");

        assertThat(old.validateWithResult().validationSuccessful).isTrue();
        assertThat(states(old))
                .containsExactly(
                        "V1__t.sql BELOW_BASELINE",
                        "V2__u.sql BASELINE_IGNORED",
                        "B2__baseline.sql FUTURE_SUCCESS",
                        "R__v.sql SUCCESS");
        assertThat(old.migrate().migrationsExecuted).isZero();
        assertThat(both.validateWithResult().validationSuccessful).isTrue();
        assertThat(both.migrate().migrationsExecuted).isZero();
        assertThat(squashed.validateWithResult().validationSuccessful).isTrue();
        assertThat(squashed.migrate().migrationsExecuted).isZero();
    }

    private static List<String> states(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .map((MigrationInfo info) -> info.getScript() + " " + info.getState())
                .toList();
    }

    @Test
    void unstampedEveryRowIsAsItWas() throws Exception {
        project.migrate("chain");
        List<String> before = project.history();
        project.stamp("--apply");
        List<String> stamped = project.history();

        CommandRun dry = project.unstamp();

        assertThat(dry.exitCode()).as(dry.out() + dry.err()).isZero();
        assertThat(dry.out())
                .startsWith("would unstamp \"public\".\"flyway_schema_history\"")
                .contains("taken out: B2__baseline.sql", "put back: V1__t.sql, V2__u.sql", "add --apply");
        assertThat(project.history()).isEqualTo(stamped);

        CommandRun run = project.unstamp("--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(project.history()).isEqualTo(before);
        assertThat(project.isThere(StampProject.BACKUP)).isFalse();
        CommandRun again = project.unstamp("--apply");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).startsWith("refused: ").contains("holds no history that was stamped");
    }

    @Test
    void versionsAboveTheBaselineStay() throws Exception {
        project.write("chain/V3__more.sql", "ALTER TABLE u ADD COLUMN j integer;");
        project.write("chain/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM t;");
        project.migrate("chain");
        project.write("chain/V4__later.sql", "ALTER TABLE u ADD COLUMN k integer;");
        List<String> before = project.history();

        CommandRun run = project.stamp("--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "replaced: V1__t.sql, V2__u.sql",
                        "kept: V3__more.sql, R__v.sql",
                        "pending, for the next 'flyway migrate': V4__later.sql");
        assertThat(project.history().subList(1, 3)).isEqualTo(before.subList(2, 4));
        Flyway flyway = project.flyway("baseline", "chain").load();
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(project.unstamp().out()).contains("since it was stamped: V4__later.sql");
    }

    @Test
    void namesMayBeHostileAndSeveralHistoriesStamped() throws Exception {
        String schema = "we ird'S";
        String table = "flyway $hi'story of a name that is as long as a name may be";
        project.execute("CREATE SCHEMA \"we ird'S\"");
        project.write("baseline/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        project.flyway("chain").schemas(schema).table(table).load().migrate();
        String sql = "\"we ird'S\".\"" + table + "\"";
        List<String> before = project.rows(sql);
        String[] options = {"--option=flyway.schemas=" + schema, "--option=flyway.table=" + table, "--apply"};

        CommandRun run = project.stamp(options);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("stamped " + sql);
        Flyway flyway = project.flyway("baseline").schemas(schema).table(table).load();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(project.stamp(options).out()).startsWith("already stamped: ");
        assertThat(project.unstamp("--apply", "--table=" + schema + "." + table).exitCode())
                .isZero();
        assertThat(project.rows(sql)).isEqualTo(before);
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void theOwnerOfTheHistorySufficesAndTheBackupIsTheirs(DatabaseServer server) throws Exception {
        StampProject.execute(server.maintenance(), "CREATE ROLE stamp_app LOGIN", "CREATE ROLE stamp_other LOGIN");
        try {
            project.execute("GRANT CREATE ON SCHEMA public TO stamp_app");
            project.flyway("chain")
                    .dataSource(project.database().jdbcUrl(), "stamp_app", "")
                    .load()
                    .migrate();
            project.execute(
                    "REVOKE CREATE ON SCHEMA public FROM stamp_app, PUBLIC",
                    "GRANT SELECT ON ALL TABLES IN SCHEMA public TO stamp_other");
            project.write("init.sql", "SELECT 1;");

            assertThat(project.stamp("--database=" + project.url("stamp_other")).out())
                    .startsWith(
                            "refused: stamp_other is no owner of the history table \"public\".\"flyway_schema_history\", which is needed to rewrite it. Connect as stamp_app");
            assertThat(project.stamp("--database=" + project.url("stamp_app")).out())
                    .startsWith("refused: stamp_app may not create the backup table")
                    .contains("GRANT CREATE ON SCHEMA");
        } finally {
            project.execute("DROP OWNED BY stamp_app CASCADE", "DROP OWNED BY stamp_other CASCADE");
            StampProject.execute(server.maintenance(), "DROP ROLE stamp_app", "DROP ROLE stamp_other");
        }
    }

    @Test
    @NeedsOfServer(Need.ROLES)
    void anOwnerWhoIsNoSuperuserStampsAndUnstamps(DatabaseServer server) throws Exception {
        StampProject.execute(server.maintenance(), "CREATE ROLE stamp_owner LOGIN");
        try {
            project.execute("ALTER DATABASE %s OWNER TO stamp_owner"
                    .formatted(project.query("SELECT current_database()").get(0)));
            project.flyway("chain")
                    .dataSource(project.database().jdbcUrl(), "stamp_owner", "")
                    .load()
                    .migrate();
            List<String> before = project.history();

            assertThat(project.stamp("--database=" + project.url("stamp_owner")).out())
                    .startsWith("refused: ")
                    .containsSubsequence("\nWhere owners differ, all are stamp_owner: ", "schema-parity: DIFFERENT")
                    .contains(
                            " owners that differ are stamp_owner: have it built by that role, with --user stamp_owner");
            CommandRun run = project.stamp("--database=" + project.url("stamp_owner"), "--user=stamp_owner", "--apply");

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            CommandRun undone = CommandRun.of("unstamp", "--database=" + project.url("stamp_owner"), "--apply");
            assertThat(undone.exitCode()).as(undone.out() + undone.err()).isZero();
            assertThat(project.history()).isEqualTo(before);
        } finally {
            project.close();
            StampProject.execute(server.maintenance(), "DROP ROLE stamp_owner");
        }
    }

    @Test
    void aDriftedSchemaIsRefusedUntilItIsAccepted() throws Exception {
        project.migrate("chain");
        project.execute("CREATE INDEX drifted ON t (i)");
        List<String> before = project.history();

        CommandRun run = project.stamp("--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("refused: The live database is not what B2__baseline.sql builds.")
                .contains(
                        "schema-parity: DIFFERENT, 1 difference",
                        " | live, baseline ",
                        "index public.drifted is missing in the baseline")
                .doesNotContain("legacy");
        assertThat(project.history()).isEqualTo(before);

        Path accepted = folder.resolve("accepted.toml");
        CommandRun.of(
                "check",
                "--legacy=" + project.url(),
                "--baseline=" + project.source("baseline") + "," + folder.resolve("chain"),
                "--write-accepted=" + accepted);
        Files.writeString(accepted, Files.readString(accepted).replaceAll("reason = \"[^\"]*\"", "reason = \"known\""));
        CommandRun stamped = project.stamp("--apply", "--accept=" + accepted);

        assertThat(stamped.exitCode()).as(stamped.out() + stamped.err()).isZero();
        assertThat(stamped.out()).startsWith("stamped ").contains(", accepted: 1)");
    }

    /** Where numbers are written in other digits, SQL is not. */
    @Test
    void aLocaleChangesNoStatement() throws Exception {
        project.migrate("chain");
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("fa"));
            assertThat("%d".formatted(1)).as("the digits of the locale").isNotEqualTo("1");

            CommandRun stamp = project.stamp("--apply");
            assertThat(stamp.out()).as(stamp.out() + stamp.err()).startsWith("stamped ");
            assertThat(project.unstamp("--apply").out()).startsWith("unstamped ");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldWithoutThePassword() {
        CommandRun run =
                project.stamp("--database=" + project.database().jdbcUrl() + "?user=nobody_known&password=hunter2");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out() + run.err())
                .contains("cannot be reached: ", "role \"nobody_known\" does not exist")
                .doesNotContain("hunter2");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void mistakesOfUsageAreTold() throws Exception {
        project.migrate("chain");

        CommandRun noBaseline = project.stamp("--baseline=" + project.source("chain"));
        assertThat(noBaseline.exitCode()).isEqualTo(2);
        assertThat(noBaseline.err()).contains("holds no baseline migration of Flyway's");

        CommandRun otherTool = project.stamp("--chain=sql:" + folder.resolve("chain"));
        assertThat(otherTool.exitCode()).isEqualTo(2);
        assertThat(otherTool.err()).contains("keeps no history that can be stamped");

        CommandRun noDatabase = project.stamp("--database=" + project.source("chain"));
        assertThat(noDatabase.exitCode()).isEqualTo(2);
        assertThat(noDatabase.err()).contains("--database names no live database");
    }
}

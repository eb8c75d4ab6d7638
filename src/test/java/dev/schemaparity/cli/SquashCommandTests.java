package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.InstalledTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquashCommandTests {
    private static final String WITHOUT_PLACEHOLDERS = "--option=flyway.placeholderReplacement=false";

    @TempDir
    private Path folder;

    private Path chain() throws IOException {
        return Files.createDirectories(folder.resolve("chain"));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private CommandRun squash(String chain, String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "squash";
        all[1] = "--chain=" + chain;
        all[2] = "--out=" + out();
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandRun.of(all);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(chain().resolve(name), text);
    }

    @Test
    void aBaselineOfHostileNamesBodiesAndRowsRunsInFlywayAndWithoutIt() throws Exception {
        String chain = "flyway:src/test/resources/squash/hostile";

        CommandRun run = squash(chain, WITHOUT_PLACEHOLDERS);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        Path baseline = out().resolve("B2__baseline.sql");
        assertThat(run.out())
                .contains(
                        "squashed 2 migrations into " + baseline,
                        "proved: chain = baseline, downgrade, baseline again");
        assertThat(Files.readString(baseline))
                .startsWith("-- Baseline, written and proved by schema-parity.")
                .contains("-- replaces: V1__structure.sql ", "-- replaces: V2__rows.sql ")
                .doesNotContain("${", "\r");
        // Flyway takes the file as it is, and replaces placeholders in it.
        CommandRun check = CommandRun.of(
                "check",
                "--legacy=" + chain,
                "--legacy-option=flyway.placeholderReplacement=false",
                "--baseline=flyway:" + out());
        // Neither does it find that the file was edited.
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        CommandRun plain = CommandRun.of(
                "check",
                "--legacy=" + chain,
                "--legacy-option=flyway.placeholderReplacement=false",
                "--baseline=sql:" + baseline);
        assertThat(plain.exitCode()).as(plain.out() + plain.err()).isZero();

        String written = Files.readString(baseline);
        squash(chain, WITHOUT_PLACEHOLDERS);
        assertThat(Files.readString(baseline)).isEqualTo(written);
    }

    @Test
    void psqlRunsABaselineToo() throws Exception {
        InstalledTools.assumePsql();
        squash("flyway:src/test/resources/squash/hostile", WITHOUT_PLACEHOLDERS);

        CommandRun check = CommandRun.of(
                "check",
                "--legacy=flyway:src/test/resources/squash/hostile",
                "--legacy-option=flyway.placeholderReplacement=false",
                "--baseline=command:psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --file "
                        + out().resolve("B2__baseline.sql"));

        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
    }

    @Test
    void whatIsNotSquashedRunsOnBothSides() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer);");
        write("V2__u.sql", "CREATE TABLE u (i integer); INSERT INTO u VALUES (1);");
        write("V3__later.sql", "ALTER TABLE u ADD COLUMN j integer;");
        write("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT * FROM u;");

        CommandRun run = squash("flyway:" + chain(), "--upto=2", "--name=of_2026");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(Files.readString(out().resolve("B2__of_2026.sql")))
                .contains("-- replaces: V1__t.sql ", "-- replaces: V2__u.sql ", "INSERT INTO public.u (i) VALUES (1);")
                .doesNotContain("later", "VIEW");
        assertThat(Files.readString(out().resolve("B2__of_2026.sql.down"))
                        .lines()
                        .limit(5))
                .allMatch(line -> line.isEmpty() || line.startsWith("-- "))
                .anyMatch(line -> line.contains("What came after the baseline"))
                .anyMatch(line -> line.contains("psql --single-transaction"));
    }

    @Test
    void whatIsNotProvedIsNotWritten() throws Exception {
        write(
                "V1__t.sql",
                "CREATE TABLE t (i integer, at timestamptz DEFAULT clock_timestamp()); INSERT INTO t VALUES (1);");

        CommandRun run = squash("flyway:" + chain());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("not proved, nothing written", "column public.t.at");
        assertThat(out()).doesNotExist();

        CommandRun declared = squash("flyway:" + chain(), "--volatile-columns=public.t.at");

        assertThat(declared.exitCode()).as(declared.out() + declared.err()).isZero();
        assertThat(Files.readString(out().resolve("B1__baseline.sql")))
                .contains("INSERT INTO public.t (i) VALUES (1);");
    }

    @Test
    void aColumnThatATriggerFillsIsNamedToo() throws Exception {
        write("V1__t.sql", """
                CREATE TABLE t (i integer PRIMARY KEY, at timestamptz DEFAULT clock_timestamp(), "Touched" timestamptz DEFAULT 'epoch');
                CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW."Touched" := clock_timestamp(); RETURN NEW; END';
                CREATE TRIGGER touch BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch();
                INSERT INTO t VALUES (1), (2);
                """);

        CommandRun run = squash("flyway:" + chain());

        assertThat(run.out())
                .contains("repeat the command with --volatile-columns 'public.t.at,public.t.\"Touched\"'\n");
        CommandRun repeated = squash("flyway:" + chain(), "--volatile-columns=public.t.at,public.t.\"Touched\"");
        assertThat(repeated.exitCode()).as(repeated.out() + repeated.err()).isZero();
        assertThat(repeated.out())
                .contains(
                        "what compares the two is to be told as well: --volatile-columns 'public.t.at,",
                        "flyway.locations");
    }

    @Test
    void allColumnsThatChangeWithEveryBuildAreNamedAsTheOptionToRepeatTheCommandWith() throws Exception {
        write(
                "V1__t.sql",
                "CREATE TABLE t (i integer, at timestamptz DEFAULT clock_timestamp()); INSERT INTO t VALUES (1); CREATE TABLE u (i integer PRIMARY KEY, at timestamptz DEFAULT clock_timestamp(), \"U\" uuid DEFAULT gen_random_uuid()); INSERT INTO u VALUES (1), (2);");

        CommandRun run = squash("flyway:" + chain(), "--volatile-columns=public.t.at");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        String option = "--volatile-columns 'public.t.at,public.u.at,public.u.\"U\"'";
        assertThat(run.out())
                .contains("its default, clock_timestamp(), may give another value in every build\n")
                .contains("if that is all, repeat the command with " + option + "\n")
                .doesNotContain("--find-volatile-columns", "--data-only", "add to the baseline", "annotation");
        CommandRun repeated =
                squash("flyway:" + chain(), option.replace(" ", "=").replace("'", ""));
        assertThat(repeated.exitCode()).as(repeated.out() + repeated.err()).isZero();
    }

    @Test
    void theSettingsOfAChainAreNoneOfAScript() throws Exception {
        write("V1__t.sql", "CREATE TABLE ${name} (i integer);");

        CommandRun run = squash(
                "flyway:" + chain(), "--option=flyway.placeholders.name=t", "--keep-placeholders", "--format=sql");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("proved: chain = baseline");
    }

    @Test
    void theValueOfAPlaceholderIsNotBakedInUnasked() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (stage text DEFAULT '${stage}');");

        CommandRun refused = squash("flyway:" + chain(), "--option=flyway.placeholders.stage=production-secret");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "what placeholders are set to here:%n  stage in: stage text DEFAULT '${stage}'::text%n"
                                .formatted(),
                        "(--upto 6 leaves those after V6 as they are)",
                        "--keep-placeholders")
                .doesNotContain("production-secret");
        assertThat(out()).doesNotExist();

        CommandRun kept = squash(
                "flyway:" + chain(), "--option=flyway.placeholders.stage=production-secret", "--keep-placeholders");

        assertThat(kept.exitCode()).as(kept.err()).isZero();
    }

    @Test
    void aBackfillThatFoundNothingIsTold() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer); CREATE TABLE seed (i integer);");
        write("V2__seed.sql", "INSERT INTO seed VALUES (1);");
        write("V3__backfill.sql", "UPDATE t SET i = 1 WHERE i IS NULL;");
        write("V4__block.sql", "DO $$ BEGIN UPDATE t SET i = 2; END $$;");

        assertThat(warningsOfSquash())
                .satisfiesExactly(
                        warning -> assertThat(warning)
                                .startsWith(
                                        "warning: V3__backfill.sql changes rows and found none (line 1, UPDATE public.t): "),
                        warning ->
                                assertThat(warning).startsWith("warning: V4__block.sql changes rows and found none: "));
    }

    @Test
    void aBackfillBesideOtherStatementsThatFoundNothingIsToldAndOneThatFoundRowsIsNot() throws Exception {
        write(
                "V1__tables.sql",
                "CREATE TABLE orders (total integer); CREATE TABLE copied (i integer); CREATE TABLE gone (i integer); CREATE TABLE seed (i integer) PARTITION BY LIST (i); CREATE TABLE seed_1 PARTITION OF seed FOR VALUES IN (1);");
        write("V2__seed.sql", "INSERT INTO seed VALUES (1); INSERT INTO gone VALUES (1);");
        write("V3__total.sql", """
                ALTER TABLE orders ADD COLUMN open boolean;
                UPDATE ONLY public."orders" SET total = 0 WHERE total IS NULL;
                ALTER TABLE orders ADD CONSTRAINT has_total CHECK (total IS NOT NULL);
                """);
        write("V4__found.sql", "ALTER TABLE seed ADD COLUMN j integer; UPDATE seed SET j = 1; DELETE FROM gone;");
        write("V5__rewrites.sql", "ALTER TABLE seed ALTER COLUMN j TYPE bigint;");
        write("V6__copies.sql", "ALTER TABLE seed ADD COLUMN k text; INSERT INTO copied SELECT total FROM orders;");

        assertThat(warningsOfSquash())
                .satisfiesExactly(
                        warning -> assertThat(warning)
                                .startsWith(
                                        "warning: V3__total.sql changes rows and found none (line 2, UPDATE public.orders): "),
                        warning -> assertThat(warning)
                                .startsWith(
                                        "warning: V6__copies.sql changes rows and found none (line 1, INSERT public.copied): "));
    }

    @Test
    void anOlderBaselineOfTheSameVersionAmongTheMigrationsIsTold() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer);");
        write("B1__by_hand.sql", "CREATE TABLE t (i integer);");

        CommandRun run = squash("flyway:" + chain());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("B1__by_hand.sql lies among the migrations of the chain");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aMigrationOnAnotherBranchThatWouldComeInBelowIsTold() throws Exception {
        InstalledTools.assumeGit();
        write("V1__t.sql", "CREATE TABLE t (i integer);");
        git("init", "--quiet", "--initial-branch=main");
        git("add", ".");
        git("commit", "--quiet", "--message=the chain");
        git("checkout", "--quiet", "-b", "feature");
        write("V1_5__forgotten.sql", "CREATE TABLE forgotten (i integer);");
        write("V3__above.sql", "CREATE TABLE above (i integer);");
        git("add", ".");
        git("commit", "--quiet", "--message=more");
        git("checkout", "--quiet", "main");
        write("V2__u.sql", "CREATE TABLE u (i integer);");

        CommandRun run = squash("flyway:" + chain());

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("warning: ")))
                .containsExactly(
                        "warning: V1_5__forgotten.sql is on feature and not in the baseline: when it is merged, give it a version above 2, or Flyway passes over it");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(chain().toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void whatSomebodyHasWrittenIsNotReplaced() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer);");
        squash("flyway:" + chain());
        Path baseline = out().resolve("B1__baseline.sql");
        String edited = Files.readString(baseline) + "-- by hand\n";
        Files.writeString(baseline, edited);

        CommandRun run = squash("flyway:" + chain());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("B1__baseline.sql is there already and was edited since it was proved");
        assertThat(Files.readString(baseline)).isEqualTo(edited);
    }

    @Test
    void aBaselineThatWasProvedForOtherFilesIsNotReplacedSilently() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer);");
        squash("flyway:" + chain());
        CommandRun same = squash("flyway:" + chain());
        write("V1__t.sql", "CREATE TABLE t (i integer, j integer);");

        CommandRun run = squash("flyway:" + chain());

        assertThat(same.out()).doesNotContain("warning: ");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("warning: ")))
                .containsExactly(
                        "warning: B1__baseline.sql replaced the one that was proved for other files: databases that are stamped with that one are to be unstamped before they meet this one, or keep that one");
    }

    @Test
    void aBaselineThatWasProvedWithOtherOptionsIsNotReplacedSilently() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer, note text); INSERT INTO t VALUES (1, '${note}'), (2, NULL);");
        String[] first = {"--option=flyway.placeholders.note=secret", "--keep-placeholders"};
        squash("flyway:" + chain(), first);
        int line = 1
                + Files.readAllLines(out().resolve("B1__baseline.sql"))
                        .indexOf("INSERT INTO public.t (i, note) VALUES (1, 'secret');");

        assertThat(warningsOfSquash(first)).as("the same again").isEmpty();
        assertThat(warningsOfSquash("--option=flyway.placeholders.note=other", "--keep-placeholders"))
                .singleElement()
                .asString()
                .startsWith(
                        "warning: B1__baseline.sql replaced the one that was proved for the same files, but is another from line %d on: databases that are stamped with that one are to be unstamped "
                                .formatted(line))
                .doesNotContain("secret");
        write("R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT * FROM t;");
        assertThat(warningsOfSquash("--option=flyway.placeholders.note=other", "--keep-placeholders"))
                .as("what is in no baseline")
                .isEmpty();
    }

    @Test
    void pgDumpCannotBeLeftOut() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer);");

        CommandRun run = squash("flyway:" + chain(), "--pg-dump=off");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("A baseline is made and proved with pg_dump");
    }

    @Test
    void alembicRunsABaselineAndTakesItBack() throws Exception {
        InstalledTools.assumeAlembic();
        String chain = "command:alembic -c sample-project/src/main/alembic/alembic.ini upgrade {version:head}";

        CommandRun run = squash(chain, "--format=alembic", "--name=squashed");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        Path project = Files.createDirectories(folder.resolve("alembic"));
        Path versions = Files.createDirectories(project.resolve("versions"));
        for (String name : new String[] {"squashed.py", "squashed.sql", "squashed.sql.down"}) {
            Files.copy(out().resolve(name), versions.resolve(name));
        }
        Path sample = Path.of("sample-project/src/main/alembic");
        Files.copy(sample.resolve("env.py"), project.resolve("env.py"));
        Files.copy(sample.resolve("alembic.ini"), project.resolve("alembic.ini"));
        CommandRun check = CommandRun.of(
                "check",
                "--legacy=" + chain,
                "--baseline=command:alembic -c " + project.resolve("alembic.ini") + " upgrade head");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
    }

    @Test
    void withoutPgDumpNothingIsWritten() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer);");

        CommandRun run = squash("flyway:" + chain(), "--pg-dump-path=/nowhere/pg_dump");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("/nowhere/pg_dump");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws Exception {
        write("V1__t.sql", "CREATE TABLE t (i integer);");

        CommandRun run = CommandRun.of("squash", "--chain=flyway:" + chain(), "--out=/dev/null/out");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("The baseline cannot be written to /dev/null/out");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    private List<String> warningsOfSquash(String... options) throws IOException {
        CommandRun run = squash("flyway:" + chain(), options);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run.out().lines().filter(line -> line.startsWith("warning: ")).toList();
    }

    /** What writes rows each time keeps a baseline from being proved, and the file of it is told. */
    @Test
    void callbacksAreToldAndCanBeLeftOut() throws Exception {
        write("V1__t.sql", "CREATE TABLE log (id integer GENERATED ALWAYS AS IDENTITY, what text);");
        write("afterMigrate__log.sql", "INSERT INTO log (what) VALUES ('migrated');");

        CommandRun with = squash("flyway:" + chain());
        CommandRun without = squash("flyway:" + chain(), "--option=flyway.skipDefaultCallbacks=true");

        assertThat(with.exitCode()).isEqualTo(1);
        assertThat(with.out())
                .contains(
                        "warning: afterMigrate__log.sql ran with the chain: what it leaves behind is in the baseline, with which it runs again",
                        "squash with --option flyway.skipDefaultCallbacks=true");
        assertThat(without.exitCode()).as(without.out() + without.err()).isZero();
        assertThat(without.out()).doesNotContain("afterMigrate");
        assertThat(Files.readString(out().resolve("B1__baseline.sql"))).doesNotContain("migrated");
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.squash.BaselineGenerator;
import dev.schemaparity.squash.GeneratedBaseline;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chains that find something, or build it elsewhere than in the schema public. */
class SquashedSchemasTests extends OnStampProject {
    @BeforeEach
    void create() throws Exception {
        Files.delete(folder.resolve("baseline/B2__baseline.sql"));
        project.write("chain/V2__u.sql", """
                CREATE TYPE mood AS ENUM ('good', 'bad');
                CREATE TABLE u (i serial REFERENCES t, m ${flyway:defaultSchema}.mood DEFAULT 'bad', tenant text DEFAULT '${flyway:defaultSchema}');
                CREATE INDEX u_of_${flyway:defaultSchema} ON u (i);
                INSERT INTO t VALUES (1);
                INSERT INTO u DEFAULT VALUES;
                CREATE TABLE filled (i integer);
                UPDATE filled SET i = 1;
                """);
    }

    private CommandRun squash(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "squash";
        all[1] = "--chain=" + project.source("chain");
        all[2] = "--out=" + folder.resolve("baseline");
        all[3] = project.onServer();
        System.arraycopy(more, 0, all, 4, more.length);
        return CommandRun.of(all);
    }

    private String written(String name) throws Exception {
        return Files.readString(folder.resolve("baseline").resolve(name));
    }

    @Test
    void aSchemaThatFlywayCreatesIsNotCreatedByTheBaselineToo() throws Exception {
        CommandRun run = squash("--option=flyway.schemas=app,More");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(written("B2__baseline.sql"))
                .contains("\n-- Flyway has done so before: CREATE SCHEMA IF NOT EXISTS app;\n", "CREATE TABLE app.u")
                .doesNotContain("\nCREATE SCHEMA");
        assertThat(written("B2__baseline.sql.down"))
                .contains("DROP TABLE app.u;")
                .doesNotContain("DROP SCHEMA");
        project.flyway("baseline", "chain").schemas("app", "More").load().migrate();
        assertThat(project.query("SELECT tenant FROM app.u RIGHT JOIN app.t USING (i)"))
                .hasSize(1);
    }

    @Test
    void whatAnInitScriptMakesIsNoPartOfTheBaseline() throws Exception {
        Path init = folder.resolve("init.sql");
        Files.writeString(init, """
                CREATE SCHEMA auth;
                CREATE TABLE auth.users (id integer PRIMARY KEY, name text);
                INSERT INTO auth.users VALUES (1, 'first');
                CREATE FUNCTION auth.touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                """);
        project.write("chain/V3__auth.sql", """
                CREATE TABLE mine (id integer REFERENCES auth.users);
                CREATE TRIGGER touched BEFORE UPDATE ON auth.users EXECUTE FUNCTION auth.touched();
                CREATE INDEX users_name ON auth.users (name);
                INSERT INTO auth.users VALUES (2, 'second');
                """);

        CommandRun run = squash("--init=" + init);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("warning: the downgrade does not take back the rows that it puts into auth.users");
        assertThat(written("B3__baseline.sql"))
                .contains("REFERENCES auth.users(id)", "CREATE TRIGGER touched", "(2, 'second')")
                .doesNotContain("CREATE SCHEMA", "CREATE TABLE auth.users", "(1, 'first')");
        assertThat(written("B3__baseline.sql.down"))
                .contains("DROP TRIGGER touched ON auth.users;", "DROP INDEX auth.users_name;")
                .doesNotContain("DROP TABLE auth.users", "DROP SCHEMA");

        project.write("chain/V4__names.sql", "UPDATE auth.users SET name = upper(name);");
        CommandRun changing = squash("--init=" + init);

        assertThat(changing.exitCode()).as(changing.out()).isEqualTo(ExitCode.USAGE);
        assertThat(changing.err())
                .contains(
                        "The chain changes rows of auth.users, or its columns, and the rows are there before it runs");
    }

    /** What an init script has made, a chain may add to; what no drop takes back is told. */
    @Test
    void whatIsThereBeforeCanBeChanged() throws Exception {
        Path init = folder.resolve("init.sql");
        Files.writeString(init, """
                CREATE SCHEMA auth;
                CREATE TYPE auth.level AS ENUM ('low');
                CREATE TABLE auth.users (id integer PRIMARY KEY, name text);
                CREATE VIEW auth.names AS SELECT name FROM auth.users;
                CREATE TABLE auth.parts (i integer) PARTITION BY LIST (i);
                CREATE TABLE auth.parts_1 PARTITION OF auth.parts FOR VALUES IN (1);
                CREATE TABLE auth.shown (i integer);
                CREATE MATERIALIZED VIEW auth.count AS SELECT count(*) FROM auth.shown;
                """);
        project.write("chain/V3__auth.sql", """
                ALTER TABLE auth.users ADD COLUMN more text NOT NULL, ADD CONSTRAINT named CHECK (name <> 'x');
                CREATE RULE nothing AS ON INSERT TO auth.names DO INSTEAD NOTHING;
                ALTER TABLE auth.parts ADD CONSTRAINT positive CHECK (i > 0);
                CREATE INDEX counted ON auth.count (count);
                INSERT INTO auth.shown VALUES (1);
                REFRESH MATERIALIZED VIEW auth.count;
                """);

        CommandRun run = squash("--init=" + init);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(written("B3__baseline.sql"))
                .contains("ADD COLUMN more text", "REFRESH MATERIALIZED VIEW auth.count");
        assertThat(written("B3__baseline.sql.down"))
                .contains(
                        "ALTER TABLE auth.users DROP COLUMN more;",
                        "DROP RULE nothing ON auth.names;",
                        "ALTER TABLE auth.parts DROP CONSTRAINT positive;",
                        "DROP INDEX auth.counted;");

        project.write("chain/V4__level.sql", "ALTER TYPE auth.level ADD VALUE 'high';");
        CommandRun value = squash("--init=" + init);

        assertThat(value.exitCode()).as(value.out() + value.err()).isZero();
        assertThat(value.out())
                .contains(
                        "the downgrade does not take back enum auth.level: labels",
                        "enough for the baseline to run again. ");
    }

    @Test
    void aBaselineForOneSchemaOfAChainForMoreIsToldOf() {
        assertThat(squash().out())
                .contains(
                        "\nwarning: V2__u.sql names ${flyway:defaultSchema}, and the baseline is written for the schema public alone.");
        assertThat(squash("--option=flyway.defaultSchema=acme").out())
                .startsWith("squashed ")
                .doesNotContain("public alone");
    }

    /** A plan tells the commands for it. */
    @Test
    void theBaselineOfAChainForEachTenantBuildsEachAndStampsEach() throws Exception {
        for (String schema : new String[] {"s1", "s2"}) {
            project.flyway("chain").schemas(schema).load().migrate();
        }

        String[] plan = {
            "plan",
            "--chain=" + project.source("chain"),
            "--tree=" + folder,
            "--schema-per-tenant",
            "--option=flyway.defaultSchema=s1",
            "--database=" + project.url()
        };
        String printed = NextCommand.of(CommandRun.of(plan).out()).run(project.onServer());

        assertThat(CommandRun.of(plan).out())
                .contains("stamp --database \"%s\" --schemas FILE --chain ".formatted(project.url()));
        assertThat(printed).contains("warning: V2__u.sql changes rows").doesNotContain("schema_parity");
        assertThat(written("B2__baseline.sql"))
                .contains(
                        "nextval('\"${flyway:defaultSchema}\".u_i_seq'::regclass)",
                        "setval('\"${flyway:defaultSchema}\".u_i_seq'",
                        "DEFAULT '${flyway:defaultSchema}'::text",
                        "CREATE INDEX u_of_${flyway:defaultSchema} ON \"${flyway:defaultSchema}\".u")
                .doesNotContain("schema_parity");
        assertThat(written("B2__baseline.sql.down"))
                .startsWith("-- Put the name of a schema in the place of the placeholder first: sed")
                .contains("DROP TABLE \"${flyway:defaultSchema}\".u;");
        CommandRun again = squash("--schema-per-tenant");
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        CommandRun stamp = project.stamp("--schemas-query=SELECT unnest(ARRAY['s1', 's2'])", "--apply");
        assertThat(stamp.exitCode()).as(stamp.out() + stamp.err()).isZero();
        assertThat(stamp.out()).startsWith("2 in all: 2 stamped");
        project.flyway("baseline", "chain").schemas("s3").load().migrate();
        assertThat(project.query("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 's3.u'::regclass"))
                .contains("nextval('s3.u_i_seq'::regclass)", "'s3'::text");
    }

    @Test
    void theBaselineOfATenantWithAHostileNameRuns() throws Exception {
        project.write("chain/V2__u.sql", "CREATE TABLE u (i serial PRIMARY KEY);");
        GeneratedBaseline baseline = BaselineGenerator.of(project.source("chain"))
                .schemaPerTenant()
                .settings(spec -> spec.forceServer(project.serverUrl()))
                .generate(folder.resolve("baseline"));
        assertThat(baseline.isProved()).isTrue();

        project.flyway("baseline", "chain").schemas("Tenant-3 x").load().migrate();

        assertThat(project.query("SELECT nextval('\"Tenant-3 x\".u_i_seq')")).containsExactly("1");
    }

    @Test
    void theHistoryOfAnotherToolBesideFlywaysSaysNothingOfTheVersion() throws Exception {
        project.write("chain/V3__moved_from_alembic.sql", """
                CREATE TABLE alembic_version (version_num varchar(32) NOT NULL);
                INSERT INTO alembic_version VALUES ('0004');
                """);

        CommandRun run = squash();

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(written("B3__baseline.sql")).contains("CREATE TABLE public.u");
    }

    @Test
    void aBaselineThatBuildsWhatTenantsShareIsRefused() throws Exception {
        project.write("chain/V3__shared.sql", "CREATE SCHEMA IF NOT EXISTS shared;");

        CommandRun run = squash("--schema-per-tenant");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("does not build one tenant's schema beside another's", "\"shared\" already exists")
                .contains("What tenants share belongs into a chain of its own");
        assertThat(folder.resolve("baseline")).isEmptyDirectory();
    }

    @Test
    void aSchemaPerTenantWantsFlyway() {
        CommandRun run = squash("--schema-per-tenant", "--format=sql");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("is run by Flyway, which names the schema");
    }
}

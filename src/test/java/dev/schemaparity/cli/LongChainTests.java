package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chain that has grown for years; {@code -Dmigrations=250} makes it that long, and the times are printed. */
class LongChainTests extends OnStampProject {
    private static final int MIGRATIONS = Integer.getInteger("migrations", 40);

    @BeforeEach
    void create() throws Exception {
        for (String file :
                new String[] {"chain/V1__t.sql", "chain/V2__u.sql", "chain/R__v.sql", "baseline/B2__baseline.sql"}) {
            Files.delete(folder.resolve(file));
        }
        project.write("chain/V1__start.sql", """
                CREATE TYPE state AS ENUM ('new');
                CREATE TABLE t1 (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
                CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.at := now(); RETURN NEW; END$$;
                """);
        for (int version = 2; version <= MIGRATIONS; version++) {
            project.write("chain/V%d__step.sql".formatted(version), migration(version));
        }
    }

    /** Tables come, change and go, as in a project's years. */
    private static String migration(int version) {
        int table = version / 5 * 5 + 1;
        return switch (version % 5) {
            case 1 -> """
                CREATE TABLE t%1$d (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, of_t bigint REFERENCES t%2$d, name text,
                    total numeric(12, 2) DEFAULT 0 CHECK (total >= 0), at timestamptz);
                CREATE INDEX ON t%1$d (of_t);
                CREATE TRIGGER touch BEFORE UPDATE ON t%1$d FOR EACH ROW EXECUTE FUNCTION touch();
                """.formatted(table, table - 5);
            case 2 -> "ALTER TABLE t%d ADD COLUMN code varchar(20), ADD COLUMN gone integer;".formatted(table);
            case 3 ->
                "ALTER TABLE t%1$d ALTER name SET NOT NULL, DROP COLUMN gone; INSERT INTO t%1$d (name) VALUES ('first'), ('second');"
                        .formatted(table);
            case 4 ->
                "CREATE UNIQUE INDEX t%1$d_code ON t%1$d (lower(code)) WHERE code <> ''; COMMENT ON TABLE t%1$d IS 'of version %2$d';"
                        .formatted(table, version);
            default ->
                "CREATE VIEW v%1$d AS SELECT id, upper(name) AS name FROM t%2$d; ALTER TYPE state ADD VALUE 's%1$d';"
                        .formatted(version, table - 5);
        };
    }

    @Test
    void isSquashedProvedAndStamped() throws Exception {
        project.migrate("chain");
        Instant start = Instant.now();

        CommandRun squash = CommandRun.of(
                "squash",
                "--chain=" + project.source("chain"),
                "--out=" + folder.resolve("baseline"),
                project.onServer());
        Instant squashed = Instant.now();
        CommandRun stamp = project.stamp("--apply");

        System.out.printf(
                "%d migrations: squashed and proved in %.1f s, stamped in %.1f s%n",
                MIGRATIONS, seconds(start, squashed), seconds(squashed, Instant.now()));
        assertThat(squash.exitCode()).as(squash.out() + squash.err()).isZero();
        assertThat(squash.out()).startsWith("squashed %d migrations into ".formatted(MIGRATIONS));
        assertThat(stamp.exitCode()).as(stamp.out() + stamp.err()).isZero();
        assertThat(project.history()).hasSize(1);
        assertThat(project.flyway("baseline").load().validateWithResult().validationSuccessful)
                .isTrue();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}

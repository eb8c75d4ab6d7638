package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many databases of one chain are stamped by one command; {@code -Dtenants=200} makes it that many. */
@ExtendWith(TestServers.class)
class StampedFleetTests {
    private static final int TENANTS = Integer.getInteger("tenants", 12);
    private static final int DRIFTED = Math.max(2, TENANTS / 20);
    private static final int BEHIND = 2;
    private static final int IN_ORDER = TENANTS - DRIFTED - BEHIND - 1;

    @TempDir
    private Path folder;

    private DatabaseServer server;
    private StampProject project;
    private Path list;

    /** The last one is not there at all. */
    @BeforeEach
    void create(DatabaseServer started) throws Exception {
        server = started;
        project = StampProject.create(folder, server);
        project.write("old/V1__t.sql", "CREATE TABLE t (i integer PRIMARY KEY);");
        project.migrate("old");
        IntStream.range(0, BEHIND).forEach(i -> copy(DRIFTED + i));
        project.migrate("chain");
        IntStream.range(0, DRIFTED).forEach(this::copy);
        IntStream.range(DRIFTED + BEHIND, TENANTS - 1).forEach(this::copy);
        for (int i = 0; i < DRIFTED; i++) {
            StampProject.execute(server.database(name(i)), "ALTER TABLE u ALTER COLUMN i SET NOT NULL");
        }
        list = folder.resolve("tenants.txt");
        Files.write(
                list,
                Stream.concat(
                                Stream.of("# all that are ours", ""),
                                IntStream.range(0, TENANTS).mapToObj(i -> url(i)))
                        .toList());
    }

    @AfterEach
    void drop() throws Exception {
        for (int i = 0; i < TENANTS; i++) {
            StampProject.execute(server.maintenance(), "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name(i)));
        }
        project.close();
    }

    @Test
    void allInOrderAreStampedAndTheOthersToldApart() throws Exception {
        CommandRun inspected = CommandRun.of(
                "inspect", "--databases=" + list, "--chain=" + project.source("chain"), project.onServer());

        assertThat(inspected.exitCode()).as(inspected.out() + inspected.err()).isEqualTo(ExitCode.FAILED);
        assertThat(inspected.out())
                .startsWith("%d in all: %d at head, %d at head, drifted, %d behind, 1 not reached or built"
                        .formatted(TENANTS, IN_ORDER, DRIFTED, BEHIND))
                .contains("at head, drifted:%n  %s: column public.u.i: not null differs%n".formatted(shown(0)));

        CommandRun planned = stamp();

        assertThat(planned.out()).contains("%d to be stamped".formatted(IN_ORDER), "Nothing was changed; add --apply.");
        assertThat(stamped()).isEmpty();

        CommandRun run = stamp("--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .startsWith("%d in all: %d stamped, %d behind, %d drifted, 1 not reached or built"
                        .formatted(TENANTS, IN_ORDER, BEHIND, DRIFTED))
                .contains(
                        "drifted:%n  %s: column public.u.i: not null differs%n".formatted(shown(0)),
                        "behind:%n  %s: \"public\".\"flyway_schema_history\" is not at the end of the chain"
                                .formatted(shown(DRIFTED)),
                        "not reached or built:%n  %s cannot be reached: ".formatted(shown(TENANTS - 1)),
                        "stamped: %d, nothing to do: 0, refused: %d, not reached or built: 1. Put right what is told of each, and run the command again: it passes over what is stamped."
                                .formatted(IN_ORDER, BEHIND + DRIFTED))
                .doesNotContain("password");
        assertThat(run.holdsStackTrace()).isFalse();
        assertThat(stamped()).isEqualTo(namesInOrder());
    }

    @Test
    void whereNoneIsInOrderTheLastLineSaysSo() throws Exception {
        Files.write(list, List.of(url(0), url(DRIFTED)));

        assertThat(stamp().out()).endsWith("Nothing was changed, and nothing would be.\n");
        Files.write(list, List.of(url(0), url(DRIFTED), url(DRIFTED + BEHIND)));
        stamp("--apply");
        assertThat(stamp("--apply").out())
                .endsWith(
                        "stamped: 0, nothing to do: 1, refused: 2, not reached or built: 0. Put right what is told of each, and run the command again: it passes over what is stamped.\n");
    }

    @Test
    void aProgramReadsWhatBecameOfEach() throws Exception {
        Files.write(list, List.of(url(DRIFTED + BEHIND), url(0), url(TENANTS - 1) + "&password=hunter2"));

        CommandRun run = stamp("--apply", "--format=json");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"applied\": true,\n  \"databases\": [\n")
                .contains(
                        "\"database\": \"%s\",\n      \"schema\": null,\n      \"status\": \"done\",\n      \"state\": \"stamped\",\n      \"text\": \"stamped "
                                .formatted(shown(DRIFTED + BEHIND)),
                        "\"database\": \"%s\",\n      \"schema\": null,\n      \"status\": \"refused\",\n      \"state\": \"drifted\",\n"
                                .formatted(shown(0)),
                        "\"object\": \"public.u.i\"",
                        "\"status\": \"failed\",\n      \"state\": \"not reached or built\",\n")
                .endsWith("  ]\n}\n")
                .doesNotContain("hunter2");
    }

    @Test
    void killedInTheMiddleItGoesOn() throws Exception {
        int before;
        try (JavaProcess killed = JavaProcess.start(
                folder, List.of(), JavaProcess.testClasspath(), Map.of(), arguments("--apply", "--parallel=2"))) {
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (stamped().size() < 3) {
                assertThat(System.nanoTime()).as(killed.err()).isLessThan(deadline);
                Thread.sleep(20);
            }
            killed.process().destroyForcibly().waitFor();
            before = stamped().size();
        }
        assertThat(before).isBetween(3, IN_ORDER - 1);

        CommandRun again = stamp("--apply");

        assertThat(again.out())
                .startsWith("%d in all: %d already stamped, %d stamped, %d behind, %d drifted, 1 not reached or built"
                        .formatted(TENANTS, before, IN_ORDER - before, BEHIND, DRIFTED));
        assertThat(stamped()).isEqualTo(namesInOrder());
    }

    @Test
    void aQueryNamesThemAndTheyAreUnstampedAlike() throws Exception {
        String query = "SELECT datname FROM pg_database WHERE datname LIKE '%s%%' ORDER BY 1"
                .formatted(name(0).replaceFirst("0$", ""));
        stamp("--apply");

        CommandRun run =
                CommandRun.of("unstamp", "--database=" + project.url(), "--databases-query=" + query, "--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith(
                        "%d in all: %d not stamped, %d unstamped".formatted(TENANTS - 1, DRIFTED + BEHIND, IN_ORDER));
        assertThat(stamped()).isEmpty();
    }

    @Test
    void schemasOfOneDatabaseAreStampedEachForItself() throws Exception {
        project.recreate();
        project.write("chain/R__v.sql", "CREATE OR REPLACE VIEW v AS SELECT i FROM u;");
        for (String schema : List.of("s1", "s2", "Tenant \"3")) {
            project.flyway("chain").schemas(schema).defaultSchema(schema).load().migrate();
        }
        project.execute("CREATE INDEX ON s2.u (i)", "CREATE TABLE public.elsewhere (i integer)");
        String[] which = {
            "--database=" + project.url(),
            "--schemas-query=SELECT nspname FROM pg_namespace WHERE nspname ~ '^(s|Tenant)' ORDER BY 1",
            "--apply"
        };

        CommandRun run = CommandRun.of(Arrays.stream(arguments(which))
                .filter(word -> !word.startsWith("--databases="))
                .toArray(String[]::new));

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(run.out())
                .startsWith("3 in all: 2 stamped, 1 drifted")
                .contains("schema s2 of %s: index s2.u_i_idx is missing in the baseline"
                        .formatted(server.database(project.database().jdbcUrl().replaceFirst(".*/", ""))));
        assertThat(project.rows("s1.flyway_schema_history").toString())
                .contains("SQL_BASELINE")
                .doesNotContain("V1__t");
        assertThat(project.rows("s2.flyway_schema_history").toString()).contains("V1__t");
        assertThat(project.flyway("baseline", "chain")
                        .schemas("Tenant \"3")
                        .defaultSchema("Tenant \"3")
                        .load()
                        .validateWithResult()
                        .validationSuccessful)
                .isTrue();

        CommandRun back = CommandRun.of("unstamp", "--database=" + project.url(), which[1], "--apply");

        assertThat(back.out()).startsWith("3 in all: 1 not stamped, 2 unstamped");
        assertThat(project.rows("s1.flyway_schema_history").toString()).contains("V1__t");
    }

    @Test
    void whatIsNoListIsToldBeforeAnythingIsDone() throws Exception {
        Files.writeString(list, "\njdbc:mysql://u:hunter2@h/x\n");
        CommandRun wrong = stamp("--apply");
        Files.writeString(list, "# none\n");
        CommandRun empty = stamp("--apply");
        CommandRun both = stamp("--database=" + project.url());
        CommandRun gone = CommandRun.of("stamp", "--databases=none.txt", "--chain=flyway:a", "--baseline=flyway:b");
        CommandRun none = CommandRun.of("stamp", "--chain=flyway:a", "--baseline=flyway:b");

        assertThat(Stream.of(wrong, empty, both, gone, none).map(CommandRun::exitCode))
                .containsOnly(ExitCode.USAGE);
        assertThat(wrong.err())
                .contains("line 2 of %s is not a well-formed URL of PostgreSQL".formatted(list))
                .doesNotContain("hunter2");
        assertThat(empty.err()).contains("tenants.txt names nothing");
        assertThat(both.err())
                .contains("--databases, --databases-query, --schemas and --schemas-query exclude each other");
        assertThat(gone.err()).contains("The list none.txt cannot be read");
        assertThat(none.err()).contains("Missing required option: '--database=URL'");
    }

    private CommandRun stamp(String... more) {
        return CommandRun.of(arguments(more));
    }

    private String[] arguments(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "stamp",
                "--databases=" + list,
                "--chain=" + project.source("chain"),
                "--baseline=" + project.source("baseline"),
                project.onServer()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private void copy(int i) {
        try {
            StampProject.execute(
                    server.maintenance(),
                    "CREATE DATABASE %s TEMPLATE %s"
                            .formatted(name(i), project.database().jdbcUrl().replaceFirst(".*/", "")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String name(int i) {
        return "%s_tenant_%d".formatted(project.database().jdbcUrl().replaceFirst(".*/", ""), i);
    }

    private String url(int i) {
        return server.database(name(i)).jdbcUrl() + "?user="
                + project.database().user();
    }

    private String shown(int i) {
        return server.database(name(i)).toString();
    }

    private List<String> namesInOrder() {
        return IntStream.range(DRIFTED + BEHIND, TENANTS - 1)
                .mapToObj(this::name)
                .toList();
    }

    /** Returns the databases that hold both the row of the baseline and the rows as they were; either alone is an error. */
    private List<String> stamped() throws SQLException {
        List<String> stamped = new ArrayList<>();
        for (int i = 0; i < TENANTS - 1; i++) {
            Database database = server.database(name(i));
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT (SELECT count(*) FROM flyway_schema_history WHERE type = 'SQL_BASELINE'), to_regclass('%s') IS NOT NULL"
                                    .formatted(StampProject.BACKUP))) {
                row.next();
                assertThat(row.getInt(1) == 1).as(name(i)).isEqualTo(row.getBoolean(2));
                if (row.getBoolean(2)) {
                    stamped.add(name(i));
                }
            }
        }
        return stamped;
    }
}

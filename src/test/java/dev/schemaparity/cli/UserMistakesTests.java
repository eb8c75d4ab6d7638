package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong command line is answered: in a few lines, without a stack trace, without a secret. */
class UserMistakesTests {
    private static final String LEGACY = "--legacy=sql:src/test/resources/junit/legacy";
    private static final String BASELINE = "--baseline=sql:src/test/resources/junit/baseline";
    private static final String SECRET = "hunter2";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("no command", "Give a command: check, inspect, squash, stamp, "),
                mistake("an unknown command", "Unmatched argument at index 0: 'chek'", "chek"),
                mistake("no baseline", "Missing required option: '--baseline=SOURCE'", "check", LEGACY),
                mistake("an option without its value", "--legacy", "check", BASELINE, "--legacy"),
                mistake("an unknown option", "Unknown option: '--legcy=a'", "check", "--legcy=a", LEGACY, BASELINE),
                mistake(
                        "an unknown scheme",
                        "The legacy source 'fylway:db' does not start with a known scheme",
                        "check",
                        "--legacy=fylway:db",
                        BASELINE),
                mistake("a source without a scheme", "sql:PATH", "check", "--legacy=src/main", BASELINE),
                mistake(
                        "a database of another scheme",
                        "--database names no live database. Write jdbc:postgresql://HOST[:PORT]/DATABASE",
                        "stamp",
                        "--database=postgres://u:hunter2@localhost/db",
                        "--chain=sql:a",
                        "--baseline=sql:b"),
                mistake(
                        "a database in the place of a list",
                        "Write --database for a single one.",
                        "unstamp",
                        "--databases=jdbc:postgresql://localhost/db?password=hunter2"),
                mistake(
                        "a missing folder",
                        "names a folder that does not exist: ",
                        "check",
                        "--legacy=flyway:no/such",
                        BASELINE),
                mistake("a missing file", "no/such.sql", "check", LEGACY, "--baseline=sql:no/such.sql"),
                mistake(
                        "an unknown aspect",
                        "'colour' is nothing that can be ignored. Known: owners, privileges, tablespaces, column-order",
                        "check",
                        LEGACY,
                        BASELINE,
                        "--ignore=owners,colour"),
                mistake(
                        "an unknown mode",
                        "expected one of [AUTO, REQUIRED, OFF] (case-insensitive) but was 'maybe'",
                        "check",
                        LEGACY,
                        BASELINE,
                        "--pg-dump=maybe"),
                mistake("an unknown format", "TEXT, JSON", "check", LEGACY, BASELINE, "--format=xml"),
                mistake(
                        "a limit of no time",
                        "The time limit must be positive",
                        "check",
                        LEGACY,
                        BASELINE,
                        "--timeout=0"),
                mistake(
                        "a limit that is no number",
                        "'soon' is not an int",
                        "check",
                        LEGACY,
                        BASELINE,
                        "--timeout=soon"),
                mistake(
                        "a setting without a value",
                        "should be in KEY=VALUE format",
                        "check",
                        LEGACY,
                        BASELINE,
                        "--option=owner"),
                mistake(
                        "an unknown server",
                        "There is no server called 'docker'. Known: container[:IMAGE], embedded, jdbc:postgresql://HOST[:PORT]/MAINTENANCE_DATABASE?user=USER",
                        "check",
                        LEGACY,
                        BASELINE,
                        "--server=docker"),
                mistake(
                        "a pg_dump that is not there",
                        "The configured pg_dump '/no/such/pg_dump' does not exist",
                        "check",
                        LEGACY,
                        BASELINE,
                        "--pg-dump-path=/no/such/pg_dump"),
                mistake(
                        "an init script for a live database",
                        "an init script, a user or a database name cannot be given for it",
                        "check",
                        "--legacy=jdbc:postgresql://localhost/db",
                        BASELINE,
                        "--legacy-init=a.sql"));
    }

    private static Arguments mistake(String name, String told, String... commandLine) {
        return Arguments.of(name, told, List.of(commandLine));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeReturns2AndIsToldInAFewLines(String name, String told, List<String> commandLine) {
        CommandRun run = CommandRun.of(commandLine.toArray(new String[0]));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("schema-parity: ").contains(told);
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(8);
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void aMistypedOptionIsToldWhereItIsMissedToo() {
        CommandRun run = CommandRun.of("check", "--legcy=sql:a.sql?password=hunter2", BASELINE);

        assertThat(run.err())
                .contains(
                        "Missing required option: '--legacy=SOURCE'", "Not understood: --legcy=sql:a.sql?password=***");
    }

    @Test
    void aMistypedOptionIsAnsweredWithWhatWasMeant() {
        CommandRun run = CommandRun.of("check", LEGACY, "--basline=sql:a.sql");

        assertThat(run.err()).contains("--baseline");
    }

    @Test
    void theHelpIsACommandToo() {
        CommandRun all = CommandRun.of("help");
        CommandRun stamp = CommandRun.of("help", "stamp");

        assertThat(List.of(all.exitCode(), stamp.exitCode())).containsOnly(0);
        assertThat(all.out()).isEqualTo(CommandRun.of("--help").out());
        assertThat(stamp.out()).isEqualTo(CommandRun.of("stamp", "--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"squash", "record", "stamp", "inspect"})
    void whatIsToldInOnePlaceIsPointedAt(String command) {
        String help = CommandRun.of(command, "--help").out();

        assertThat(help).endsWith("SOURCE and SERVER: see 'schema-parity check --help'" + System.lineSeparator());
        // Long words are broken.
        assertThat(help.replaceAll("\\s+", ""))
                .contains(
                        "embedded,container[:IMAGE],jdbc:postgresql://HOST/DATABASEor",
                        "separatedby'%s'".formatted(File.pathSeparator))
                .doesNotContain("writesnull");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check", "inspect", "squash", "stamp", "unstamp", "archive", "restore", "plan", "record", "doctor"
            })
    void aHelpFitsATerminal(String command) {
        assertThat(CommandRun.of(command, "--help").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void eachSourceAndServerHasALineOfItsOwn() {
        assertThat(CommandRun.of("check", "--help").out().lines())
                .filteredOn(line -> line.matches("  [a-z]+[:\\[ ].{23,}"))
                .hasSize(11)
                .allSatisfy(line -> assertThat(line).matches("  .{31} [a-zPS].*"));
    }

    @Test
    void theHelpListsTheExitCodes() {
        CommandRun all = CommandRun.of("--help");
        CommandRun check = CommandRun.of("check", "--help");
        CommandRun doctor = CommandRun.of("doctor", "--help");

        assertThat(List.of(all.exitCode(), check.exitCode(), doctor.exitCode())).containsOnly(0);
        assertThat(all.out())
                .contains(
                        "Exit codes:",
                        "  0   equal",
                        "  1   different",
                        "  2   ",
                        "  3   inconclusive",
                        "  4   ",
                        "check",
                        "doctor");
        assertThat(check.out().replaceAll("\\s+", " "))
                .contains(
                        "0 equal, 1 different, or a generated baseline is not what was proved, 2 usage, 3 inconclusive,"
                                + " 4 could not be built or reached",
                        "flyway:LOCATION",
                        "sql:PATH",
                        "jdbc:postgresql:",
                        "owners, privileges, tablespaces, column-order");
        assertThat(doctor.out()).contains("Exit codes:", "0   a check can run");
        assertThat(all.err() + check.err() + doctor.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/db?user=u&password=hunter2",
                "jdbc:postgresql://localhost:1/db?sslpassword=hunter2&user=u",
                "jdbc:postgresql://localhost:99999/db?password=hunter2",
                "jdbc:postgresql://localhost/db?password=hunter2%zz",
                "jdbc:postgresql://localhost:1/db?password=hunter2&sslmode=nonsense",
                "jdbc:postgresql://u:hunter2@localhost:1/db",
                "jdbc:postgresql://u:hunter2@localhost/db",
                "jdbc:postgresql://u:x@hunter2@localhost:1/db",
                "jdbc:postgresql://u:x/hunter2@localhost:1/db",
                "jdbc:postgresql://u:hunter2@[::1/db",
                "jdbc:postgresql:?password=hunter2&port=1",
                "jdbc:mysql://u:hunter2@localhost/db",
                "jdbc:hunter2",
                "postgresql://u:hunter2@localhost/db",
                "postgresql://u:x@hunter2@localhost/db",
                "postgresql://u:x/hunter2@localhost/db",
                "jdbcx:postgresql://localhost/db?password=hunter2"
            })
    void noPasswordOfAUrlIsPrinted(String url) {
        CommandRun run = CommandRun.of("check", "--legacy=" + url, "--baseline=" + url);

        assertThat(run.exitCode()).isIn(2, 4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("schema-parity: ").doesNotContain(SECRET);
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --legacy=URL --baseline=URL",
                "inspect --database=URL --chain=flyway:sample-project/src/main/resources/db/legacy",
                "stamp --database=URL --chain=flyway:sample-project/src/main/resources/db/legacy --baseline=flyway:sample-project/src/main/resources/db/baseline",
                "unstamp --database=URL",
                "plan --database=URL --chain=flyway:sample-project/src/main/resources/db/legacy --tree=sample-project"
            })
    void aProgramReadsAFailureAsTheOneObject(String command) {
        String url = "jdbc:postgresql://127.0.0.1:1/db?user=u&password=hunter2";

        CommandRun run = CommandRun.of((command.replace("URL", url) + " --format=json").split(" "));

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"failure\": \"")
                .endsWith("\"\n}\n")
                .contains("127.0.0.1:1")
                .doesNotContain(SECRET);
        assertThat(run.err()).startsWith("schema-parity: ").doesNotContain(SECRET);
    }

    @Test
    void noPasswordOfAMisplacedUrlIsPrinted() {
        CommandRun argument = CommandRun.of("check", LEGACY, BASELINE, "jdbc:postgresql://h/db?password=hunter2");
        CommandRun option = CommandRun.of("check", "--legcy=jdbc:postgresql://u:x@hunter2@h/db", LEGACY, BASELINE);
        CommandRun format = CommandRun.of(
                "check", LEGACY, BASELINE, "--format", "jdbc:postgresql://h/db?user=u&password=hunter2&x=y");

        assertThat(List.of(argument, option, format)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("***").doesNotContain(SECRET);
        });
    }
}

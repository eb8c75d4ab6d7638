package dev.schemaparity.internal.source.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestServers.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of these tests are scripts of a shell")
class CommandSourceTests {
    @TempDir
    private Path folder;

    private static SourceRequest request(String words, String upTo) {
        return new SourceRequest(
                Side.LEGACY,
                "command:" + words,
                Map.of(),
                Path.of(""),
                CommandSourceTests.class.getClassLoader(),
                upTo,
                false);
    }

    @Test
    void aPasswordAmongTheWordsIsToldNowhere() {
        String words = "psql postgresql://u:hunter2@h/d?x=1 'host=h password=hunter2'";
        CommandSource source = new CommandSource(request(words, null), CommandWords.of(request(words, null)));

        assertThat(source.notation()).isEqualTo("command:psql postgresql://***@h/d?x=1 'host=h password=***'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alembic upgrade head | alembic,upgrade,head",
                "  a   'b  c' | a,b  c",
                "a \"b \\\"c\\\" \\\\ 'd'\" | a,b \"c\" \\ 'd'",
                "a\\ b '' x'y'\"z\" | a b,,xyz",
                "C:\\tools\\run.exe -c x | C:\\tools\\run.exe,-c,x",
                "sh -c 'echo $HOME; ls' | sh,-c,echo $HOME; ls"
            })
    void wordsAreSplitByQuotesAndBlanksAlone(String line, String words) {
        assertThat(String.join(",", CommandWords.of(request(line, null)))).isEqualTo(words);
    }

    @Test
    void quoteThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> CommandWords.of(request("a 'b", null)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a quote ' that is not closed");
    }

    @Test
    void versionStandsWhereTheCommandWantsIt() {
        assertThat(CommandWords.of(request("alembic upgrade {version:head}", null)))
                .endsWith("head");
        assertThat(CommandWords.of(request("alembic upgrade {version:head}", "7cd3")))
                .endsWith("7cd3");
        assertThatThrownBy(() -> CommandWords.of(request("alembic upgrade {version}", null)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("wants a version for {version}");
        assertThatThrownBy(() -> CommandWords.of(request("alembic upgrade head", "7cd3")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot stop at version '7cd3'. Write {version:head}");
    }

    @Test
    void variablesTellWhereTheDatabaseIs() {
        CommandEnvironment environment = CommandEnvironment.of(
                new Database("jdbc:postgresql://db.example:5433/shop?sslmode=require", "us er", "p@ss/w"));

        assertThat(environment.variables())
                .containsEntry("PGHOST", "db.example")
                .containsEntry("PGPORT", "5433")
                .containsEntry("PGUSER", "us er")
                .containsEntry("PGDATABASE", "shop")
                .containsEntry("PGPASSWORD", "p@ss/w")
                .containsEntry("PGSSLMODE", "require")
                .containsEntry("DATABASE_URL", "postgresql://us%20er:p%40ss%2Fw@db.example:5433/shop")
                .containsEntry(
                        "JDBC_URL",
                        "jdbc:postgresql://db.example:5433/shop?sslmode=require&user=us%20er&password=p%40ss%2Fw");
        assertThat(environment.withoutSecrets("at postgresql://us%20er:p%40ss%2Fw@db with p@ss/w"))
                .isEqualTo("at postgresql://us%20er:***@db with ***");
    }

    private Path script(String text) throws IOException {
        Files.createDirectories(folder.resolve("tool"));
        return Files.writeString(folder.resolve("tool/migrate.sh"), text);
    }

    private ParitySpec.Builder spec() throws IOException {
        Files.writeString(folder.resolve("baseline.sql"), "CREATE TABLE t (a int);");
        return ParitySpec.builder()
                .directory(folder)
                .legacy("command:sh tool/migrate.sh")
                .baseline("sql:baseline.sql");
    }

    private static ParityResult run(DatabaseServer server, ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    @Test
    void failureTellsExitCodeFolderAndWhatWasPrintedLast(DatabaseServer server) throws IOException {
        script("for i in $(seq 100); do echo line $i; done; echo in $PWD on $PGDATABASE >&2; exit 3");

        assertThatThrownBy(() -> run(server, spec()))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("could not be built from command:sh tool/migrate.sh: it ended with exit code 3")
                .hasMessageContaining("    | line 100\n    | in " + folder.toRealPath() + " on schema_parity_legacy_")
                .hasMessageNotContaining("line 80\n");
    }

    @Test
    void missingProgramIsTold(DatabaseServer server) throws IOException {
        assertThatThrownBy(() -> run(server, spec().legacy("command:no-such-program up")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("no-such-program cannot be started")
                .hasMessageContaining("Install it");
    }

    @Test
    void commandThatNeverEndsIsStoppedWithAllThatItStarted(DatabaseServer server) throws Exception {
        script("sleep 300 & echo $! > child; wait");

        assertThatThrownBy(() -> run(server, spec().timeout(Duration.ofSeconds(2))))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("not built within its time limit of 2 s: sh tool/migrate.sh was still running");
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        // Whoever adopts it may take a moment to see that it has ended.
        Optional<ProcessHandle> left = ProcessHandle.of(child);
        if (left.isPresent()) {
            left.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void sameCommandOnBothSidesIsRefused(DatabaseServer server) throws IOException {
        script("exit 0");

        assertThatThrownBy(() -> run(server, spec().baseline("command:sh  tool/migrate.sh")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("Both sides executed the same 1 migrations");
    }

    @Test
    void commandIsOneStepAndRunsAfterOthersToo(DatabaseServer server) throws IOException {
        script("test -n \"$DATABASE_URL\" && test -n \"$JDBC_URL\" && test -n \"$PGPORT\"");
        Files.writeString(folder.resolve("legacy.sql"), "CREATE TABLE t(a int);");

        ParityResult result = run(server, spec().legacy("sql:legacy.sql").then("command:sh tool/migrate.sh"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().laterSteps()).extracting(Step::name).isEqualTo(List.of("sh tool/migrate.sh"));
    }
}

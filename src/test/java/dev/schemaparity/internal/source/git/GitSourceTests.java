package dev.schemaparity.internal.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.ChainBuild;
import dev.schemaparity.InstalledTools;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.internal.source.Sources;
import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** In a repository with a module, whose migrations were there at v1 and are gone now. */
@ExtendWith(TestServers.class)
class GitSourceTests {
    @TempDir
    private Path repository;

    private Path module;

    @BeforeEach
    void createRepository() throws Exception {
        InstalledTools.assumeGit();
        module = Files.createDirectories(repository.resolve("module"));
        git("init", "--quiet");
        write("module/db/V1__t.sql", "CREATE TABLE t (a int);");
        write("module/db/V2__b.sql", "ALTER TABLE t ADD COLUMN b int;");
        write("module/broken.sql", "CREATE TABLE t (\n  a nonsense);");
        write("shared/extra.sql", "CREATE TABLE x (a int);");
        git("add", ".");
        git("commit", "--quiet", "--message", "the chain");
        git("tag", "v1");
        git("rm", "--quiet", "-r", "module/db");
        write("module/baseline.sql", "CREATE TABLE t (a int, b int);");
        git("add", ".");
        git("commit", "--quiet", "--message", "the squash");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
        command.addAll(List.of(arguments));
        ToolRun run = ToolRun.of(command, repository, variables -> {});
        assertThat(run.exitCode()).as(run.lastLines().toString()).isZero();
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ParitySpec.Builder spec(String legacy) {
        return ParitySpec.builder().directory(module).legacy(legacy).baseline("sql:baseline.sql");
    }

    private static ParityResult run(DatabaseServer server, ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    private Source source(String notation, Path directory) {
        return Sources.create(new SourceRequest(
                Side.LEGACY, notation, Map.of(), directory, getClass().getClassLoader(), null, false));
    }

    private static List<Path> exports() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("schema-parity-git-"))
                    .toList();
        }
    }

    @Test
    void chainThatHasLeftTheTreeRunsAsItWas(DatabaseServer server) throws IOException {
        List<Path> before = exports();
        for (String inside : List.of("flyway:db", "sql:db", "sql:../module/db")) {
            ParityResult result = run(server, spec("git:v1:" + inside));

            assertThat(result.verdict()).as(inside).isEqualTo(Verdict.EQUAL);
            assertThat(result.legacy().steps()).hasSize(2);
            assertThat(result.legacy().source()).isEqualTo("git:v1:" + inside);
        }
        assertThat(exports()).isEqualTo(before);
    }

    @Test
    void stopsWhereTheSourceInsideCanStop(DatabaseServer server) throws IOException {
        write("module/baseline.sql", "CREATE TABLE t (a int );");

        assertThat(run(server, spec("git:HEAD~1:flyway:db").upTo(Side.LEGACY, "1"))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void timesOfTheSameToolAreComparable(DatabaseServer server) {
        assertThat(run(server, spec("git:v1:sql:db")).timing().speedup()).isPresent();
        assertThat(run(server, spec("git:v1:flyway:db")).timing().speedup()).isEmpty();
    }

    @Test
    void fingerprintIsThatOfTheFiles() throws IOException {
        write("module/again/V1__t.sql", "CREATE TABLE t (a int);");
        write("module/again/V2__b.sql", "ALTER TABLE t ADD COLUMN b int;");

        assertThat(source("git:v1:sql:db", module).fingerprint())
                .isPresent()
                .isEqualTo(source("sql:again", module).fingerprint());
    }

    @Test
    void unknownRevisionIsTold() {
        assertThatThrownBy(() -> source("git:v9:sql:db", module))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("knows no revision 'v9'")
                .hasMessageContaining("shallow");
    }

    @Test
    void whatTheRevisionDoesNotHoldIsTold() throws IOException {
        assertThatThrownBy(() -> source("git:HEAD:sql:db", module))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("does not exist: HEAD:db");
        Path other = Files.createDirectories(repository.resolve("other"));
        assertThatThrownBy(() -> source("git:v1:sql:db", other))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no folder other/ at v1");
    }

    @Test
    void folderThatIsInNoRepositoryIsTold(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> source("git:v1:sql:db", elsewhere))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("needs a git repository around " + elsewhere)
                .hasMessageContaining("not a git repository");
    }

    @Test
    void failureNamesTheFileAtItsRevision(DatabaseServer server) {
        assertThatThrownBy(() -> run(server, spec("git:v1:sql:broken.sql")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("\n  v1:broken.sql, line 2\n");
    }

    @Test
    void whatHasNoRevisionsIsRefused() {
        assertThatThrownBy(() -> source("git:v1:flyway:classpath:db", module))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("the classpath is the one of today");
        assertThatThrownBy(() -> source("git:v1:jdbc:postgresql://h/d", module))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a live database has no revisions");
        assertThatThrownBy(() -> source("git:v1", module))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("names no revision");
    }

    @Test
    void historyIsSetAgainstTheFilesAsTheyWere() {
        try (ChainBuild build = ChainBuild.run(spec("git:v1:flyway:db").build())) {
            History history = HistorySource.of(source("git:v1:flyway:db", module))
                    .history(build.database(), Duration.ofSeconds(9));

            assertThat(history.entries())
                    .extracting(entry -> entry.script() + " " + entry.state())
                    .containsExactly("V1__t.sql APPLIED", "V2__b.sql APPLIED");
            assertThatThrownBy(() -> HistorySource.of(source("git:v1:sql:db", module))
                            .history(build.database(), Duration.ofSeconds(9)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("keeps no history that can be stamped");
        }
    }
}

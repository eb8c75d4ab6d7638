package dev.schemaparity.internal.squash.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.source.ToolRun;
import dev.schemaparity.internal.source.git.GitEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commit that a file is taken from which has left its place. */
class CommittedTests {
    private static final String FILE = "chain/V1__t.sql";

    @TempDir
    private Path repository;

    private List<String> git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=me", "-c", "user.email=me@example.org"));
        command.addAll(List.of(words));
        ToolRun run = ToolRun.of(command, repository, GitEnvironment::clean);
        assertThat(run.exitCode()).as(run.lastLines().toString()).isZero();
        return run.lastLines();
    }

    @Test
    void isTheLastThatHasIt() throws Exception {
        assertThat(Committed.revision(repository, FILE)).as("no repository").isEmpty();
        git("init", "-q");
        assertThat(Committed.revision(repository, FILE)).as("no commit").isEmpty();
        Path file = repository.resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "CREATE TABLE t ();");
        git("add", ".");
        git("commit", "-qm", "one");
        Files.delete(file);
        assertThat(Committed.revision(repository, FILE)).contains("HEAD");

        git("commit", "-qam", "two");

        String revision = Committed.revision(repository, FILE).orElseThrow();
        assertThat(git("show", revision + ":" + FILE)).containsExactly("CREATE TABLE t ();");
        assertThat(Committed.revision(repository, "chain/V2__u.sql")).isEmpty();
    }
}

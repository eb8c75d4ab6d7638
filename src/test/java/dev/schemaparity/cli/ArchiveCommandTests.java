package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.internal.source.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the old files where somebody was there before, or may not write. */
class ArchiveCommandTests {
    @TempDir
    private Path project;

    private Path chain;
    private Path archive;
    private Path baseline;

    @BeforeEach
    void writeAChainAndItsBaseline() throws IOException {
        chain = Files.createDirectories(project.resolve("chain"));
        archive = project.resolve("archive");
        baseline = Files.createDirectories(project.resolve("baseline")).resolve("B3__baseline.sql");
        writeMigrations();
        writeBaseline();
    }

    private void writeBaseline() throws IOException {
        StringBuilder text =
                new StringBuilder("-- Baseline, written and proved by schema-parity.\n-- holds: 3 tables\n");
        for (Path file : migrations()) {
            text.append("-- replaces: %s %s\n"
                    .formatted(file.getFileName(), Fingerprint.ofBytes(Files.readAllBytes(file))));
        }
        Files.writeString(
                baseline, text + "-- sha256 of what follows: " + Fingerprint.ofText("SELECT 1;\n") + "\nSELECT 1;\n");
    }

    private void writeMigrations() throws IOException {
        for (int version = 1; version <= 3; version++) {
            Files.writeString(
                    chain.resolve("V%d__t.sql".formatted(version)), "CREATE TABLE t%d ();".formatted(version));
        }
    }

    private List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(chain)) {
            return files.sorted().toList();
        }
    }

    private CommandRun archive(Path from, Path to, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "archive",
                                "--chain=" + from,
                                "--baseline=" + baseline,
                                "--to=" + to,
                                "--tree=" + project),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void whenAllOldFilesAreGoneThereIsNothingToMove() throws IOException {
        for (Path file : migrations()) {
            Files.delete(file);
        }

        CommandRun run = archive(chain, archive, "--apply");

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .isEqualToNormalizingNewlines(
                        "nothing to move: none of the 3 migrations is in %s any more, nor in %s; the version control has them\n"
                                .formatted(chain, archive));
        assertThat(archive).doesNotExist();
    }

    @Test
    void theBaselineMayBeNamedAsASourceOrByItsFolder() throws IOException {
        Path folder = baseline.getParent();
        for (String named : List.of("flyway:" + folder, folder.toString(), "flyway:filesystem:" + baseline)) {
            CommandRun run = archiveOf(named);
            assertThat(run.exitCode()).as(named + run.out() + run.err()).isZero();
            assertThat(run.out()).contains("V1__t.sql", "baseline = \"flyway:" + folder);
        }

        Files.copy(baseline, folder.resolve("B4__other.sql"));
        CommandRun several = archiveOf("flyway:" + folder);
        assertThat(several.exitCode()).isEqualTo(2);
        assertThat(several.err())
                .contains("There are several baselines in " + folder + ": B3__baseline.sql, B4__other.sql. Name the");
        CommandRun none = archiveOf("flyway:" + chain);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("No file in " + chain + " was written by 'schema-parity squash'");
        assertThat(archiveOf("flyway:" + folder.resolve("none")).err())
                .contains("The baseline " + folder.resolve("none") + " does not exist.");
    }

    private CommandRun archiveOf(String named) {
        return CommandRun.of(
                "archive", "--chain=" + chain, "--baseline=" + named, "--to=" + archive, "--tree=" + project);
    }

    @Test
    void aFolderThatNeverHeldThemIsNotTakenForThat() {
        CommandRun run = archive(project, project.resolveSibling("archive"), "--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "refused, nothing was changed:", "none of the 3 migrations is in " + project + ", but " + chain)
                .contains("name its folder as the chain");
    }

    @Test
    void whenSomeOldFilesAreGoneTheArchiveWouldNotBeWhole() throws IOException {
        Files.delete(chain.resolve("V2__t.sql"));

        CommandRun run = archive(chain, archive, "--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .isEqualToNormalizingNewlines(
                        "refused, nothing was changed:\n  V2__t.sql is not in %s: the baseline was proved for a chain that has it. Take it from the version control, so that the archive is whole, or delete the others as well\n"
                                .formatted(chain));
        assertThat(migrations()).hasSize(2);
        assertThat(archive).doesNotExist();
    }

    @Test
    void whenAnArchivedFileIsGoneNothingIsPutBack() throws IOException {
        archive(chain, archive, "--apply");
        Files.delete(archive.resolve("V2__t.sql"));

        CommandRun run = CommandRun.of("restore", "--from=" + archive, "--apply");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("refused, nothing was changed:")
                .contains(archive.resolve("V2__t.sql") + " is missing, and " + chain.resolve("V2__t.sql") + " as well");
        assertThat(migrations()).containsExactly(chain.resolve(".gitkeep"));
    }

    @Test
    void archivedAgainNothingHappens() throws IOException {
        archive(chain, archive, "--apply");

        CommandRun again = archive(chain, archive, "--apply");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).isEqualToNormalizingNewlines("nothing to move: it is done already\n");
        assertThat(CommandRun.of("restore", "--from=" + archive, "--apply").exitCode())
                .isZero();
        assertThat(migrations()).hasSize(3);
    }

    @Test
    void restoredAgainNothingHappens() {
        archive(chain, archive, "--apply");
        CommandRun.of("restore", "--from=" + archive, "--apply");

        CommandRun again = CommandRun.of("restore", "--from=" + archive, "--apply");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out())
                .isEqualToNormalizingNewlines("nothing left to put back: there is no %s\n".formatted(archive));
        CommandRun none = CommandRun.of("restore", "--from=" + chain, "--apply");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("is no archive of schema-parity");
    }

    @Test
    void aRevisionAmongThoseThatItReplacesIsTold() throws IOException {
        for (Path file : migrations()) {
            Files.delete(file);
        }
        Files.writeString(chain.resolve("one.py"), "revision = 'one'");
        baseline = baseline.resolveSibling("squashed.sql");
        writeBaseline();
        Path revision = Files.writeString(baseline.resolveSibling("squashed.py"), "revision = 'squashed'");
        assertThat(archive(chain, archive, "--apply").exitCode()).isZero();
        String[] restore = {"restore", "--from=" + archive};
        assertThat(CommandRun.of(restore).out()).doesNotContain("warning");

        Files.move(baseline, chain.resolve("squashed.sql"));
        revision = Files.move(revision, chain.resolve("squashed.py"));

        String warning = "warning: %s is a second head beside them,".formatted(revision);
        assertThat(CommandRun.of(restore).out()).contains(warning);
        CommandRun run = CommandRun.of("restore", "--from=" + archive, "--apply");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("put back 1 files", warning);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounts a file system that cannot be written to")
    void anArchiveThatMayNotBeWrittenToLeavesEverythingAsItWas() throws Exception {
        archive = Files.createDirectory(archive);
        mountReadOnly(archive);
        try {
            CommandRun run = archive(chain, archive.resolve("deep/down"), "--apply");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .startsWith("schema-parity: %s cannot be written to: ".formatted(archive.resolve("deep/down")))
                    .contains("Read-only file system", "Everything is as it was.");
            assertThat(run.holdsStackTrace()).isFalse();
            assertThat(migrations()).hasSize(3);
        } finally {
            run("umount", archive.toString());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounts a file system that cannot be written to")
    void aChainThatMayNotBeWrittenToIsNotCopiedEither() throws Exception {
        for (Path file : migrations()) {
            Files.delete(file);
        }
        assumeTrue(run("mount", "-t", "tmpfs", "tmpfs", chain.toString()) == 0, "only root may mount");
        try {
            writeMigrations();
            run("mount", "-o", "remount,ro", chain.toString());

            CommandRun run = archive(chain, archive, "--apply");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .startsWith("schema-parity: The migrations could not be moved from %s to %s: "
                            .formatted(chain, archive))
                    .contains("Read-only file system", "Everything is as it was; see who may write there");
            assertThat(run.holdsStackTrace()).isFalse();
            assertThat(migrations()).hasSize(3);
            assertThat(archive).doesNotExist();
        } finally {
            run("umount", chain.toString());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "mounts a file system that cannot be written to")
    void aBaselineIsNotBuiltForAFolderThatMayNotBeWrittenTo() throws Exception {
        Path out = Files.createDirectory(project.resolve("out"));
        mountReadOnly(out);
        try {
            CommandRun run = CommandRun.of("squash", "--chain=flyway:" + chain, "--out=" + out);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualToNormalizingNewlines(
                            "schema-parity: The baseline cannot be written to %1$s: %1$s is a folder that may not be written to.\n"
                                    .formatted(out));
        } finally {
            run("umount", out.toString());
        }
    }

    private static void mountReadOnly(Path folder) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder.toString()) == 0, "only root may mount");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTests {
    private static final String CASES = "flyway:src/test/resources/junit/";

    @TempDir
    private Path folder;

    private CommandRun record(String... more) {
        String[] arguments = {"record", "--source=" + CASES + "legacy", "--out=" + file()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return CommandRun.of(all);
    }

    private Path file() {
        return folder.resolve("legacy.json");
    }

    @Test
    void aRecordedChainIsComparedAsIfItWereThere() {
        CommandRun recording = record();

        CommandRun equal = CommandRun.of("check", "--legacy=snapshot:" + file(), "--baseline=" + CASES + "baseline");
        CommandRun different =
                CommandRun.of("check", "--legacy=snapshot:" + file(), "--baseline=" + CASES + "differing");

        assertThat(recording.exitCode()).as(recording.err()).isZero();
        assertThat(recording.out())
                .startsWith("recorded ")
                .contains(" objects of PostgreSQL 1", file().toString(), " + rows of all tables: ");
        assertThat(equal.exitCode()).as(equal.out() + equal.err()).isZero();
        assertThat(equal.out()).contains("legacy recorded, baseline 1 in ");
        assertThat(different.exitCode()).isEqualTo(1);
    }

    @Test
    void aVersionOfTheChainIsRecorded() {
        record("--upto=1");

        CommandRun run = CommandRun.of("check", "--legacy=snapshot:" + file(), "--baseline=" + CASES + "baseline");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("trigger public.account.account_touch is missing in the legacy database");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() {
        CommandRun run = CommandRun.of("record", "--source=" + CASES + "legacy", "--out=/dev/null/legacy.json");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("The snapshot cannot be written to /dev/null/legacy.json");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void aRecordingIsNotRecordedAgain() {
        record();

        CommandRun run = CommandRun.of("record", "--source=snapshot:" + file(), "--out=" + folder.resolve("b.json"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is recorded already");
    }
}

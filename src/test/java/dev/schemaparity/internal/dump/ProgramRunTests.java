package dev.schemaparity.internal.dump;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProgramRunTests {
    private static final Duration AMPLE = Duration.ofSeconds(30);

    @Test
    void onlyGivenVariablesSteerLibpq() {
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                entry("PATH", "/bin"),
                entry("PGOPTIONS", "-c search_path=x"),
                entry("PGHOST", "elsewhere"),
                entry("PGCLUSTER", "9.6/main"),
                entry("PGSERVICE", "s"),
                entry("PGSSLROOTCERT", "/r"),
                entry("PGPASSFILE", "/p"),
                entry("PGSERVICEFILE", "/s"),
                entry("LC_ALL", "de_DE.UTF-8")));

        ProgramRun.prepare(environment, Map.of("PGHOST", "here"));

        assertThat(environment)
                .containsOnly(
                        entry("PATH", "/bin"),
                        entry("PGHOST", "here"),
                        entry("PGSSLROOTCERT", "/r"),
                        entry("PGPASSFILE", "/p"),
                        entry("PGSERVICEFILE", "/s"),
                        entry("LC_ALL", "C"),
                        entry("LC_MESSAGES", "C"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void muchOutputOnBothChannelsDoesNotBlock() throws Exception {
        ProgramRun.Output output = shell(
                "head -c 1000000 /dev/zero | tr '\\0' e >&2; head -c 1000000 /dev/zero | tr '\\0' o; exit 3", AMPLE);

        assertThat(output.exitCode()).isEqualTo(3);
        assertThat(output.text()).hasSize(1_000_000).startsWith("oo");
        assertThat(output.errors()).hasSize(1_000_000).startsWith("ee");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatReadsItsInputSeesTheEnd() throws Exception {
        assertThat(shell("cat; echo done", AMPLE).text()).isEqualTo("done\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bytesThatAreNotUtf8StayApart() throws Exception {
        assertThat(shell("printf '\\351'", AMPLE).text())
                .isNotEqualTo(shell("printf '\\350'", AMPLE).text());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void atItsLimitAProgramIsStoppedWithItsChildren(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> shell(
                        "echo $$ > " + folder + "/pid; sleep 600 & echo $! > " + folder + "/child; wait",
                        Duration.ofMillis(500)))
                .isInstanceOf(TimeoutException.class);

        assertThat(isGone(folder.resolve("pid"))).isTrue();
        assertThat(isGone(folder.resolve("child"))).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatIgnoresTheGentleSignalIsKilled(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> shell(
                        "trap '' TERM; echo $$ > " + folder + "/pid; while :; do sleep 0.1; done",
                        Duration.ofMillis(500)))
                .isInstanceOf(TimeoutException.class);

        assertThat(isGone(folder.resolve("pid"))).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onInterruptTheProgramIsStopped(@TempDir Path folder) throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> shell("echo $$ > " + folder + "/pid; exec sleep 601", AMPLE))
                .isInstanceOf(InterruptedException.class);

        assertThat(ProcessHandle.current()
                        .descendants()
                        .map(handle -> handle.info().commandLine().orElse("")))
                .noneMatch(command -> command.contains("601"));
    }

    @Test
    void theLastErrorsAreTheEndOfStandardError() {
        assertThat(new ProgramRun.Output(1, "", "a\nb\nc\n").lastErrors(2))
                .isEqualTo("b" + System.lineSeparator() + "c");
        assertThat(new ProgramRun.Output(1, "", "a\n").lastErrors(2)).isEqualTo("a");
    }

    private static ProgramRun.Output shell(String script, Duration limit) throws Exception {
        return ProgramRun.run(List.of("/bin/sh", "-c", script), Map.of(), limit);
    }

    private static boolean isGone(Path pidFile) throws IOException {
        long pid =
                Long.parseLong(Files.readString(pidFile, StandardCharsets.UTF_8).strip());
        // A process that ended but was not yet waited for by its parent is still listed, without its command.
        for (int i = 0; i < 100 && isRunning(pid); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return !isRunning(pid);
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).isPresent();
    }
}

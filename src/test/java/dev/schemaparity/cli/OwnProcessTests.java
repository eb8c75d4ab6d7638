package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a virtual machine of its own shows: exit codes, bytes on the streams, signals. */
class OwnProcessTests {
    private static final Map<String, String> ASCII_LOCALE = Map.of("LC_ALL", "C", "LANG", "C");
    private static final List<String> ASCII = Stream.concat(
                    Stream.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII", "-Dstderr.encoding=US-ASCII"),
                    JavaProcess.testClasspath().stream())
            .toList();

    @TempDir
    private Path folder;

    @Test
    void resultsAreUtf8WhateverTheLocaleSays() throws Exception {
        Path legacy = write("legacy.sql", "CREATE TABLE \"größe\" (\"名前\" text DEFAULT '😀');");
        Path baseline = write("baseline.sql", "CREATE TABLE \"größe\" (\"名前\" text DEFAULT '😁');");

        CommandRun text = JavaProcess.run(
                folder, ASCII, ASCII_LOCALE, "check", "--legacy", "sql:" + legacy, "--baseline", "sql:" + baseline);
        CommandRun json = JavaProcess.run(
                folder,
                ASCII,
                ASCII_LOCALE,
                "check",
                "--legacy=sql:" + legacy,
                "--baseline=sql:" + baseline,
                "--format=json",
                "--report-dir=" + folder.resolve("reports"));

        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out())
                .contains("column public.\"größe\".\"名前\": default differs", "  legacy:   '😀'", "  baseline: '😁'");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out()).contains("\"object\": \"public.\\\"größe\\\".\\\"名前\\\"\"", "'😀'");
        assertThat(folder.resolve("reports/schema-parity.json")).hasContent(json.out());
        assertThat(folder.resolve("reports/schema-parity.txt")).content().contains("'😀'");
    }

    /** Of 100 MB on each side, and by hashes alone of more than the heap holds. */
    @Test
    void tablesThatAreLargerThanTheHeapAreCompared() throws Exception {
        String table = "CREATE TABLE t (id integer PRIMARY KEY, a text, b text);"
                + " INSERT INTO t SELECT i, repeat(i::text || '%1$s', 50), '%1$s' FROM generate_series(1, 200000) AS i;";
        Path legacy = write("legacy.sql", table.formatted("legacy.."));
        Path baseline = write("baseline.sql", table.formatted("baseline"));
        List<String> smallHeap = Stream.concat(Stream.of("-Xmx40m"), JavaProcess.testClasspath().stream())
                .toList();

        CommandRun run = JavaProcess.run(
                folder, smallHeap, Map.of(), "check", "--legacy=sql:" + legacy, "--baseline=sql:" + baseline);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("schema-parity: DIFFERENT, 21 differences | ")
                .contains("row public.t (199990 more): content differs");
    }

    @Test
    void errorsAreUtf8WhateverTheLocaleSays() throws Exception {
        Path legacy = write("legacy.sql", "CREATE TABLE \"größe\" (i integer);\nALTER TABLE \"größe\" ADD \"名前\" 😀;");

        CommandRun run = JavaProcess.run(
                folder, ASCII, ASCII_LOCALE, "check", "--legacy=sql:" + legacy, "--baseline=sql:" + legacy);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("legacy.sql, line 2", "type \"😀\" does not exist", "| ALTER TABLE \"größe\" ADD \"名前\" 😀");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void theDriversWarningsOnStandardErrorHoldNoPassword() throws Exception {
        CommandRun run = JavaProcess.run(
                folder, "check", "--legacy=jdbc:postgresql://u:x/hunter2@h/db", "--baseline=sql:none.sql");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("schema-parity: ").doesNotContain("hunter2");
    }

    /** A terminal sends its Ctrl-C to every process of the group: to the server, too. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "starts a process group with setsid")
    @NeedsOfServer(Need.EMBEDDED)
    void anInterruptLeavesNoServerAndNoFolder() throws Exception {
        // A build that was started in the background may ignore the signal, and its children then would, too.
        List<String> group = List.of("env", "--default-signal=INT", "setsid");
        try (JavaProcess check = JavaProcess.start(
                folder,
                group,
                JavaProcess.testClasspath(),
                Map.of(),
                "check",
                "--legacy=sql:src/test/resources/junit/sleeping",
                "--baseline=sql:src/test/resources/junit/baseline")) {
            await(check, "legacy: V2__sleeps.sql");
            long pid = check.process().pid();
            List<ProcessHandle> children = check.process().descendants().toList();
            assertThat(children).isNotEmpty();
            assertThat(serverFolders(pid)).isNotEmpty();

            assertThat(new ProcessBuilder("kill", "-INT", "--", "-" + pid)
                            .start()
                            .waitFor())
                    .isZero();
            CommandRun run = check.await();

            assertThat(run.exitCode()).isEqualTo(130);
            assertThat(serverFolders(pid)).isEmpty();
            assertThat(children)
                    .allSatisfy(child ->
                            assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isNotNull());
            assertThat(run.out()).isEmpty();
            assertThat(run.holdsStackTrace()).isFalse();
        }
    }

    /** Waits for a line of progress, which is told after two seconds of silence. */
    private static void await(JavaProcess check, String progress) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!check.err().contains(progress)) {
            assertThat(check.process().isAlive()).as(check.err()).isTrue();
            assertThat(System.nanoTime()).as(check.err()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The folders of servers that a process has started. */
    private static List<Path> serverFolders(long pid) throws IOException {
        Path servers = Path.of(
                System.getProperty("java.io.tmpdir"), "schema-parity-" + System.getProperty("user.name"), "servers");
        try (Stream<Path> folders = Files.list(servers)) {
            return folders.filter(server -> server.getFileName().toString().startsWith(pid + "-"))
                    .toList();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

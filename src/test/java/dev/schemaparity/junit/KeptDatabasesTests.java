package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.TestFolders;
import dev.schemaparity.internal.dump.PgDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code keep} leaves the databases behind, and what it prints opens them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the printed commands are run by sh")
@NeedsOfServer(Need.EMBEDDED)
class KeptDatabasesTests {
    private static final String KEPT = "schema-parity: kept ";
    private static final Pattern PORT = Pattern.compile("-p (\\d+)");

    private static List<String> kept;

    @BeforeAll
    static void run() {
        ParityKit.Run run = ParityKit.run(KeptTestCases.class);
        assertThat(run.failures()).isEmpty();
        kept = run.consoleLines().stream()
                .filter(line -> line.startsWith(KEPT))
                .map(line -> line.substring(KEPT.length()))
                .toList();
    }

    @AfterAll
    static void clean() throws IOException {
        TestFolders.delete(dataFolder().getParent());
        for (String line : kept) {
            if (line.contains(" dump: ")) {
                TestFolders.delete(
                        Path.of(told(line.substring(0, line.indexOf(':') + 2))).getParent());
            }
        }
    }

    @Test
    void thePrintedCommandsOpenBothDatabases() throws Exception {
        String start = told("start it with: ");
        Matcher port = PORT.matcher(start);
        assertThat(port.find()).isTrue();

        execute(start);
        try {
            for (String side : List.of("legacy", "baseline")) {
                String url = told(side + " database: ");
                assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:" + port.group(1) + "/");
                try (Connection connection = DriverManager.getConnection(url);
                        Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT name FROM account")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo("Ada");
                }
            }
        } finally {
            execute(told("stop it with: "));
        }
        assertThat(dataFolder().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void bothDumpsAreThere() throws IOException {
        assumeTrue(PgDump.find(null, 150_000).program() != null, "needs pg_dump 15 or newer");

        for (String side : List.of("legacy", "baseline")) {
            assertThat(Files.readString(Path.of(told(side + " dump: "))))
                    .contains("CREATE TABLE public.account", "CREATE TRIGGER account_touch");
        }
    }

    private static String told(String label) {
        return kept.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line starts with " + label + " in " + kept));
    }

    private static Path dataFolder() {
        return Path.of(told("data folder: "));
    }

    private static void execute(String command) throws IOException, InterruptedException {
        // To a file: the server that pg_ctl starts would hold a pipe open.
        Path output = Files.createTempFile("schema-parity-command", ".txt");
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
            assertThat(process.exitValue())
                    .as(() -> command + "\n" + read(output))
                    .isZero();
        } finally {
            Files.delete(output);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @SchemaParity(
            legacy = "sql:src/test/resources/junit/legacy",
            baseline = "sql:src/test/resources/junit/baseline",
            keep = true)
    static class KeptTestCases {
        @Test
        void isEqual() {}
    }
}

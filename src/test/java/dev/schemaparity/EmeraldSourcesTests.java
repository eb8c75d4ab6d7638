package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The chain of the sample, written for every tool, is the same database as its baseline, on whichever side it stands. */
@ExtendWith(TestServers.class)
class EmeraldSourcesTests {
    private static final Path SAMPLE =
            Path.of(System.getProperty("schemaparity.test.repository")).resolve("sample-project");
    private static final String ALEMBIC = "command:alembic -c src/main/alembic/alembic.ini upgrade {version:head}";

    private static ParityResult run(
            DatabaseServer server, Path directory, String legacy, String baseline, String legacyUpTo) {
        ParitySpec.Builder spec =
                ParitySpec.builder().directory(directory).legacy(legacy).baseline(baseline);
        if (legacyUpTo != null) {
            spec.upTo(Side.LEGACY, legacyUpTo);
        }
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    @Test
    void everySourceBuildsWhatTheBaselineBuilds(@TempDir Path old, DatabaseServer server) throws Exception {
        InstalledTools.assumeAlembic();
        InstalledTools.assumeGit();
        commitTheChain(old);
        List<String> table = new ArrayList<>(
                List.of("", row("source", "as legacy", "steps", "time", "as baseline", "steps", "time")));
        List<Verdict> verdicts = new ArrayList<>();

        Path recorded = old.resolve("recorded.json");
        String chain = "flyway:src/main/resources/db/legacy";
        SnapshotRecorder.record(
                ParitySpec.builder()
                        .directory(SAMPLE)
                        .legacy(chain)
                        .baseline(chain)
                        .build(),
                Side.LEGACY,
                recorded);

        for (String source : List.of(
                "snapshot:" + recorded,
                "flyway:src/main/resources/db/legacy",
                "liquibase:src/main/resources/db/changelog/emerald.yaml",
                "sql:src/main/resources/db/legacy",
                ALEMBIC,
                "git:before-the-squash:flyway:src/main/resources/db/legacy")) {
            Path directory = source.startsWith("git:") ? old : SAMPLE;
            ParityResult asLegacy =
                    run(server, directory, source, "flyway:" + SAMPLE + "/src/main/resources/db/baseline", null);
            ParityResult asBaseline =
                    run(server, directory, "sql:" + SAMPLE + "/src/main/resources/db/baseline", source, null);
            verdicts.add(told(asLegacy));
            verdicts.add(told(asBaseline));
            table.add(row(
                    source.replace(recorded.toString(), "recorded.json"),
                    asLegacy.verdict(),
                    asLegacy.legacy().steps().size(),
                    asLegacy.legacy().migrationTime().toMillis() + " ms",
                    asBaseline.verdict(),
                    asBaseline.baseline().steps().size(),
                    asBaseline.baseline().migrationTime().toMillis() + " ms"));
        }

        System.out.println(String.join(System.lineSeparator(), table));
        assertThat(verdicts).hasSize(12).containsOnly(Verdict.EQUAL);
    }

    private static Verdict told(ParityResult result) {
        assertThat(result.differences()).as(TextReport.of(result)).isEmpty();
        assertThat(result.legacy().count("table")).isEqualTo(10);
        assertThat(result.witnesses())
                .filteredOn(witness -> witness.name().equals("rows"))
                .allMatch(witness -> !witness.skipped() && witness.detail().startsWith("all tables: "));
        return result.verdict();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-72s | %-10s | %5s | %8s | %-11s | %5s | %8s", cells);
    }

    @Test
    void alembicStopsAtARevision(DatabaseServer server) {
        InstalledTools.assumeAlembic();

        ParityResult result = run(
                server,
                SAMPLE,
                ALEMBIC,
                "sql:src/main/resources/db/legacy/V1__users_roles_audit_logs_refresh_tokens.sql",
                "f13dbedae659");

        assertThat(result.differences()).as(TextReport.of(result)).isEmpty();
        assertThat(result.legacy().count("table")).isEqualTo(5);
        assertThat(result.notes()).anyMatch(note -> note.contains("public.alembic_version"));
    }

    /** In a repository in which the chain is gone from the tree. */
    private static void commitTheChain(Path repository) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(repository.resolve("src/main/resources/db/legacy"));
        try (var files = Files.list(SAMPLE.resolve("src/main/resources/db/legacy"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        git(repository, "init", "--quiet");
        git(repository, "add", ".");
        git(repository, "commit", "--quiet", "--message", "the chain");
        git(repository, "tag", "before-the-squash");
        git(repository, "rm", "--quiet", "-r", ".");
    }

    private static void git(Path repository, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}

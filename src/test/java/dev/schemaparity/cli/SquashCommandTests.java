package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquashCommandTests {
    private static final String WITHOUT_PLACEHOLDERS = "--option=flyway.placeholderReplacement=false";

    @TempDir
    private Path folder;

    private Path chain() throws IOException {
        return Files.createDirectories(folder.resolve("chain"));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private CommandRun squash(String chain, String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "squash";
        all[1] = "--chain=" + chain;
        all[2] = "--out=" + out();
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandRun.of(all);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(chain().resolve(name), text);
    }

    @Test
    void aBaselineOfHostileNamesBodiesAndRowsRunsInFlywayAndWithoutIt() throws Exception {
        String chain = "flyway:src/test/resources/squash/hostile";

        CommandRun run = squash(chain, WITHOUT_PLACEHOLDERS);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        Path baseline = out().resolve("B2__baseline.sql");
        assertThat(run.out())
                .contains(
                        "squashed 2 migrations into " + baseline,
                        "proved: chain = baseline, downgrade, baseline again");
        assertThat(Files.readString(baseline))
                .startsWith("-- Baseline, written and proved by schema-parity.")
                .contains("-- replaces: V1__structure.sql ", "-- replaces: V2__rows.sql ")
                .doesNotContain("${");
        // Flyway takes the file as it is, and replaces placeholders in it.
        CommandRun check = CommandRun.of(
                "check",
                "--legacy=" + chain,
                "--legacy-option=flyway.placeholderReplacement=false",
                "--baseline=flyway:" + out());
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        CommandRun plain = CommandRun.of(
                "check",
                "--legacy=" + chain,
                "--legacy-option=flyway.placeholderReplacement=false",
                "--baseline=sql:" + baseline);
        assertThat(plain.exitCode()).as(plain.out() + plain.err()).isZero();

        String written = Files.readString(baseline);
        squash(chain, WITHOUT_PLACEHOLDERS);
        assertThat(Files.readString(baseline)).isEqualTo(written);
    }
}

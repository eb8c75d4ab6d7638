package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorCommandTests {
    @Test
    void tellsWhatIsThereAndWhatACheckCanDoWithout() {
        CommandRun run = CommandRun.of("doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        // Advice goes on in indented lines.
        assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Java              " + Runtime.version()),
                        line -> assertThat(line)
                                .matches("embedded server   PostgreSQL 1\\d\\.\\d+.*, started and stopped"),
                        line -> assertThat(line)
                                .matches("pg_dump           (\\d.*, /.*|NOT FOUND, so .*Install one: .*)"),
                        line -> assertThat(line)
                                .matches("container server  (engine \\S+ answers|NOT USABLE, and not needed .*)"),
                        line -> assertThat(line)
                                .startsWith(
                                        "choose one by     --server or SCHEMA_PARITY_SERVER: container[:IMAGE], embedded, "));
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorCommandTests {
    @Test
    void tellsWhatIsThereAndWhatACheckCanDoWithout() {
        CommandRun run = CommandRun.of("doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Java              " + Runtime.version()),
                        line -> assertThat(line)
                                .matches("embedded server   PostgreSQL 1\\d\\.\\d+.*, started and stopped"),
                        line -> assertThat(line)
                                .matches("pg_dump           (\\d.*, /.*|NOT FOUND, so .*Install one: .*)"),
                        line -> assertThat(line)
                                .matches("container engine  ((docker|podman) .*|NOT FOUND, and not needed.*)"));
    }
}

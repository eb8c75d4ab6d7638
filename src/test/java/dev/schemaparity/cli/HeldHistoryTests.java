package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another session keeps everybody from reading the history, for longer than anybody waits. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeldHistoryTests extends OnStampProject {
    private static final String HELD =
            "The history in %s is held by another session (process %d 'long migration'), and was not to be had within %d s. A migration or another stamp is running: wait for its end and run the command again.";
    private static final String REFUSED = "refused: " + HELD
            + " The history is as it was; --lock-timeout, in Java lockTimeout(...), has it wait longer.";

    @BeforeEach
    void create() throws Exception {
        project.migrate("chain");
    }

    @Test
    void aStampWaitsNoLongerThanItIsTold() throws Exception {
        List<String> before = project.history();
        try (Connection gate = holding(StampProject.HISTORY)) {
            assertRefused(project.stamp("--lock-timeout=1"), gate);
            assertRefused(project.stamp("--apply", "--lock-timeout=1"), gate);
        }
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void nothingWaitsForEverWhereTheLimitIsZero() throws Exception {
        try (Connection gate = holding(StampProject.HISTORY)) {
            assertThat(project.stamp("--lock-timeout=0").out())
                    .startsWith("refused: ")
                    .contains("process " + process(gate), "within 0 s");
        }
    }

    @Test
    void anUnstampWaitsNoLongerThanItIsTold() throws Exception {
        assertThat(project.stamp("--apply").exitCode()).isZero();
        List<String> before = project.history();
        try (Connection gate = holding(StampProject.HISTORY)) {
            assertRefused(project.unstamp("--lock-timeout=1"), gate);
            assertRefused(project.unstamp("--apply", "--lock-timeout=1"), gate);
        }
        assertThat(project.history()).isEqualTo(before);
    }

    @Test
    void anInspectionEndsToo() throws Exception {
        try (Connection gate = holding(StampProject.HISTORY)) {
            CommandRun run = CommandRun.of(
                    "inspect", "--database=" + project.url(), "--chain=" + project.source("chain"), project.onServer());

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
            assertThat(run.err()).startsWith("schema-parity: " + HELD.formatted(project.database(), process(gate), 10));
            assertThat(run.holdsStackTrace()).isFalse();
        }
    }

    @Test
    void noTableIsWaitedForForLong() throws Exception {
        try (Connection gate = holding("t")) {
            CommandRun run = project.stamp();

            assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(4);
            assertThat(run.err())
                    .contains(
                            "schema-parity: The catalog of " + project.database() + " cannot be read: ERROR: canceling",
                            "due to lock timeout",
                            "Another session keeps everybody from a table: wait for its end, or end it");
            assertThat(process(gate)).isPositive();
        }
    }

    private Connection holding(String table) throws Exception {
        Connection gate = project.database().connect(Map.of("ApplicationName", "long migration"));
        gate.setAutoCommit(false);
        try (Statement statement = gate.createStatement()) {
            statement.execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table));
        }
        return gate;
    }

    private static int process(Connection connection) throws Exception {
        return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }

    private void assertRefused(CommandRun run, Connection gate) throws Exception {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out().strip()).isEqualTo(REFUSED.formatted(project.database(), process(gate), 1));
    }
}

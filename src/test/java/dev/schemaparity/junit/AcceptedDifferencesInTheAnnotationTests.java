package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.AcceptedDifference;
import dev.schemaparity.ParityResult;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.Verdict;
import dev.schemaparity.spi.UsageException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is accepted, in a file or in place, passes; a pin that does not hold fails. */
class AcceptedDifferencesInTheAnnotationTests {
    private static final String LEGACY = "sql:src/test/resources/junit/legacy";

    private static ParityKit.Run run;

    @BeforeAll
    static void runAllAtOnce() {
        run = ParityKit.runInParallel(AcceptTestCases.class, StaleTestCases.class, NoReasonTestCases.class);
    }

    @Test
    void whatIsAcceptedPassesAndIsNamedInTheTree() {
        assertThat(run.failures(AcceptTestCases.class)).isEmpty();
        assertThat(run.succeeded(AcceptTestCases.class))
                .contains(
                        "isListed(ParityResult)",
                        "accepted: index public.account_email is missing in the baseline, because: nobody looks there"
                                + " (@Accepted on " + AcceptTestCases.class.getName() + ")",
                        "accepted until 2999-12-31: function public.touch(): body differs, because: nov is a typing"
                                + " error of ours (src/test/resources/junit/accepted.toml:10)");
    }

    @Test
    void aPinThatDoesNotHoldIsAFailingTestOfItsOwn() {
        assertThat(run.failures(StaleTestCases.class))
                .extracting(failure -> failure.getMessage().lines().findFirst().orElseThrow())
                .contains(
                        "accepted difference index public.account_email: presence is expired  [accepted differences]",
                        "accepted difference table public.account: owner is unused  [accepted differences]",
                        "index public.account_email is missing in the baseline  [catalog]");
        assertThat(run.failures(StaleTestCases.class))
                .extracting(Throwable::getMessage)
                .anyMatch(message -> message.contains("at @Accepted on " + StaleTestCases.class.getName()));
    }

    @Test
    void aPinNeedsAReason() {
        assertThat(run.failures(NoReasonTestCases.class))
                .singleElement()
                .isInstanceOf(UsageException.class)
                .satisfies(failure -> assertThat(failure)
                        .hasMessage("The accepted difference at @Accepted on " + NoReasonTestCases.class.getName()
                                + " has no reason. Say why it is accepted."));
    }

    @SchemaParity(
            legacy = LEGACY,
            baseline = "sql:src/test/resources/junit/differing",
            accept = "src/test/resources/junit/accepted.toml",
            accepted =
                    @Accepted(
                            kind = "index",
                            object = "public.account_email",
                            attribute = "presence",
                            legacy = "present sha256:32bfc5febc371889",
                            baseline = "missing",
                            reason = "nobody looks there"),
            pgDump = PgDumpMode.OFF)
    static class AcceptTestCases implements ParityChecks {
        @Test
        void isListed(ParityResult result) {
            assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
            assertThat(result.accepted())
                    .extracting(AcceptedDifference::object)
                    .containsExactly("public.account_email", "public.touch()", "public.account");
        }
    }

    @SchemaParity(
            legacy = LEGACY,
            baseline = "sql:src/test/resources/junit/differing",
            accepted = {
                @Accepted(
                        kind = "index",
                        object = "public.account_email",
                        attribute = "presence",
                        legacy = "present sha256:32bfc5febc371889",
                        baseline = "missing",
                        reason = "not for long",
                        until = "2001-01-31"),
                @Accepted(kind = "table", object = "public.account", attribute = "owner", legacy = "me", reason = "x")
            },
            pgDump = PgDumpMode.OFF)
    static class StaleTestCases implements ParityChecks {}

    @SchemaParity(
            legacy = LEGACY,
            baseline = "sql:src/test/resources/junit/baseline",
            accepted = @Accepted(kind = "table", object = "public.account", attribute = "owner", reason = ""),
            pgDump = PgDumpMode.OFF)
    static class NoReasonTestCases implements ParityChecks {}
}

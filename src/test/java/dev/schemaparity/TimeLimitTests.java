package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.spi.BuildException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTests {
    @Test
    void theLimitIsToldEvenWhereWhatRunsCannotBeStopped() {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(50), getClass().getClassLoader());
        BuildException deaf = new BuildException("the server is gone");

        assertThatThrownBy(
                        () -> limit.run("The legacy side", TimeLimitTests::waitForEver, () -> "V1 was running", () -> {
                            throw deaf;
                        }))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The legacy side was not built within its time limit of 50 ms: V1 was running")
                .hasSuppressedException(deaf);
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

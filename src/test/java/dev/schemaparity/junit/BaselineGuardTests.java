package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.PgDumpMode;
import org.junit.jupiter.api.Test;

/** A baseline that was generated is watched over, however equal the databases are. */
class BaselineGuardTests {
    private static final String NODE = "B2__baseline.sql is as it was proved, with nothing new below it";
    private static final String CHAIN = "flyway:classpath:junit/guarded/chain";

    @Test
    void aBaselineAsItWasProvedPasses() {
        ParityKit.Run run = ParityKit.run(GuardedTestCases.class);

        assertThat(run.names()).contains(NODE);
        assertThat(run.failedNames()).isEmpty();
    }

    @Test
    void aMigrationThatCameInBelowItFails() {
        ParityKit.Run run = ParityKit.run(LateTestCases.class);

        assertThat(run.failedNames()).containsExactly(NODE);
        assertThat(run.failures().get(0))
                .hasMessageContaining("V1_5__forgotten.sql (")
                .hasMessageContaining("is not above version 2, and B2__baseline.sql does not hold it");
    }

    @Test
    void anEditedBaselineFailsThoughItBuildsTheSame() {
        ParityKit.Run run = ParityKit.run(EditedTestCases.class);

        assertThat(run.failedNames()).containsExactly(NODE);
        assertThat(run.failures().get(0)).hasMessageContaining("B2__baseline.sql was edited since it was proved");
    }

    @SchemaParity(legacy = CHAIN, baseline = "flyway:classpath:junit/guarded/baseline", pgDump = PgDumpMode.OFF)
    static class GuardedTestCases implements ParityChecks {}

    @SchemaParity(
            legacy = CHAIN,
            baseline = "flyway:classpath:junit/guarded/baseline,classpath:junit/guarded/late",
            pgDump = PgDumpMode.OFF)
    static class LateTestCases implements ParityChecks {}

    @SchemaParity(legacy = CHAIN, baseline = "flyway:classpath:junit/guarded/edited", pgDump = PgDumpMode.OFF)
    static class EditedTestCases implements ParityChecks {}
}

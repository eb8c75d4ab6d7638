package dev.schemaparity.internal.source.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementStartTests {
    @Test
    void countsTheLinesOfBlanksAndCommentsBeforeTheFirstWord() {
        assertThat(StatementStart.linesBefore("SELECT\n1")).isZero();
        assertThat(StatementStart.linesBefore("\n  -- a\n\n-- b\nSELECT")).isEqualTo(4);
        assertThat(StatementStart.linesBefore("/* a\n /* b */\n */ /* c\n*/SELECT"))
                .isEqualTo(3);
        assertThat(StatementStart.linesBefore("- 1\n")).isZero();
        assertThat(StatementStart.linesBefore("-- only a comment")).isZero();
        assertThat(StatementStart.linesBefore("/* never ends\n")).isEqualTo(1);
    }
}

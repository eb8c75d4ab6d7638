package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTests {
    @Test
    void whatMayHoldAPasswordIsNotShown() {
        for (String key : List.of(
                "USER MAPPING - USER MAPPING a SERVER s",
                "SUBSCRIPTION - s",
                "SERVER - s",
                "FOREIGN DATA WRAPPER - w")) {
            assertThat(Secrets.hidden(key, "OPTIONS (password 'one')"))
                    .isNotBlank()
                    .doesNotContain("one");
        }
    }

    @Test
    void everythingElseIsShown() {
        assertThat(Secrets.hidden("VIEW public s", "SELECT 'one'")).isEqualTo("SELECT 'one'");
        assertThat(Secrets.hidden("SUBSCRIPTION - s", null)).isNull();
    }
}

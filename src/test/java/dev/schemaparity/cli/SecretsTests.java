package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.schemaparity.internal.report.JsonReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTests {
    @Test
    void whatEndsATextInJsonIsNoPartOfAPassword() {
        Map<String, Object> step = Map.of("next", "env U=\"x?password=hunter2\" alembic", "count", 1);

        String json = JsonReport.of(Secrets.hidden(Map.of("steps", List.of(step))));

        assertThat(json).doesNotContain("hunter2");
        assertThat(JsonParser.parseString(json)
                        .getAsJsonObject()
                        .getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject()
                        .get("next")
                        .getAsString())
                .isEqualTo("env U=\"x?password=***\" alembic");
    }
}

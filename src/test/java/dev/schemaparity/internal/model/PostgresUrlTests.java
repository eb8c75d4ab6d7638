package dev.schemaparity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class PostgresUrlTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h:1/d",
                "jdbc:postgresql://h:1/d?ssl=false",
                "jdbc:postgresql://h:1/d?user=other&password=x"
            })
    void theDriverReadsTheUserThatWasPutIn(String url) {
        Properties read = Driver.parseURL(PostgresUrl.withUser(url, "a&b c", "p=\u00e4?&+%"), null);

        assertThat(read)
                .containsEntry("user", "a&b c")
                .containsEntry("password", "p=\u00e4?&+%")
                .containsEntry("PGDBNAME", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://h:1/d", "jdbc:postgresql://h:1/d?password=others&ssl=false"})
    void withoutAPasswordNoneIsPutIn(String url) {
        assertThat(PostgresUrl.withUser(url, "u", null)).endsWith("user=u").doesNotContain("password");
    }
}

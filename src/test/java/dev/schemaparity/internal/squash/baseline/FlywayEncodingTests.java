package dev.schemaparity.internal.squash.baseline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.spi.UsageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywayEncodingTests {
    @ParameterizedTest
    @CsvSource({"utf8, caf\u00e9", "UTF-8, caf\u00e9", "ISO-8859-1, cafe"})
    void whatFlywayReadsAsItIsMayBeWritten(String encoding, String text) {
        assertThatCode(() -> FlywayEncoding.refuse(Map.of("flyway.encoding", encoding), text))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, caf\u00e9", "UTF-16, cafe"})
    void whatFlywayReadsAsAnotherTextIsRefused(String encoding, String text) {
        assertThatThrownBy(() -> FlywayEncoding.refuse(Map.of("flyway.encoding", encoding), text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("would read other letters in it as " + encoding);
    }

    @Test
    void unlessFlywayIsToldItReadsUtf8() {
        assertThatCode(() -> FlywayEncoding.refuse(Map.of(), "caf\u00e9")).doesNotThrowAnyException();
    }
}

package dev.schemaparity.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 | integer | 1",
                "-1.50 | numeric(4,2) | -1.50",
                "NaN | numeric | 'NaN'",
                "1e+30 | double precision | '1e+30'",
                "1 | text | '1'",
                "t | boolean | true",
                "f | boolean | false",
                "it's | text | 'it''s'",
                "a\\b | text | E'a\\\\b'",
                "${x} $y | text | E'\\044{x} $y'",
                "{\"\"a\"\": 1} | jsonb | '{\"\"a\"\": 1}'"
            })
    void valuesStandInAStatementAsTheirTypeReadsThem(String text, String type, String literal) {
        assertThat(Literal.of(text, type)).isEqualTo(literal);
    }

    @Test
    void nullIsNoText() {
        assertThat(Literal.of(null, "text")).isEqualTo("NULL");
        assertThat(Literal.of("", "text")).isEqualTo("''");
    }

    @Test
    void aStatementStaysInOneLine() {
        assertThat(Literal.of("a\r\nb", "text")).isEqualTo("E'a\\r\\nb'");
    }

    @Test
    void whatLooksLikeAPlaceInATemplateIsNoPlace() {
        Template template = new Template("SELECT {columns} FROM {source} -- {other}");

        assertThat(template.filled(Map.of("columns", "\"{source}\", \"$1\\\"", "source", "\"{columns}\"")))
                .isEqualTo("SELECT \"{source}\", \"$1\\\" FROM \"{columns}\" -- {other}");
    }
}

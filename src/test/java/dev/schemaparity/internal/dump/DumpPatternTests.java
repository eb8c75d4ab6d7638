package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.spi.UsageException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpPatternTests {
    @Test
    void everyPartIsQuoted() {
        assertThat(pattern("public.flyway_schema_history")).isEqualTo("\"public\".\"flyway_schema_history\"");
        assertThat(pattern("public.\"a.\"\"b*\"")).isEqualTo("\"public\".\"a.\"\"b*\"");
    }

    @Test
    void unquotedPartsAreFoldedAsSqlDoes() {
        assertThat(pattern("Public.My_Table$1")).isEqualTo("\"public\".\"my_table$1\"");
        assertThat(pattern("public.CAFÉ")).isEqualTo("\"public\".\"cafÉ\"");
    }

    @Test
    void charactersThatAnArgumentCannotHoldAreEscaped() {
        assertThat(DumpPattern.table("public.\"Zoë\"", StandardCharsets.US_ASCII))
                .isEqualTo("\"public\".\"Zo\"(\\xeb)\"\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "t", "public.", ".t", "a.b.c", "public.\"t", "public.my table", "public.\"\"", "public.*"})
    void aNameThatIsNotQualifiedIsRefused(String name) {
        assertThatThrownBy(() -> pattern(name))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("The excluded table '" + name + "' is not a qualified name. Write SCHEMA.TABLE");
    }

    private static String pattern(String name) {
        return DumpPattern.table(name, StandardCharsets.UTF_8);
    }
}

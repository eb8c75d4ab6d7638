package dev.schemaparity.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedTablesTests {
    @Test
    void theDistanceOfNamesIsHowManyCharactersMustChange() {
        assertThat(NamedTables.distance("public.users", "public.users")).isZero();
        assertThat(NamedTables.distance("public.user", "public.users")).isEqualTo(1);
        assertThat(NamedTables.distance("public.usesr", "public.users")).isEqualTo(2);
        assertThat(NamedTables.distance("", "abc")).isEqualTo(3);
        assertThat(NamedTables.distance("abc", "")).isEqualTo(3);
    }
}

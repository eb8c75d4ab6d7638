package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.schemaparity.spi.Side;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a check twice, as by an annotation and then by a customizer. */
class ParitySpecTests {
    private static ParitySpec.Builder spec() {
        return ParitySpec.builder().legacy("sql:legacy.sql").baseline("sql:baseline.sql");
    }

    @Test
    void oneMoreNameDropsNoneOfThoseBefore() {
        ParitySpec spec = spec().volatileColumns(List.of("public.t.a", "public.t.b"))
                .volatileColumns(List.of("public.t.b", "public.t.c"))
                .volatileColumns(List.of())
                .schemas(List.of("one"))
                .schemas(List.of("two"))
                .rows(List.of("public.t"))
                .rows(List.of("public.u"))
                .rows(List.of())
                .build();

        assertThat(spec.rows().volatileColumns()).containsExactly("public.t.a", "public.t.b", "public.t.c");
        assertThat(spec.schemas().names()).containsExactly("one", "two");
        assertThat(spec.rows().chosen()).containsExactly("public.t", "public.u");
    }

    @Test
    void allRowsAndNoneReplaceAndAreReplaced() {
        assertThat(chosen(List.of("public.t"), List.of("all"))).containsExactly("all");
        assertThat(chosen(List.of("all"), List.of())).containsExactly("all");
        assertThat(chosen(List.of("all"), List.of(" none "))).containsExactly("none");
        assertThat(chosen(List.of("none"), List.of("public.t"))).containsExactly("public.t");
    }

    private static List<String> chosen(List<String> first, List<String> second) {
        return spec().rows(first).rows(second).build().rows().chosen();
    }

    @Test
    void bothSidesAreToldAtOnce() {
        Path script = Path.of("init.sql");
        ParitySpec both = spec().option("flyway.table", "history")
                .init(script)
                .user("app")
                .build();

        ParitySpec.Builder each = spec();
        for (Side side : Side.values()) {
            each.option(side, "flyway.table", "history").init(side, script).user(side, "app");
        }
        assertThat(both).isEqualTo(each.build()).isNotEqualTo(spec().build());
    }

    @Test
    void nothingIsNoSetting() {
        assertThatNullPointerException()
                .isThrownBy(() -> spec().option(Side.LEGACY, "flyway.table", null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> spec().option(Side.LEGACY, null, "history"))
                .withMessage("key");
        assertThatNullPointerException()
                .isThrownBy(() -> spec().option((Side) null, "flyway.table", "history"))
                .withMessage("side");
        assertThatNullPointerException().isThrownBy(() -> spec().timeout(null)).withMessage("limit");
        assertThatNullPointerException()
                .isThrownBy(() -> spec().directory(null))
                .withMessage("folder");
    }
}

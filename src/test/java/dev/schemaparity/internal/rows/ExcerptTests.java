package dev.schemaparity.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {
    private static Excerpt of(String legacy, String legacyType, String baseline, String baselineType) {
        return Excerpt.of(
                new Excerpt.Value(legacy, legacyType, "1".repeat(64)),
                new Excerpt.Value(baseline, baselineType, "2".repeat(64)));
    }

    @Test
    void shortValuesAreShownAsLiterals() {
        assertThat(of(null, "text", "", "text")).isEqualTo(new Excerpt("NULL", "''"));
        assertThat(of("1", "integer", "1", "text")).isEqualTo(new Excerpt("1", "'1'"));
    }

    @Test
    void longValuesAreShownAroundTheFirstDifference() {
        Excerpt shown = of("a".repeat(300) + "x", "text", "a".repeat(300), "text");

        assertThat(shown.legacy())
                .isEqualTo("…" + "a".repeat(40) + "x (from character 261 of 301, SHA-256 1111111111111111)");
        assertThat(shown.baseline())
                .isEqualTo("…" + "a".repeat(40) + " (from character 261 of 300, SHA-256 2222222222222222)");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String smileys = "😀".repeat(200);

        Excerpt shown = of(smileys + "x", "text", smileys + "y", "text");

        assertThat(shown.legacy()).startsWith("…😀").contains("😀x (from");
        assertThat(Excerpt.shortened("a" + smileys, 60)).isEqualTo("a" + "😀".repeat(30) + "…");
    }

    @Test
    void valuesThatAreEqualAsFarAsTheyWereReadSaySo() {
        String read = "a".repeat(SharedTable.LONGEST + 1);

        assertThat(of(read, "text", read, "text").legacy())
                .isEqualTo("a".repeat(40) + "… (the first 100000 characters are equal, SHA-256 1111111111111111)");
    }
}

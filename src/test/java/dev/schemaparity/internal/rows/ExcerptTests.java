package dev.schemaparity.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTests {
    @Test
    void shortValuesAreShownAsLiterals() {
        assertThat(Excerpt.of(null, "text", "", "text")).isEqualTo(new Excerpt("NULL", "''"));
        assertThat(Excerpt.of("1", "integer", "1", "text")).isEqualTo(new Excerpt("1", "'1'"));
    }

    @Test
    void longValuesAreShownAroundTheFirstDifference() {
        Excerpt shown = Excerpt.of("a".repeat(300) + "x", "text", "a".repeat(300), "text");

        assertThat(shown.legacy()).isEqualTo("…" + "a".repeat(40) + "x (from character 261 of 301)");
        assertThat(shown.baseline()).isEqualTo("…" + "a".repeat(40) + " (from character 261 of 300)");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String smileys = "😀".repeat(200);

        Excerpt shown = Excerpt.of(smileys + "x", "text", smileys + "y", "text");

        assertThat(shown.legacy()).startsWith("…😀").contains("😀x (from");
        assertThat(Excerpt.shortened("a" + smileys, 60)).isEqualTo("a" + "😀".repeat(30) + "…");
    }

    @Test
    void valuesThatAreEqualAsFarAsTheyWereReadSaySo() {
        String read = "a".repeat(SharedTable.LONGEST + 1);

        assertThat(Excerpt.of(read, "text", read, "text").legacy())
                .isEqualTo("a".repeat(40) + "… (the first 100000 characters are equal)");
    }
}

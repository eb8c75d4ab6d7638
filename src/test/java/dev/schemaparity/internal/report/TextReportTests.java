package dev.schemaparity.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTests {
    private static Difference difference(String attribute, String legacy, String baseline, String remedy) {
        return new Difference(
                "table",
                "public.t",
                attribute,
                legacy,
                baseline,
                "CREATE TABLE t (a, b);",
                "CREATE TABLE t (b, a);",
                List.of("catalog"),
                remedy,
                null,
                null);
    }

    @Test
    void anOrderIsToldAsBothOrdersAndWhatMoved() {
        assertThat(TextReport.difference(
                        difference("column order", "id, name, email, admin", "id, admin, name, email", null)))
                .isEqualTo("""
                        table public.t: column order differs  [catalog]
                          legacy:   id, name, email, admin
                          baseline: id, admin, name, email
                          admin: position 4 in legacy, 2 in the baseline""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "column order | \"a, b\", c, d | d, \"a, b\", c | d: position 3 in legacy, 1 in the baseline",
                "labels | 'it''s, so', E'a', 'b' | 'it''s, so', 'b', E'a' | 'b': position 3 in legacy, 2 in the baseline",
                "columns | a numeric(9,2), b text | b text, a numeric(9,2) | b text: position 2 in legacy, 1 in the baseline",
                "definition | CREATE INDEX i ON t USING btree (a, f(b, c), d) WHERE x(a) | CREATE INDEX i ON t USING btree (f(b, c), d, a) WHERE x(a) | a: position 1 in legacy, 3 in",
                "definition | UNIQUE (a, b) | UNIQUE (b, a) | b: position 2 in legacy, 1 in the baseline"
            })
    void everythingInAnOrderIsToldAsOne(String attribute, String legacy, String baseline, String moved) {
        assertThat(TextReport.difference(difference(attribute, legacy, baseline, null)))
                .contains("\n  " + moved)
                .contains("  legacy:   " + legacy + "\n  baseline: " + baseline + "\n")
                .doesNotContain("@@");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "labels | 'a', 'b' | 'b', 'a', 'c'",
                "definition | CREATE INDEX i ON t (a, b) WHERE a | CREATE INDEX i ON t (b, a) WHERE b",
                "definition | UNIQUE (a, b) | UNIQUE (a, c)",
                "definition | PRIMARY KEY (a) | UNIQUE (a)",
                "comment | a, b | b, a"
            })
    void whatDiffersInMoreThanAnOrderIsNotToldAsOne(String attribute, String legacy, String baseline) {
        assertThat(TextReport.difference(difference(attribute, legacy, baseline, null)))
                .doesNotContain("position")
                .contains("@@");
    }

    @Test
    void aNameIsToldInOneLineWithTheStatementThatChangesIt() {
        assertThat(TextReport.difference(
                        difference("name", "public.t", "public.u", "ALTER TABLE public.u RENAME TO t;")))
                .isEqualTo("""
                        table public.t is called public.u in the baseline, and is otherwise the same  [catalog]
                          add to the baseline:
                            ALTER TABLE public.u RENAME TO t;""");
    }

    @Test
    void anAttributeIsToldWithTheStatementThatSetsIt() {
        assertThat(TextReport.difference(difference("owner", "alice", "bob", "ALTER TABLE public.t OWNER TO alice;")))
                .contains("  legacy:   alice\n  baseline: bob\n")
                .endsWith("\n  add to the baseline:\n    ALTER TABLE public.t OWNER TO alice;");
    }
}

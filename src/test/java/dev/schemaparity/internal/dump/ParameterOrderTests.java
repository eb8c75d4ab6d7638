package dev.schemaparity.internal.dump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterOrderTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "TABLE      | CREATE TABLE t (a int) WITH (b='1, 2', a='(');         | CREATE TABLE t (a int) WITH (a='(', b='1, 2');",
                "TABLE      | ALTER TABLE t ALTER COLUMN a SET (d=1, c=2);           | ALTER TABLE t ALTER COLUMN a SET (c=2, d=1);",
                "CONSTRAINT | ADD CONSTRAINT p PRIMARY KEY (b, a) WITH (b=1, a=2);   | ADD CONSTRAINT p PRIMARY KEY (b, a) WITH (a=2, b=1);",
                "VIEW       | ~CREATE VIEW v WITH (b=1, a=2) AS\n SELECT 1;~         | ~CREATE VIEW v WITH (a=2, b=1) AS\n SELECT 1;~",
                "FUNCTION   | ~CREATE FUNCTION f()\n    SET b TO 'x'\n    SET a TO '1', '0'\n    AS 'x'~ | ~CREATE FUNCTION f()\n    SET a TO '1', '0'\n    SET b TO 'x'\n    AS 'x'~",
            })
    void whatHasNoOrderIsSorted(String type, String text, String sorted) {
        assertThat(ParameterOrder.sorted(type, text)).isEqualTo(sorted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Columns, and what is only written like a parameter.
                "TABLE      | CREATE TABLE t (b int, a int DEFAULT ' WITH (b, a)');",
                "TABLE      | CREATE TABLE t (b int, CHECK ((x WITH (b, a))));",
                "VIEW       | ~CREATE VIEW v AS\n SELECT 1 WITH (b=1, a=2);~",
                "INDEX      | CREATE INDEX i ON t (b, a) WITH (b=1, a=2);",
                "CONSTRAINT | ADD CONSTRAINT x EXCLUDE USING gist (b, a) WITH (b=1, a=2);",
                "COMMENT    | COMMENT ON TABLE t IS WITH (b=1, a=2);",
                // The body of a function, and settings that act on each other.
                "FUNCTION   | ~CREATE FUNCTION f()\n    AS $$\n    SET b TO 1\n    SET a TO 1\n    $$~",
                "FUNCTION   | ~CREATE FUNCTION f()\n    SET work_mem TO '1'\n    SET role TO 'x'\n    AS 'x'~",
                "FUNCTION   | ~CREATE FUNCTION f()\n    SET search_path TO 'x'\n    SET default_text_search_config TO 'x'\n    AS 'x'~",
            })
    void whatHasAnOrderKeepsIt(String type, String text) {
        assertThat(ParameterOrder.sorted(type, text)).isEqualTo(text);
    }
}

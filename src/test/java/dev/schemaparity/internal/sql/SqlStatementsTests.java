package dev.schemaparity.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementsTests {
    private static List<String> texts(String script) {
        return SqlStatements.split(script).statements().stream()
                .map(SqlStatement::text)
                .toList();
    }

    @Test
    void semicolonsEndStatementsAndCommentsAreNone() {
        assertThat(texts("-- one; two\nSELECT 1;\n/* a; /* b; */ */ SELECT 2 ;; -- end\n"))
                .containsExactly("SELECT 1", "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ';', E'\\';', U&';', \"a;\"\"b\"",
                "DO $x$ BEGIN PERFORM ';'; END; $x$",
                "DO $$ BEGIN NULL; END $$",
                "SELECT $a$ ; $b$ ; $a$, a$b$c FROM t",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
                "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC DELETE FROM begin_end; END",
                "SELECT 1 /* ; */ + 2"
            })
    void semicolonsInsideOfAStatementDoNotEndIt(String statement) {
        assertThat(texts(statement + ";\nSELECT 'next';")).containsExactly(statement, "SELECT 'next'");
    }

    @Test
    void transactionStatementsAreNotTakenForBodies() {
        List<SqlStatement> statements = SqlStatements.split("BEGIN; SELECT 1; END; CREATE TABLE t (a int);")
                .statements();

        assertThat(statements).extracting(SqlStatement::controlsTransactions).containsExactly(true, false, true, false);
    }

    @Test
    void rowsOfCopyAreTakenUpToTheLineThatEndsThem() {
        List<SqlStatement> statements = SqlStatements.split("""
                SELECT 1;

                COPY public."t" (a, b) FROM stdin;
                it's;\t$$
                -- no comment\t\\N
                \\.

                SELECT 2;
                COPY u FROM stdin WITH (FORMAT csv);
                """).statements();

        assertThat(statements).hasSize(4);
        SqlStatement copy = statements.get(1);
        assertThat(copy.rows()).isEqualTo("it's;\t$$\n-- no comment\t\\N\n");
        assertThat(copy.line()).isEqualTo(3);
        assertThat(copy.lineOfRows()).isEqualTo(4);
        assertThat(statements.get(2).line()).isEqualTo(8);
        assertThat(statements.get(3).rows()).isEmpty();
    }

    @Test
    void copyToAndFromElsewhereHasNoRows() {
        assertThat(SqlStatements.split("COPY t TO stdout; COPY t FROM '/stdin';")
                        .statements())
                .extracting(SqlStatement::rows)
                .containsOnlyNulls();
    }

    @Test
    void commandsOfPsqlAreFoundWhereverTheyStand() {
        assertThat(SqlStatements.split("\\set a 1\nSELECT '\\n' \\gset\nSELECT 1;\n")
                        .backslashes())
                .containsExactly(0, 21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)",
                "drop index concurrently \"i\"",
                "ALTER TABLE p DETACH PARTITION \"q\" CONCURRENTLY",
                "VACUUM (ANALYZE) t",
                "CREATE DATABASE other",
                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
                "ALTER SYSTEM SET work_mem = '8MB'"
            })
    void whatTheServerRunsOnlyByItselfIsKnown(String statement) {
        assertThat(SqlStatements.split(statement + ";").statements())
                .singleElement()
                .satisfies(known -> assertThat(known.standsAlone()).isTrue());
    }

    @Test
    void aNameThatReadsLikeSuchAWordIsNone() {
        assertThat(SqlStatements.split(
                                "CREATE TABLE t (concurrently int); COMMENT ON TABLE t IS 'VACUUM CONCURRENTLY';")
                        .statements())
                .noneMatch(SqlStatement::standsAlone);
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each difference names the legacy migration that brought it. */
@ExtendWith(TestServers.class)
class BlameTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    BlameTests(DatabaseServer server) {
        this.server = server;
    }

    private void legacy(String... migrations) throws IOException {
        for (int i = 0; i < migrations.length; i++) {
            write("legacy/V%d__m.sql".formatted(i + 1), migrations[i]);
        }
    }

    private void baseline(String text) throws IOException {
        write("baseline/B900__baseline.sql", text);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ParitySpec.Builder spec(String scheme) {
        return ParitySpec.builder()
                .directory(folder)
                .classLoader(getClass().getClassLoader())
                .legacy(scheme + ":legacy")
                .baseline(scheme + ":baseline");
    }

    private ParityResult run(ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    private static List<String> told(ParityResult result) {
        return result.differences().stream()
                .map(difference -> difference.headline() + ": " + difference.origin())
                .toList();
    }

    /** Migrations with a table and an index each, of which the middle one went wrong in the baseline. */
    private void chain(int length) throws IOException {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            String migration =
                    "CREATE TABLE t%d (id int PRIMARY KEY, a text);\nCREATE INDEX i%d ON t%d (a);\n".formatted(i, i, i);
            write("legacy/V%d__table_%d.sql".formatted(i, i), migration);
            all.add(migration);
        }
        all.set(length / 2 - 1, all.get(length / 2 - 1).replace("(a)", "(a DESC)"));
        baseline(String.join("", all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway", "sql"})
    void wrongIndexAmong250MigrationsIsBlamedOnItsMigration(String scheme) throws IOException {
        chain(250);

        ParityResult result = run(spec(scheme));

        assertThat(told(result))
                .containsExactly("index public.i125: definition differs: last changed by V125__table_125.sql");
        assertThat(TextReport.of(result)).contains("\n  legacy chain: last changed by V125__table_125.sql\n");
        assertThat(JsonReport.of(result)).contains("\"changedBy\": \"V125__table_125.sql\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway", "sql"})
    void seedRowsAmong250MigrationsAreBlamedOnTheirMigrations(String scheme) throws IOException {
        String table = "CREATE TABLE seeds (id int PRIMARY KEY, a text);\n";
        StringBuilder all = new StringBuilder(table);
        write("legacy/V1__table.sql", table);
        for (int i = 2; i <= 250; i++) {
            String row = "INSERT INTO seeds VALUES (%d, 'a');\n".formatted(i);
            write("legacy/V%d__seed_%d.sql".formatted(i, i), row);
            all.append(i == 100 ? "" : i == 200 ? row.replace("'a'", "'b'") : row);
        }
        baseline(all + "INSERT INTO seeds VALUES (7000, 'never');");

        assertThat(told(run(spec(scheme))))
                .containsExactly(
                        "row public.seeds (id = 100) is missing in the baseline: last changed by V100__seed_100.sql",
                        "row public.seeds (id = 200): column a differs: last changed by V200__seed_200.sql",
                        "row public.seeds (id = 7000) is missing in the legacy database: null");
    }

    @Test
    void rowsTellWhoWroteThemAndNotMore() throws IOException {
        legacy(
                "CREATE TABLE old (id int PRIMARY KEY, a text); INSERT INTO old VALUES (1, 'a'), (2, 'a');",
                "UPDATE old SET a = 'b' WHERE id = 2;",
                "CREATE TABLE twice (a int); INSERT INTO twice VALUES (1), (1), (2);",
                "INSERT INTO twice VALUES (2), (3), (3);",
                "CREATE TABLE parts (a int) PARTITION BY RANGE (a); CREATE TABLE part PARTITION OF parts"
                        + " FOR VALUES FROM (0) TO (9);",
                "INSERT INTO parts VALUES (1); SELECT lo_create(5);",
                "CREATE MATERIALIZED VIEW v AS SELECT id FROM old;",
                "COMMENT ON LARGE OBJECT 5 IS 'seed';",
                "CREATE SEQUENCE s; SELECT nextval('s');");
        baseline("CREATE TABLE old (id int PRIMARY KEY, a text); CREATE TABLE twice (a int);"
                + " CREATE TABLE parts (a int) PARTITION BY RANGE (a); CREATE TABLE part PARTITION OF parts"
                + " FOR VALUES FROM (0) TO (9); CREATE MATERIALIZED VIEW v AS SELECT id FROM old; CREATE SEQUENCE s;");

        assertThat(told(run(spec("flyway"))))
                .containsExactly(
                        "row public.old (id = 1) is missing in the baseline: introduced by V1__m.sql",
                        "row public.old (id = 2) is missing in the baseline: last changed by V2__m.sql",
                        "row public.parts (a = 1) is missing in the baseline: last changed by V6__m.sql",
                        "row public.twice (a = 1) is missing in the baseline: introduced by V3__m.sql",
                        "row public.twice (a = 2) is missing in the baseline: null",
                        "row public.twice (a = 3) is missing in the baseline: last changed by V4__m.sql",
                        "sequence public.s: position differs: null",
                        "large object 5 is missing in the baseline: last changed by V6__m.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway", "sql"})
    void rowsThatLegacyInsertedAndDeletedAgainNameBothMigrations(String scheme) throws IOException {
        legacy(
                "CREATE SCHEMA s;",
                "CREATE TABLE s.seeds (id int PRIMARY KEY);",
                "ALTER TABLE s.seeds ADD a text; CREATE TABLE s.plain (a int, b text);",
                "INSERT INTO s.seeds VALUES (1, 'a'), (2, 'a'); INSERT INTO s.plain VALUES (1), (1);",
                "UPDATE s.seeds SET a = 'b'; CREATE TABLE s.other (a int);",
                "DELETE FROM s.seeds WHERE id = 2; TRUNCATE s.plain;");
        baseline("CREATE SCHEMA s; CREATE TABLE s.seeds (id int PRIMARY KEY, a text); CREATE TABLE s.other (a int);"
                + " CREATE TABLE s.plain (a int, b text); INSERT INTO s.seeds VALUES (1, 'b'), (2, 'b');"
                + " INSERT INTO s.plain VALUES (1), (2);");

        assertThat(told(run(spec(scheme))))
                .containsExactly(
                        "row s.plain (a = 1, b IS NULL) is missing in the legacy database:"
                                + " introduced by V4__m.sql, dropped by V6__m.sql",
                        "row s.plain (a = 2, b IS NULL) is missing in the legacy database: null",
                        "row s.seeds (id = 2) is missing in the legacy database:"
                                + " introduced by V4__m.sql, dropped by V6__m.sql");
    }

    @Test
    void missingObjectsAreBlamedOnTheMigrationsThatCreatedThem() throws IOException {
        legacy(
                "CREATE TABLE t (a int, b int); CREATE TABLE gone_too (a int);",
                "CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT a FROM t;",
                "ALTER TABLE t ADD COLUMN c int;",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TYPE e AS ENUM ('x');",
                "CREATE SEQUENCE s; CREATE POLICY p ON t USING (true);",
                // What comes later moves the rows of what is there.
                "ALTER TABLE gone_too OWNER TO CURRENT_USER; ALTER INDEX i SET (fillfactor = 50);"
                        + " ALTER VIEW v SET (security_barrier = true); ALTER SEQUENCE s CACHE 5; GRANT SELECT ON t TO PUBLIC;"
                        + " ALTER TYPE e ADD VALUE 'y'");
        baseline("CREATE TABLE t (a int, b int); GRANT SELECT ON t TO PUBLIC;");

        assertThat(told(run(spec("flyway"))))
                .containsExactly(
                        "enum public.e is missing in the baseline: introduced by V4__m.sql",
                        "table public.gone_too is missing in the baseline: introduced by V1__m.sql",
                        "column public.t.c is missing in the baseline: last changed by V3__m.sql",
                        "index public.i is missing in the baseline: introduced by V2__m.sql",
                        "sequence public.s is missing in the baseline: introduced by V5__m.sql",
                        "view public.v is missing in the baseline: introduced by V2__m.sql",
                        "function public.f() is missing in the baseline: introduced by V4__m.sql",
                        "policy public.t.p is missing in the baseline: introduced by V5__m.sql");
    }

    @Test
    void changedAttributesAreBlamedOnTheMigrationsThatChangedThem() throws IOException {
        legacy(
                "CREATE TABLE t (a int, b int, c int, d int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';",
                "ALTER TABLE t ALTER COLUMN a TYPE bigint;",
                "ALTER TABLE t ALTER COLUMN b SET DEFAULT 5;",
                "ALTER TABLE t ALTER COLUMN c SET NOT NULL;",
                "COMMENT ON COLUMN t.d IS 'what'; COMMENT ON TABLE t IS 'why';",
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';",
                // The default has a row of its own, and stays the work of V3.
                "ALTER TABLE t ALTER COLUMN b SET NOT NULL; ALTER TABLE t ADD COLUMN e int;");
        baseline("CREATE TABLE t (a int, b int NOT NULL, c int, d int, e int);"
                + " CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';");

        assertThat(told(run(spec("flyway"))))
                .containsExactly(
                        "table public.t: comment differs: last changed by V5__m.sql",
                        "column public.t.a: type differs: last changed by V2__m.sql",
                        "column public.t.b: default differs: last changed by V3__m.sql",
                        "column public.t.c: not null differs: last changed by V4__m.sql",
                        "column public.t.d: comment differs: last changed by V5__m.sql",
                        "function public.f(): body differs: last changed by V6__m.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway", "sql"})
    void whatLegacyCreatedAndDroppedAgainNamesBothMigrations(String scheme) throws IOException {
        legacy(
                "CREATE TABLE t (a int);",
                "CREATE INDEX i ON t (a);",
                "DROP INDEX i;",
                "CREATE INDEX i ON t (a);",
                "CREATE TABLE u (a int);",
                "DROP INDEX i;",
                "CREATE TABLE w (a int);");
        baseline("CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE INDEX never ON t (a);"
                + " CREATE TABLE u (a int); CREATE TABLE w (a int);");

        ParityResult result = run(spec(scheme));

        assertThat(told(result))
                .containsExactly(
                        "index public.i is missing in the legacy database: introduced by V4__m.sql, dropped by V6__m.sql",
                        "index public.never is missing in the legacy database: null");
        assertThat(TextReport.of(result))
                .contains(
                        "  legacy chain: introduced by V4__m.sql, dropped by V6__m.sql\n  the baseline still creates it:\n")
                .contains("  only the baseline creates it:\n");
        assertThat(result.notes()).noneMatch(note -> note.contains("which migration"));
    }

    @Test
    void whatNoRowTellsIsSeenByRunningTheChainOnceMore() throws IOException {
        legacy(
                "CREATE TABLE t (a int); COMMENT ON TABLE t IS 'to go';",
                "GRANT SELECT ON t TO PUBLIC;",
                "COMMENT ON TABLE t IS NULL;",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY;",
                "ALTER TABLE t ADD CHECK (a > 0);");
        baseline("CREATE TABLE t (a int CHECK (a > 0)); COMMENT ON TABLE t IS 'to go';");

        assertThat(told(run(spec("flyway"))))
                .containsExactly(
                        "table public.t: row security differs: introduced by V4__m.sql",
                        "table public.t: privileges differs: introduced by V2__m.sql",
                        "table public.t: comment differs: introduced by V3__m.sql");
    }

    @Test
    void renameIsBlamedOnTheMigrationThatRenamed() throws IOException {
        legacy(
                "CREATE TABLE t (a int);",
                "CREATE INDEX i ON t (a);",
                "ALTER INDEX i RENAME TO j;",
                "CREATE TABLE u ();");
        baseline("CREATE TABLE t (a int); CREATE INDEX i ON t (a); CREATE TABLE u ();");

        assertThat(told(run(spec("flyway"))))
                .containsExactly(
                        "index public.j is called public.i in the baseline, and is otherwise the same: introduced by V3__m.sql");
    }

    @Test
    void migrationsOutsideOfTransactionsAreToldApart() throws IOException {
        legacy(
                "CREATE TABLE t (a int, b int);",
                "CREATE INDEX CONCURRENTLY i ON t (a);",
                "DO $$ BEGIN ALTER TABLE t ADD c int; EXCEPTION WHEN OTHERS THEN RAISE; END $$;",
                "CREATE INDEX CONCURRENTLY j ON t (b);");
        baseline("CREATE TABLE t (a int, b int);");

        assertThat(told(run(spec("flyway"))))
                .containsExactly(
                        "column public.t.c is missing in the baseline: last changed by V3__m.sql",
                        "index public.i is missing in the baseline: introduced by V2__m.sql",
                        "index public.j is missing in the baseline: introduced by V4__m.sql");
    }

    @Test
    void oneTransactionForAllMigrationsNamesNone() throws IOException {
        legacy("CREATE TABLE t (a int);", "CREATE INDEX i ON t (a);", "CREATE TABLE u (a int); DROP TABLE u;");
        baseline("CREATE TABLE t (a int); CREATE TABLE u (a int);");

        assertThat(told(run(spec("flyway").option(Side.LEGACY, "flyway.group", "true"))))
                .containsExactly(
                        "index public.i is missing in the baseline: null",
                        "table public.u is missing in the legacy database: null");
    }

    @Test
    void whatACallbackDoesAfterTheLastMigrationIsNotBlamedOnIt() throws IOException {
        legacy("CREATE TABLE t (a int);", "CREATE TABLE u (a int);");
        write("legacy/afterMigrate.sql", "CREATE INDEX IF NOT EXISTS i ON t (a);");
        baseline("CREATE TABLE t (a int); CREATE TABLE u (a int);");

        assertThat(told(run(spec("flyway")))).containsExactly("index public.i is missing in the baseline: null");
    }

    @Test
    void whatAnInitScriptProvidedIsNotBlamedOnAMigration() throws IOException {
        legacy("CREATE TABLE t (a int);", "CREATE TABLE u (a int);");
        write("init.sql", "CREATE TABLE provided (a int);");
        baseline("CREATE TABLE t (a int); CREATE TABLE u (a int); ALTER TABLE provided DROP COLUMN a;");

        ParityResult result = run(spec("sql")
                .init(Side.LEGACY, folder.resolve("init.sql"))
                .init(Side.BASELINE, folder.resolve("init.sql")));

        assertThat(told(result)).containsExactly("column public.provided.a is missing in the baseline: null");
    }

    @Test
    void twoChecksAtOnceOnOneServerDoNotDisturbEachOther() throws IOException {
        chain(30);

        List<CompletableFuture<ParityResult>> running = Stream.of("flyway", "sql")
                .map(scheme -> CompletableFuture.supplyAsync(() -> run(spec(scheme))))
                .toList();

        assertThat(running)
                .extracting(CompletableFuture::join)
                .allSatisfy(result -> assertThat(told(result))
                        .containsExactly("index public.i15: definition differs: last changed by V15__table_15.sql"));
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void chainThatCreatesARoleRunsOnceMoreOnAServerOfItsOwn() throws IOException {
        legacy("CREATE ROLE blame_twice;", "CREATE TABLE t (a int);", "CREATE TABLE u (a int);", "DROP TABLE u;");
        baseline("CREATE ROLE blame_twice; CREATE TABLE t (a int); CREATE TABLE u (a int);");

        ParityResult result = run(spec("flyway"));

        assertThat(told(result))
                .containsExactly(
                        "table public.u is missing in the legacy database: introduced by V3__m.sql, dropped by V4__m.sql");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void chainThatDoesNotRunTwiceKeepsItsResultAndSaysSo() throws IOException {
        legacy(
                "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'blame_once') THEN"
                        + " RAISE 'only once'; END IF; END $$; CREATE ROLE blame_once;",
                "CREATE TABLE t (a int);",
                "CREATE TABLE u (a int);",
                "DROP TABLE u;");
        baseline("CREATE TABLE t (a int); CREATE TABLE u (a int);");

        ParityResult result = run(spec("flyway").isolation(Isolation.DATABASE));

        assertThat(told(result)).containsExactly("table public.u is missing in the legacy database: null");
        assertThat(result.notes())
                .anySatisfy(note ->
                        assertThat(note).contains("did not run once more").contains("only once"));
    }

    @Test
    void whatIsWrittenAnewLaterWasIntroducedByTheMigrationThatCreatedIt() throws IOException {
        legacy(
                "CREATE TABLE t (a int, b int); CREATE TABLE u (a int PRIMARY KEY);"
                        + " CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE SCHEMA s;",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE POLICY p ON t USING (true);"
                        + " CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();"
                        + " CREATE RULE r AS ON DELETE TO t DO NOTHING; CREATE DOMAIN d AS int;"
                        + " CREATE TEXT SEARCH CONFIGURATION c (PARSER = pg_catalog.default);"
                        + " CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int);",
                "CREATE INDEX i ON t (a); ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0); CREATE STATISTICS x ON a, b FROM t;"
                        + " ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u;",
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2'; ALTER POLICY p ON t USING (false);"
                        + " CREATE OR REPLACE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();"
                        + " CREATE OR REPLACE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; ALTER DOMAIN d SET DEFAULT 5;"
                        + " ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH simple;"
                        + " ALTER OPERATOR === (int, int) SET (RESTRICT = eqsel);",
                "ALTER TABLE t ALTER COLUMN a TYPE bigint;",
                "CREATE TABLE w (a int); CREATE INDEX of_w ON w (a);");
        baseline(
                "CREATE TABLE t (a bigint, b int); CREATE TABLE u (a int PRIMARY KEY); CREATE TABLE w (a int);"
                        + " CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE SCHEMA s;");

        assertThat(told(run(spec("flyway"))))
                .containsExactlyInAnyOrder(
                        "domain public.d is missing in the baseline: introduced by V2__m.sql",
                        "operator public.===(integer, integer) is missing in the baseline: introduced by V2__m.sql",
                        "text search configuration public.c is missing in the baseline: introduced by V2__m.sql",
                        "check constraint public.t.k is missing in the baseline: introduced by V3__m.sql",
                        "foreign key public.t.fk is missing in the baseline: introduced by V3__m.sql",
                        "index public.i is missing in the baseline: introduced by V3__m.sql",
                        "index public.of_w is missing in the baseline: introduced by V6__m.sql",
                        "extended statistics public.x is missing in the baseline: introduced by V3__m.sql",
                        "function public.f() is missing in the baseline: introduced by V2__m.sql",
                        "trigger public.t.g is missing in the baseline: introduced by V2__m.sql",
                        "rule public.t.r is missing in the baseline: introduced by V2__m.sql",
                        "policy public.t.p is missing in the baseline: introduced by V2__m.sql");
    }

    @Test
    void whatStandsInARowThatMovesWithOtherThingsIsSeenByRunningTheChainOnceMore() throws IOException {
        legacy(
                "CREATE SCHEMA s; CREATE TABLE t (a int); CREATE TYPE e AS ENUM ('a'); CREATE SEQUENCE q;"
                        + " CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE first_called (a int);"
                        + " ALTER TABLE first_called ENABLE ROW LEVEL SECURITY;",
                "GRANT USAGE ON SCHEMA s TO PUBLIC; GRANT SELECT ON t TO PUBLIC; REVOKE USAGE ON TYPE e FROM PUBLIC;"
                        + " GRANT USAGE ON SEQUENCE q TO PUBLIC; REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC;",
                "COMMENT ON FUNCTION f() IS 'x'; ALTER FUNCTION f() COST 5; ALTER TYPE e ADD VALUE 'b';"
                        + " ALTER TABLE t ADD COLUMN b int; ALTER SEQUENCE q CACHE 7; ALTER SCHEMA s RENAME TO z;"
                        + " ALTER SCHEMA z RENAME TO s; ALTER TABLE first_called RENAME TO then_called;");
        baseline(
                "CREATE SCHEMA s; CREATE TABLE t (a int, b int); CREATE TYPE e AS ENUM ('a', 'b'); CREATE SEQUENCE q CACHE 7;"
                        + " CREATE FUNCTION f() RETURNS int LANGUAGE sql COST 5 AS 'SELECT 1'; COMMENT ON FUNCTION f() IS 'x';"
                        + " CREATE TABLE then_called (a int);");

        assertThat(told(run(spec("flyway"))))
                .containsExactlyInAnyOrder(
                        "schema s: privileges differs: introduced by V2__m.sql",
                        "enum public.e: privileges differs: introduced by V2__m.sql",
                        "table public.t: privileges differs: introduced by V2__m.sql",
                        "sequence public.q: privileges differs: introduced by V2__m.sql",
                        "function public.f(): privileges differs: introduced by V2__m.sql",
                        // The migration that named it so did not do this.
                        "table public.then_called: row security differs: null");
    }
}

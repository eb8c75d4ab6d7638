package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a report says is to be added to the baseline does make it equal. */
@ExtendWith(TestServers.class)
class RemedyTests {
    private static final String BOTH = """
            CREATE SCHEMA "S";
            CREATE TABLE "S"."T" (id integer, "a b" integer, c text);
            CREATE FUNCTION "S".f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER g BEFORE UPDATE ON "S"."T" FOR EACH ROW EXECUTE FUNCTION "S".f();
            """;

    private static final String ATTRIBUTES = """
            ALTER TABLE "S"."T" ALTER COLUMN "a b" TYPE bigint;
            ALTER TABLE "S"."T" ALTER COLUMN "a b" SET DEFAULT 7;
            ALTER TABLE "S"."T" ALTER COLUMN "a b" SET NOT NULL;
            ALTER TABLE "S"."T" ENABLE ROW LEVEL SECURITY;
            ALTER TABLE "S"."T" FORCE ROW LEVEL SECURITY;
            ALTER TABLE "S"."T" DISABLE TRIGGER g;
            """;

    private static final String OBJECTS = """
            CREATE SEQUENCE "S"."%1$s q";
            CREATE TYPE "S"."%1$s e" AS ENUM ('a', 'b');
            CREATE TYPE "S"."%1$s y" AS (a integer);
            CREATE DOMAIN "S"."%1$s d" AS text CONSTRAINT k CHECK (VALUE <> '');
            CREATE TABLE "S"."%1$s t" (id integer CONSTRAINT p PRIMARY KEY);
            CREATE VIEW "S"."%1$s v" AS SELECT 1 AS a;
            CREATE MATERIALIZED VIEW "S"."%1$s m" AS SELECT 1 AS a;
            CREATE PROCEDURE "S"."%1$s r"(integer, text) LANGUAGE sql AS 'SELECT 2';
            CREATE INDEX "%1$s i" ON "S"."T" (id);
            CREATE TRIGGER "%1$s g" BEFORE INSERT ON "S"."T" FOR EACH ROW EXECUTE FUNCTION "S".f();
            CREATE RULE "%1$s u" AS ON DELETE TO "S"."T" DO INSTEAD NOTHING;
            CREATE POLICY "%1$s l" ON "S"."T" USING (id > 0);
            ALTER TABLE "S"."T" ADD CONSTRAINT "%1$s c" CHECK (id > 0);
            """;

    private static final String COMMENTS = """
            COMMENT ON SCHEMA "S" IS %1$s;
            COMMENT ON TABLE "S"."T" IS %1$s;
            COMMENT ON COLUMN "S"."T"."a b" IS %1$s;
            COMMENT ON FUNCTION "S".f() IS %1$s;
            COMMENT ON TRIGGER g ON "S"."T" IS %1$s;
            COMMENT ON SEQUENCE "S"."x q" IS %1$s;
            COMMENT ON TYPE "S"."x e" IS %1$s;
            COMMENT ON DOMAIN "S"."x d" IS %1$s;
            COMMENT ON CONSTRAINT k ON DOMAIN "S"."x d" IS %1$s;
            COMMENT ON VIEW "S"."x v" IS %1$s;
            COMMENT ON MATERIALIZED VIEW "S"."x m" IS %1$s;
            COMMENT ON PROCEDURE "S"."x r"(integer, text) IS %1$s;
            COMMENT ON INDEX "S"."x i" IS %1$s;
            COMMENT ON RULE "x u" ON "S"."T" IS %1$s;
            COMMENT ON POLICY "x l" ON "S"."T" IS %1$s;
            COMMENT ON CONSTRAINT "x c" ON "S"."T" IS %1$s;
            """;

    @TempDir
    private Path folder;

    private DatabaseServer server;

    @Test
    void attributesThatTheBaselineLacks(DatabaseServer server) throws IOException {
        this.server = server;

        assertThatRemediesMakeEqual(BOTH + ATTRIBUTES, BOTH, 6);
    }

    @Test
    void attributesThatLegacyLacks(DatabaseServer server) throws IOException {
        this.server = server;

        assertThatRemediesMakeEqual(BOTH, BOTH + ATTRIBUTES, 6);
    }

    @Test
    void commentsThatOneSideLacksOrThatDiffer(DatabaseServer server) throws IOException {
        this.server = server;
        String both = BOTH + OBJECTS.formatted("x");
        String comments = both + COMMENTS.formatted("E'it''s \\\\ \\n here'");

        assertThatRemediesMakeEqual(comments, both, 16);
        assertThatRemediesMakeEqual(both, comments, 16);
        assertThatRemediesMakeEqual(comments, both + COMMENTS.formatted("'there'"), 16);
    }

    @Test
    void names(DatabaseServer server) throws IOException {
        this.server = server;

        assertThatRemediesMakeEqual(BOTH + OBJECTS.formatted("X"), BOTH + OBJECTS.formatted("z"), 13);
    }

    @Test
    void nothingIsAddedForWhatTheBaselineAloneHas(DatabaseServer server) throws IOException {
        this.server = server;

        assertThat(compare(BOTH, BOTH + "CREATE TABLE u ();").differences())
                .singleElement()
                .extracting(Difference::remedy)
                .isNull();
    }

    @Test
    void rowsOfWhatIsMissingAreCounted(DatabaseServer server) throws IOException {
        this.server = server;
        String table = "CREATE TABLE u (a integer); CREATE TABLE empty (); INSERT INTO u VALUES (1), (2);";

        assertThat(compare(BOTH + table, BOTH).differences())
                .extracting(Difference::object, Difference::remark)
                .containsExactly(
                        tuple("public.empty", null),
                        tuple("public.u", "rows are missing with it, and not in what is to be added: 2 of public.u"));
        assertThat(compare("CREATE SCHEMA z; CREATE TABLE z.u AS SELECT 1 AS a;" + BOTH, BOTH)
                        .differences())
                .extracting(Difference::remark)
                .containsExactly("rows are missing with it, and not in what is to be added: 1 of z.u");
    }

    private void assertThatRemediesMakeEqual(String legacy, String baseline, int count) throws IOException {
        ParityResult different = compare(legacy, baseline);
        assertThat(different.differences())
                .as(TextReport.of(different))
                .hasSize(count)
                .extracting(Difference::remedy)
                .allMatch(Objects::nonNull);
        String remedies =
                different.differences().stream().map(Difference::remedy).collect(Collectors.joining("\n"));

        ParityResult remedied = compare(legacy, baseline + "\n" + remedies);

        assertThat(remedied.verdict()).as(TextReport.of(remedied)).isEqualTo(Verdict.EQUAL);
    }

    private ParityResult compare(String legacy, String baseline) throws IOException {
        ParitySpec spec = ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline))
                .build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            return check.result();
        }
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Of a database with many schemas, some alone are compared. */
@ExtendWith(TestServers.class)
class ChosenSchemasTests {
    private static final String BOTH = """
            CREATE SCHEMA one;
            CREATE SCHEMA "Tenant ""2";
            CREATE SCHEMA other;
            CREATE TABLE one.t (i integer PRIMARY KEY, s text DEFAULT 'a');
            CREATE FUNCTION one.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TABLE "Tenant ""2".t (i integer);
            CREATE TABLE other.t (i integer);
            INSERT INTO one.t VALUES (1);
            """;

    @TempDir
    private Path folder;

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void whatIsElsewhereIsLeftOut(DatabaseServer server) throws IOException {
        ParityResult result = check(server, List.of("one", "Tenant \"2"), """
                ALTER TABLE other.t ADD extra text;
                CREATE TRIGGER of_other BEFORE INSERT ON other.t FOR EACH ROW EXECUTE FUNCTION one.f();
                CREATE SCHEMA more;
                CREATE EXTENSION citext SCHEMA more;
                CREATE PUBLICATION everything FOR ALL TABLES;
                COMMENT ON SCHEMA other IS 'x';
                INSERT INTO one.t VALUES (2);
                """);

        assertThat(result.differences()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.notes()).contains("compared are these schemas alone, with what is in them: Tenant \"2, one");
        assertThat(result.legacy().objects().get("table")).isEqualTo(2);
        assertThat(result.witnesses())
                .filteredOn(witness -> witness.name().equals("rows"))
                .singleElement()
                .satisfies(rows -> assertThat(rows.skipped()).isTrue());
    }

    @Test
    void whatIsInThemDiffersAsEver(DatabaseServer server) throws IOException {
        ParityResult result = check(server, List.of("one", "Tenant \"2"), """
                ALTER TABLE one.t ALTER s SET DEFAULT 'b';
                CREATE TRIGGER of_one BEFORE INSERT ON one.t FOR EACH ROW EXECUTE FUNCTION one.f();
                COMMENT ON SCHEMA one IS 'x';
                GRANT USAGE ON SCHEMA one TO PUBLIC;
                CREATE INDEX ON "Tenant ""2".t (i);
                CREATE TYPE one.e AS ENUM ('a');
                """);

        assertThat(result.differences())
                .extracting(Difference::headline)
                .containsExactlyInAnyOrder(
                        "column one.t.s: default differs",
                        "trigger one.t.of_one is missing in the legacy database",
                        "schema one: comment differs",
                        "schema one: privileges differs",
                        "index \"Tenant \"\"2\".t_i_idx is missing in the legacy database",
                        "enum one.e is missing in the legacy database");
        assertThat(result.differences())
                .filteredOn(difference -> difference.object().equals("one.t.s"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.witnesses()).containsExactly("catalog", "pg_dump"));
    }

    @Test
    void rowsOfNamedTablesAreCompared(DatabaseServer server) throws IOException {
        ParitySpec.Builder spec = spec(server, "INSERT INTO one.t VALUES (2);").schemas(List.of("one"));

        assertThat(ParityCheck.run(spec.rows(List.of("one.t")).build()).differences())
                .extracting(Difference::headline)
                .containsExactly("row one.t (i = 2) is missing in the legacy database");
    }

    @Test
    void aSchemaThatIsNotThereIsTold(DatabaseServer server) throws IOException {
        ParitySpec spec = spec(server, "CREATE TABLE one.u ();")
                .schemas(List.of("one", "ONE"))
                .build();

        assertThatThrownBy(() -> ParityCheck.run(spec))
                .isInstanceOf(BuildException.class)
                .hasMessageMatching("The (legacy|baseline) side has no schema ONE, which is to be compared.");
    }

    private ParityResult check(DatabaseServer server, List<String> schemas, String more) throws IOException {
        return ParityCheck.run(spec(server, more).schemas(schemas).build());
    }

    private ParitySpec.Builder spec(DatabaseServer server, String more) throws IOException {
        Path legacy = Files.writeString(folder.resolve("legacy.sql"), BOTH);
        Path baseline = Files.writeString(folder.resolve("baseline.sql"), BOTH + more);
        return ParitySpec.builder()
                .legacy("sql:" + legacy)
                .baseline("sql:" + baseline)
                .server(server.maintenance().jdbcUrl() + "?user="
                        + server.maintenance().user());
    }
}

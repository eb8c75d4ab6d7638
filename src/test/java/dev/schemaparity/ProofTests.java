package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.schemaparity.internal.report.JsonReport;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where a proof is made, what it leaves behind, and what is told of it. */
@ExtendWith(TestServers.class)
class ProofTests {
    private static final String FIRST = "CREATE TABLE t (a varchar, CONSTRAINT c CHECK (a IN ('a', 'b')));\n"
            + "CREATE VIEW v AS SELECT a FROM t WHERE a IN ('a', 'b');\n";
    private static final String RESTORED = FIRST.replace(
            "a IN ('a', 'b')",
            "(a)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])");

    @TempDir
    Path folder;

    private DatabaseServer server;
    private Databases databases;

    @BeforeEach
    void use(DatabaseServer shared) {
        server = shared;
        databases = new Databases(shared);
    }

    @AfterEach
    void drop() {
        databases.dropAll();
    }

    @Test
    void theResultTellsWhatWasProved() throws IOException, SQLException {
        ParityResult result = check(script(FIRST), script(RESTORED));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.proved())
                .extracting(Difference::kind, Difference::object, Difference::attribute)
                .containsExactly(
                        tuple("check constraint", "public.t.c", "definition"), tuple("view", "public.v", "definition"));
        assertThat(result.notes())
                .contains(
                        "proved equal although written differently: 2, such as the definition of the check constraint public.t.c");
        assertThat(JsonReport.of(result))
                .contains(
                        "\"proved\": [\n    {\n      \"kind\": \"check constraint\",\n      \"object\": \"public.t.c\",");
        assertThat(scratchDatabases()).isZero();
    }

    @Test
    void aLiveSideIsProvedInACopyOfTheOther() throws IOException, SQLException {
        String live = "jdbc:" + live(RESTORED);

        assertThat(check(script(FIRST), live).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(check(live, script(FIRST)).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(check(script(FIRST.replace("'b'", "'c'")), live).differences())
                .hasSize(2);
        assertThat(scratchDatabases()).isZero();
    }

    @Test
    void betweenLiveDatabasesNothingIsProvedAndTheRemarkSaysWhatToDo() throws SQLException {
        ParityResult result = check("jdbc:" + live(FIRST), "jdbc:" + live(RESTORED));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.proved()).isEmpty();
        assertThat(result.differences())
                .hasSize(2)
                .allSatisfy(difference -> assertThat(difference.remark())
                        .startsWith("not provable: ")
                        .contains("none can be made of live databases", "build one side from its source"));
    }

    @Test
    void manyObjectsAreProvedInOneGo() throws IOException, SQLException {
        StringBuilder first = new StringBuilder(FIRST);
        StringBuilder restored = new StringBuilder(RESTORED);
        for (int i = 0; i < 100; i++) {
            first.append(FIRST.lines().toList().get(1).replace("VIEW v", "VIEW v" + i))
                    .append('\n');
            restored.append(RESTORED.lines().toList().get(1).replace("VIEW v", "VIEW v" + i))
                    .append('\n');
        }

        ParityResult result = check(script(first.toString()), script(restored.toString()));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.proved()).hasSize(102);
    }

    private ParityResult check(String legacy, String baseline) {
        ParitySpec spec = ParitySpec.builder().legacy(legacy).baseline(baseline).build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            return check.result();
        }
    }

    private String script(String sql) throws IOException {
        return "sql:" + Files.writeString(Files.createTempFile(folder, "script", ".sql"), sql);
    }

    private String live(String sql) throws SQLException {
        Database database = databases.create(Databases.uniqueName("live"));
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return database.jdbcUrl().substring("jdbc:".length()) + "?user=" + database.user();
    }

    private int scratchDatabases() throws SQLException {
        try (Connection connection = server.maintenance().connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM pg_database WHERE datname LIKE 'schema\\_parity\\_scratch%'")) {
            count.next();
            return count.getInt(1);
        }
    }
}

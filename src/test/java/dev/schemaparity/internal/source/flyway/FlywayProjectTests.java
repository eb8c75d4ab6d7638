package dev.schemaparity.internal.source.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What projects configure, with nothing but SQL files: so it runs with any Flyway. */
@ExtendWith(TestServers.class)
class FlywayProjectTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    FlywayProjectTests(DatabaseServer server) {
        this.server = server;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ParitySpec.Builder spec() {
        return ParitySpec.builder()
                .directory(folder)
                .timeout(Duration.ofSeconds(60))
                .classLoader(getClass().getClassLoader())
                .legacy("flyway:legacy")
                .baseline("flyway:baseline");
    }

    private ParityResult run(ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    @Test
    void severalSchemasAndLocations() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("audit/V2__log.sql", "CREATE TABLE audit.log (a int);");
        write("baseline/B2__all.sql", "CREATE TABLE app.t (a int); CREATE TABLE audit.log (a int);");
        ParitySpec.Builder spec = spec().legacy("flyway:legacy,audit");
        for (Side side : Side.values()) {
            spec.option(side, "flyway.schemas", "app,audit").option(side, "flyway.table", "history");
        }

        ParityResult result = run(spec);

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().count("schema")).isEqualTo(3);
        assertThat(result.legacy().count("table")).isEqualTo(2);
        assertThat(result.notes()).anyMatch(note -> note.contains("app.history"));
    }

    @Test
    void callbacksThatAreFilesAndRepeatables() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("legacy/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT a FROM t;");
        write("legacy/afterMigrate.sql", "COMMENT ON VIEW v IS 'by callback';");
        write(
                "baseline/B1__t.sql",
                "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; COMMENT ON VIEW v IS 'by callback';");

        ParityResult result = run(spec());

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().steps()).extracting(Step::name).containsExactly("V1__t.sql", "R__view.sql");
    }

    @Test
    void migrationsOutsideOfTransactionsBesideOthers() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("legacy/V2__i.sql", "CREATE INDEX CONCURRENTLY i ON t (a);");
        write("legacy/V3__more.sql", "ALTER TABLE t ADD COLUMN b int;\nCREATE INDEX CONCURRENTLY j ON t (b);");
        write("legacy/V3__more.sql.conf", "executeInTransaction=false\n");
        write("legacy/V4__vacuum.sql", "VACUUM t;");
        write("baseline/B4__t.sql", "CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a); CREATE INDEX j ON t (b);");

        assertThat(run(spec()).verdict()).isEqualTo(Verdict.EQUAL);
    }

    private Optional<String> fingerprint(Map<String, String> options, String upTo) {
        return new FlywaySource(new SourceRequest(
                        Side.LEGACY,
                        "flyway:legacy",
                        options,
                        folder,
                        getClass().getClassLoader(),
                        upTo,
                        false))
                .fingerprint();
    }

    @Test
    void fingerprintIsOfFilesAndConfiguration() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        Optional<String> before = fingerprint(Map.of(), null);

        assertThat(before).isPresent().isEqualTo(fingerprint(Map.of(), null));
        assertThat(fingerprint(Map.of("flyway.placeholders.a", "b"), null))
                .isPresent()
                .isNotEqualTo(before);
        assertThat(fingerprint(Map.of(), "1")).isPresent().isNotEqualTo(before);

        write("legacy/V1__t.sql", "CREATE TABLE t (b int);");
        assertThat(fingerprint(Map.of(), null)).isPresent().isNotEqualTo(before);
    }

    @Test
    void codeOfTheUsersHasNoFingerprint() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        assertThat(fingerprint(Map.of("flyway.callbacks", "some.Callback"), null))
                .isEmpty();

        write("legacy/V2__Java.class", "");
        assertThat(fingerprint(Map.of(), null)).isEmpty();
    }
}

package dev.schemaparity.internal.source.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServers.class)
class LiquibaseSourceTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    LiquibaseSourceTests(DatabaseServer server) {
        this.server = server;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @BeforeEach
    void writeChains() throws IOException {
        write("db/changelog.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                            http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                    <include file="first.sql" relativeToChangelogFile="true"/>
                    <changeSet id="3" author="bo" labels="wanted">
                        <addColumn tableName="t"><column name="${column}" type="int"/></addColumn>
                    </changeSet>
                </databaseChangeLog>
                """);
        write("db/first.sql", """
                --liquibase formatted sql

                --changeset ann:1
                CREATE TABLE t (a int);
                --rollback DROP TABLE t;

                --changeset ann:2 context:prod
                ALTER TABLE t ADD COLUMN b int;

                --changeset ann:tagged context:prod
                COMMENT ON TABLE t IS 'tagged';
                """);
        write("baseline.sql", "CREATE TABLE t (a int, b int, c int); COMMENT ON TABLE t IS 'tagged';");
        write("later/more.sql", """
                --liquibase formatted sql
                --changeset ann:5
                CREATE TABLE u (a int);
                """);
    }

    private ParitySpec.Builder spec() {
        return ParitySpec.builder()
                .directory(folder)
                .classLoader(getClass().getClassLoader())
                .legacy("liquibase:db/changelog.xml")
                .option(Side.LEGACY, "liquibase.parameter.column", "c")
                .baseline("sql:baseline.sql");
    }

    private ParityResult run(ParitySpec.Builder spec) {
        try (ParityCheck check = ParityCheck.open(spec.build(), server)) {
            return check.result();
        }
    }

    @Test
    void everyChangesetIsAStepAndTheToolIsQuiet() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ParityResult result;
        try (PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(listening);
            System.setErr(listening);
            result = run(spec());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().steps())
                .extracting(Step::name)
                .containsExactly(
                        "db/first.sql::1::ann",
                        "db/first.sql::2::ann",
                        "db/first.sql::tagged::ann",
                        "db/changelog.xml::3::bo");
        assertThat(result.legacy().steps()).allSatisfy(step -> {
            assertThat(step.checksum()).startsWith("9:");
            assertThat(step.duration()).isPositive();
        });
        assertThat(result.notes()).anyMatch(note -> note.contains("public.databasechangelog"));
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void contextsAndLabelsChoose() throws IOException {
        write("baseline.sql", "CREATE TABLE t (a int );");

        ParityResult result = run(spec().option(Side.LEGACY, "liquibase.contexts", "test")
                .option(Side.LEGACY, "liquibase.labels", "!wanted"));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().steps()).hasSize(1);
    }

    @Test
    void stopsAtAnIdOrATag() throws IOException {
        write("db/changelog.yaml", """
                databaseChangeLog:
                  - include: {file: db/first.sql}
                  - changeSet: {id: t1, author: bo, changes: [{tagDatabase: {tag: v1}}]}
                  - changeSet: {id: 9, author: bo, changes: [{sql: {sql: DROP TABLE t}}]}
                """);
        write("baseline.sql", "CREATE TABLE t (a int, b int);");
        write("tagged.sql", "CREATE TABLE t (a int, b int); COMMENT ON TABLE t IS 'tagged';");
        ParitySpec.Builder spec = ParitySpec.builder().directory(folder).legacy("liquibase:db/changelog.yaml");

        assertThat(run(spec.baseline("sql:baseline.sql").upTo(Side.LEGACY, "2")).differences())
                .isEmpty();
        assertThat(run(spec.baseline("sql:tagged.sql").upTo(Side.LEGACY, "v1")).differences())
                .isEmpty();
        assertThatThrownBy(() -> run(spec.upTo(Side.LEGACY, "v2")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("holds no version 'v2' to stop at")
                .hasMessageContaining("v1");
    }

    @Test
    void goesOnAfterItselfAndAfterOthers() {
        ParityResult result = run(spec().then("liquibase:later/more.sql"));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.baseline().laterSteps()).extracting(Step::name).containsExactly("later/more.sql::5::ann");
    }

    @Test
    void sameNameOfTheDatabaseOnBothSidesMisleadsNobody() throws IOException {
        write("squashed.sql", """
                --liquibase formatted sql
                --changeset ann:squashed
                CREATE TABLE t (a int, b int, c int);
                COMMENT ON TABLE t IS 'tagged';
                """);

        ParityResult result = run(spec().baseline("liquibase:squashed.sql")
                .databaseName(Side.LEGACY, "shop")
                .databaseName(Side.BASELINE, "shop")
                .findVolatileColumns(true)
                .then("liquibase:later/more.sql"));

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.timing().speedup()).isPresent();
    }

    @Test
    void failureNamesTheChangesetAndTheServersWordsAndNoSecret() throws IOException {
        write("db/first.sql", """
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE t (a int);
                --changeset ann:2
                ALTER ROLE nobody_of_that_name PASSWORD '${pw}';
                """);

        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "liquibase.parameter.pw", "topsecret")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("Liquibase failed at db/first.sql::2::ann")
                .hasMessageContaining("role \"nobody_of_that_name\" does not exist")
                .hasMessageContaining("PASSWORD '${pw}'")
                .hasMessageNotContaining("topsecret");
    }

    @Test
    void searchPathFindsWhatIsIncludedFromItsRoot() throws IOException {
        write("src/main/resources/db/root.yaml", """
                databaseChangeLog:
                  - include: {file: db/parts/one.sql}
                """);
        write("src/main/resources/db/parts/one.sql", """
                --liquibase formatted sql
                --changeset ann:1
                CREATE TABLE t (a int, b int, c int);
                COMMENT ON TABLE t IS 'tagged';
                """);

        ParitySpec.Builder spec = ParitySpec.builder()
                .directory(folder)
                .legacy("liquibase:db/root.yaml")
                .option(Side.LEGACY, "liquibase.searchPath", "src/main/resources")
                .baseline("sql:baseline.sql");

        assertThat(run(spec).verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void whatDoesNotExistOrIsNotKnownIsTold() {
        assertThatThrownBy(() -> run(spec().legacy("liquibase:nowhere.xml")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("names a changelog that does not exist: nowhere.xml")
                .hasMessageContaining("liquibase.searchPath");
        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "flyway.table", "x")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("The option 'flyway.table' of the legacy source");
    }

    @Test
    void fingerprintIsOfEveryFileThatIsIncluded() throws IOException {
        LiquibaseSource source = new LiquibaseSource(LiquibaseSettings.of(new SourceRequest(
                Side.LEGACY,
                "liquibase:db/changelog.xml",
                Map.of("liquibase.parameter.column", "c"),
                folder,
                getClass().getClassLoader(),
                null,
                false)));
        String before = source.fingerprint().orElseThrow();
        assertThat(source.fingerprint()).contains(before);

        Files.writeString(folder.resolve("db/first.sql"), "\n-- more\n", StandardOpenOption.APPEND);

        assertThat(source.fingerprint()).isPresent().isNotEqualTo(Optional.of(before));
    }
}

package dev.schemaparity.internal.source.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestServers.class)
class FlywaySourceTests {
    @TempDir
    private Path folder;

    private final DatabaseServer server;

    FlywaySourceTests(DatabaseServer server) {
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
    void oneFolderWithChainAndBaselineIsComparedWithItselfRightly() throws IOException {
        write("both/V1__t.sql", "CREATE TABLE t (a int);");
        write("both/V2__b.sql", "ALTER TABLE t ADD COLUMN b int;");
        write("both/B2__baseline.sql", "CREATE TABLE t (a int, b int);");
        write("both/R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT a FROM t;");

        ParityResult result = run(spec().legacy("flyway:both").baseline("flyway:both"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(result.legacy().steps())
                .extracting(Step::name)
                .containsExactly("V1__t.sql", "V2__b.sql", "R__view.sql");
        assertThat(result.baseline().steps()).extracting(Step::name).containsExactly("B2__baseline.sql", "R__view.sql");
    }

    @Test
    void settingsComeFromConfAndTomlFilesAndFromOptionsInThatOrder() throws IOException {
        write(
                "flyway.conf",
                "flyway.placeholders.one=first\nflyway.placeholders.two=overridden\nflyway.url=jdbc:none\n");
        write("flyway.toml", """
                [flyway]
                url = "jdbc:none"
                table = "our_history"
                placeholderPrefix = "<<"
                placeholderSuffix = ">>"
                sqlMigrationSuffixes = [".sql", ".pgsql"]

                [flyway.placeholders]
                three = "third"
                """);
        write("legacy/V1__t.pgsql", "CREATE TABLE <<one>> (<<two>> int, <<three>> int);");
        write("baseline/B1__t.sql", "CREATE TABLE first (second int, third int);");

        ParityResult result = run(spec().option(Side.LEGACY, "flyway.configFiles", "flyway.conf,flyway.toml")
                .option(Side.LEGACY, "flyway.placeholders.two", "second"));

        assertThat(result.differences()).isEmpty();
        assertThat(result.legacy().count("table")).isEqualTo(1);
    }

    /** Found through flyway.callbacks. */
    public static final class CommentingCallback extends BaseCallback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            execute(context.getConnection(), "COMMENT ON TABLE t IS 'by callback'");
        }
    }

    /** Added by the customizer. */
    public static final class V2__Java extends BaseJavaMigration {
        @Override
        public void migrate(org.flywaydb.core.api.migration.Context context) {
            execute(context.getConnection(), "ALTER TABLE t ADD COLUMN by_java int");
        }
    }

    /** Named by the option customizer. */
    public static final class Customizer implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration configuration) {
            configuration.javaMigrations(new V2__Java());
        }
    }

    /** Fails as a user's code may. */
    public static final class FailingCustomizer implements Consumer<FluentConfiguration> {
        @Override
        public void accept(FluentConfiguration configuration) {
            throw new IllegalStateException("no such setting");
        }
    }

    @Test
    void failingCustomizerIsNamed() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        Files.createDirectory(folder.resolve("baseline"));

        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "customizer", FailingCustomizer.class.getName())))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining(FailingCustomizer.class.getName() + " of the legacy source failed")
                .hasMessageContaining("no such setting");
    }

    private static void execute(java.sql.Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void callbacksJavaMigrationsAndACustomizerRunAndAreTimed() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("baseline/B2__t.sql", "CREATE TABLE t (a int, by_java int); COMMENT ON TABLE t IS 'by callback';");

        ParityResult result = run(spec().option(Side.LEGACY, "flyway.callbacks", CommentingCallback.class.getName())
                .option(Side.LEGACY, "customizer", Customizer.class.getName()));

        assertThat(result.differences()).isEmpty();
        assertThat(result.legacy().steps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.duration()).isPositive());
    }

    @Test
    void loneConcurrentIndexDoesNotHang() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("legacy/V2__i.sql", "CREATE INDEX CONCURRENTLY i ON t (a);");
        write("baseline/B2__t.sql", "CREATE TABLE t (a int); CREATE INDEX i ON t (a);");

        assertThat(run(spec().timeout(Duration.ofSeconds(30))).verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void failedMigrationNamesFileLineAndTheServersWords() throws IOException {
        write(
                "legacy/V1__t.sql",
                "-- a comment\n\nCREATE TABLE t (a int);\n\n-- another\nALTER TABLE t\n  ADD COLUMN b nonsense;\n");
        write("baseline/B2__t.sql", "CREATE TABLE t (a int);");

        assertThatThrownBy(() -> run(spec()))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining(folder.resolve("legacy/V1__t.sql") + ", line 7")
                .hasMessageContaining("ERROR: type \"nonsense\" does not exist (SQLSTATE 42704)")
                .hasMessageContaining("ADD COLUMN b nonsense");
    }

    @Test
    void valueOfAPlaceholderIsNotPrinted() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);\nALTER ROLE nobody_of_that_name PASSWORD '${pw}';\n");
        write("baseline/B2__t.sql", "CREATE TABLE t (a int);");

        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "flyway.placeholders.pw", "topsecret")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("PASSWORD '${pw}'")
                .hasMessageNotContaining("topsecret");
    }

    @Test
    void settingsThatWouldMisleadFlywayAreReplaced() throws IOException {
        write(
                "flyway.conf",
                "flyway.postgresql.transactional.lock=false\nflyway.baselineOnMigrate=true\nflyway.baselineVersion=1\n");
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        write("baseline/B1__t.sql", "CREATE TABLE t (a int) ;");

        ParityResult result = run(spec().option(Side.LEGACY, "flyway.configFiles", "flyway.conf"));

        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
    }

    @Test
    void legacyFolderThatHoldsABaselineAloneExecutesNothing() throws IOException {
        write("legacy/B4__t.sql", "CREATE TABLE t (a int);");
        write("baseline/B4__t.sql", "CREATE TABLE t (a int);");

        assertThatThrownBy(() -> run(spec()))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The legacy side executed no migration")
                .hasMessageContaining("never runs baseline migrations (B files)");
    }

    @Test
    void emptyBaselineFolderIsAnError() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");
        Files.createDirectory(folder.resolve("baseline"));

        assertThatThrownBy(() -> run(spec()))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("The baseline side executed no migration: flyway:baseline");
    }

    @Test
    void missingFolderIsNamedWithWhereItWasLookedFor() throws IOException {
        write("baseline/B1__t.sql", "CREATE TABLE t (a int);");

        assertThatThrownBy(() -> run(spec()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("does not exist: " + folder.resolve("legacy"));
    }

    @Test
    void missingClasspathLocationIsAnError() throws IOException {
        write("baseline/B1__t.sql", "CREATE TABLE t (a int);");

        assertThatThrownBy(() -> run(spec().legacy("flyway:classpath:db/nowhere")))
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("db/nowhere");
    }

    @Test
    void unknownOptionsAndUnusableCustomizersAreRefused() throws IOException {
        write("legacy/V1__t.sql", "CREATE TABLE t (a int);");

        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "placeholders.x", "y")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("The option 'placeholders.x' of the legacy source");
        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "customizer", "no.such.Class")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no.such.Class");
        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "customizer", "java.lang.Object")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("does not implement java.util.function.Consumer");
        assertThatThrownBy(() -> run(spec().option(Side.LEGACY, "flyway.configFiles", "missing.conf")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("missing.conf");
    }
}

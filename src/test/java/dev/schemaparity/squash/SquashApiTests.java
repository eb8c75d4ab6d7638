package dev.schemaparity.squash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A squash from chain to stamped and archived, and all the way back, by calls alone. */
@ExtendWith(TestServers.class)
class SquashApiTests {
    private static final String NAME = "squash_api";

    @TempDir
    private Path folder;

    private DatabaseServer server;
    private Path chain;
    private Path baselines;
    private Path archive;

    @BeforeEach
    void create(DatabaseServer started) throws Exception {
        server = started;
        chain = folder.resolve("chain");
        baselines = folder.resolve("baseline");
        archive = folder.resolve("archive");
        write("V1__t.sql", "CREATE TABLE t (i integer PRIMARY KEY);");
        write("V2__u.sql", "CREATE TABLE u (i integer); INSERT INTO u VALUES (1);");
        execute(server.maintenance(), "DROP DATABASE IF EXISTS " + NAME, "CREATE DATABASE " + NAME);
    }

    @AfterEach
    void drop() throws Exception {
        execute(server.maintenance(), "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(NAME));
    }

    @Test
    void fromChainToArchivedAndBack() throws Exception {
        GeneratedBaseline generated =
                BaselineGenerator.of(source(chain)).settings(this::onServer).generate(baselines);

        assertThat(generated.isProved()).isTrue();
        assertThat(generated.replaced()).isEqualTo(2);
        assertThat(generated.proof().verdict()).isEqualTo(Verdict.EQUAL);
        Path file = generated.files().get(0);
        assertThat(file).isEqualTo(baselines.resolve("B2__baseline.sql")).isNotEmptyFile();

        DatabaseStamp stamp = stamp();
        assertThat(stamp.apply().orThrow().status()).isEqualTo(StampStatus.NEVER_MIGRATED);
        flyway(chain).migrate();
        assertThat(stamp.plan().status()).isEqualTo(StampStatus.PLANNED);
        assertThat(current()).isEqualTo("V2__u.sql");
        assertThat(stamp.apply().status()).isEqualTo(StampStatus.DONE);
        assertThat(current()).isEqualTo("B2__baseline.sql");
        assertThat(stamp.apply().orThrow().status()).isEqualTo(StampStatus.NOTHING_TO_DO);

        MigrationArchive moved = MigrationArchive.of(chain, archive);
        assertThat(moved.plan(file, folder).files()).containsExactly("V1__t.sql", "V2__u.sql");
        assertThat(chain.resolve("V1__t.sql")).exists();
        assertThat(moved.move(file, folder).refusals()).isEmpty();
        assertThat(chain.resolve("V1__t.sql")).doesNotExist();
        assertThat(flyway(baselines).validateWithResult().validationSuccessful).isTrue();

        assertThat(MigrationArchive.at(archive).restore().files()).containsExactly("V1__t.sql", "V2__u.sql");
        assertThat(DatabaseStamp.of(url()).takeBack().status()).isEqualTo(StampStatus.DONE);
        assertThat(current()).isEqualTo("V2__u.sql");
        assertThat(flyway(chain).validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void whatIsInTheWayIsThrownOnRequest() throws Exception {
        BaselineGenerator.of(source(chain)).settings(this::onServer).generate(baselines);
        flyway(chain).migrate();
        execute(server.database(NAME), "ALTER TABLE u ADD extra text");

        StampResult refused = stamp().apply();

        assertThat(refused.status()).isEqualTo(StampStatus.REFUSED);
        assertThat(refused.proof().differences()).hasSize(1);
        assertThatThrownBy(refused::orThrow)
                .isInstanceOf(BuildException.class)
                .hasMessageContaining("is not what B2__baseline.sql builds")
                .hasMessageContaining(refused.proof().differences().get(0).headline("live database", "what is built"));
        assertThat(current()).isEqualTo("V2__u.sql");
        assertThatThrownBy(() -> DatabaseStamp.of(url()).chain(source(chain)).apply())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("baselineRevision(...)");
    }

    @Test
    void aBaselineThatIsNotProvedIsThrownOnRequest() throws Exception {
        write("V3__w.sql", "CREATE TABLE w (at timestamptz); INSERT INTO w VALUES (clock_timestamp());");
        BaselineGenerator generator = BaselineGenerator.of(source(chain)).settings(this::onServer);

        GeneratedBaseline unproved = generator.generate(baselines);

        assertThat(unproved.isProved()).isFalse();
        assertThatThrownBy(unproved::orThrow)
                .isInstanceOf(BuildException.class)
                .hasMessageStartingWith("The baseline of 3 migrations is not proved, and nothing was written:\n  ")
                .hasMessageContaining(
                        unproved.proof().differences().get(0).headline("database of the chain", "baseline"));
        assertThat(baselines).doesNotExist();

        GeneratedBaseline declared = BaselineGenerator.of(source(chain))
                .settings(this::onServer)
                .volatileColumns("public.w.at")
                .generate(baselines);
        assertThat(declared.orThrow()).isSameAs(declared);
    }

    /** Else the proof would overlook what the baseline holds. */
    @Test
    void aColumnThatTheSettingsDeclareIsLeftToItsDefaultToo() throws Exception {
        write("V3__w.sql", "CREATE TABLE w (i integer, at timestamptz DEFAULT now()); INSERT INTO w VALUES (1);");

        GeneratedBaseline generated = BaselineGenerator.of(source(chain))
                .settings(spec -> {
                    onServer(spec);
                    spec.volatileColumns(List.of("public.w.at"));
                })
                .generate(baselines)
                .orThrow();

        assertThat(Files.readString(generated.files().get(0))).contains("INSERT INTO public.w (i) VALUES (1);");
    }

    @Test
    void migrationsThatAreNotMovedAreThrownOnRequest() throws Exception {
        Path file = BaselineGenerator.of(source(chain))
                .settings(this::onServer)
                .generate(baselines)
                .orThrow()
                .files()
                .get(0);
        write("V2__u.sql", "CREATE TABLE u (i integer); INSERT INTO u VALUES (2);");

        MigrationArchive.Plan refused = MigrationArchive.of(chain, archive).move(file, folder);

        assertThat(refused.refusals()).singleElement().asString().contains("V2__u.sql");
        assertThatThrownBy(refused::orThrow)
                .isInstanceOf(BuildException.class)
                .hasMessage("The migrations are not moved, nothing was changed:\n  "
                        + refused.refusals().get(0));
        assertThat(chain.resolve("V1__t.sql")).exists();

        write("V2__u.sql", "CREATE TABLE u (i integer); INSERT INTO u VALUES (1);");
        assertThat(MigrationArchive.of(chain, archive)
                        .move(file, folder)
                        .orThrow()
                        .files())
                .hasSize(2);
    }

    @Test
    void aMigrationThatTheBaselineDoesNotHoldIsNotStampedOver() throws Exception {
        BaselineGenerator.of(source(chain)).settings(this::onServer).generate(baselines);
        write("V1_5__late.sql", "CREATE TABLE late (i integer); DROP TABLE late;");
        flyway(chain).migrate();

        StampResult late = stamp().apply();

        assertThat(late.status()).isEqualTo(StampStatus.REFUSED);
        assertThat(late.message())
                .startsWith("B2__baseline.sql does not hold what these migrations, applied to")
                .contains("V1_5__late.sql");
        assertThat(current()).isEqualTo("V2__u.sql");

        execute(server.maintenance(), "DROP DATABASE " + NAME, "CREATE DATABASE " + NAME);
        Files.delete(chain.resolve("V1_5__late.sql"));
        write("V2__u.sql", "CREATE TABLE u (i integer); INSERT INTO u VALUES (2);");
        flyway(chain).migrate();

        assertThat(stamp().apply().message())
                .startsWith("B2__baseline.sql was squashed of other files")
                .contains("V2__u.sql");
    }

    @Test
    void aDatabaseIsInspectedAndBackedUp() throws Exception {
        flyway(chain).migrate();

        InspectedDatabase well = inspection().backup(folder.resolve("backup")).inspect();

        assertThat(well.isWell()).as(well.toString()).isTrue();
        assertThat(well.history()).isEqualTo(HistoryStatus.AT_HEAD);
        assertThat(well.version()).isEqualTo("2");
        assertThat(well.objects()).containsEntry("table", 2);
        assertThat(well.drift().verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(well.backup())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());

        execute(server.database(NAME), "ALTER TABLE u ADD extra text");
        write("V3__w.sql", "CREATE TABLE w (i integer);");
        InspectedDatabase off = inspection().inspect();

        assertThat(off.isWell()).isFalse();
        assertThat(off.history()).isEqualTo(HistoryStatus.BEHIND);
        assertThat(off.findings()).singleElement().asString().contains("V3__w.sql", "next: run 'flyway migrate'");
        assertThat(off.drift().differences()).hasSize(1);
        assertThat(off.backup()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachStateOfAHistoryHasItsName(HistoryState.State state) {
        assertThat(HistoryStatus.valueOf(state.name()).ordinal()).isEqualTo(state.ordinal());
    }

    private DatabaseInspection inspection() {
        return DatabaseInspection.of(url()).chain(source(chain)).settings(this::onServer);
    }

    @Test
    void settingsGoIntoTheBaseline() throws Exception {
        GeneratedBaseline generated = BaselineGenerator.of(source(chain))
                .upTo("1")
                .name("first")
                .format(BaselineFormat.SQL)
                .settings(this::onServer)
                .generate(baselines);

        assertThat(generated.replaced()).isEqualTo(1);
        assertThat(generated.files().get(0).getFileName()).asString().contains("first");
        assertThat(Files.readString(generated.files().get(0)))
                .contains("CREATE TABLE public.t")
                .doesNotContain("public.u");
    }

    private DatabaseStamp stamp() {
        return DatabaseStamp.of(
                        server.database(NAME).jdbcUrl(), server.maintenance().user(), null)
                .chain(source(chain))
                .baseline(source(baselines))
                .settings(this::onServer);
    }

    private void onServer(ParitySpec.Builder spec) {
        spec.server(
                server.maintenance().jdbcUrl() + "?user=" + server.maintenance().user());
    }

    private String url() {
        return server.database(NAME).jdbcUrl() + "?user=" + server.maintenance().user();
    }

    private static String source(Path location) {
        return "flyway:" + location;
    }

    private Flyway flyway(Path... locations) {
        return Flyway.configure()
                .dataSource(
                        server.database(NAME).jdbcUrl(), server.maintenance().user(), "")
                .locations(Arrays.stream(locations)
                        .map(location -> "filesystem:" + location)
                        .toArray(String[]::new))
                .load();
    }

    private String current() {
        return flyway(chain, baselines).info().current().getScript();
    }

    private void write(String name, String sql) throws IOException {
        Files.createDirectories(chain);
        Files.writeString(chain.resolve(name), sql + "\n");
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

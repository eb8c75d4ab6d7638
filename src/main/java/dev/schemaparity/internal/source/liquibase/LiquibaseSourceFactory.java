package dev.schemaparity.internal.source.liquibase;

import dev.schemaparity.internal.library.MissingLibrary;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;

/** Serves {@code liquibase:CHANGELOG[,CHANGELOG...]} with the Liquibase on the user's classpath. */
public final class LiquibaseSourceFactory implements SourceFactory {
    @Override
    public String scheme() {
        return "liquibase";
    }

    @Override
    public String syntax() {
        return "liquibase:CHANGELOG[,CHANGELOG...]  changelogs of Liquibase, files or classpath:FILE";
    }

    @Override
    public boolean takes(String option) {
        // Spelled out here, where no class of Liquibase's is needed.
        return option.startsWith("liquibase.");
    }

    @Override
    public Source create(SourceRequest request) {
        MissingLibrary.require(
                "liquibase.Liquibase",
                "The " + request.side() + " source '" + request.notation() + "'",
                "org.liquibase:liquibase-core");
        return new LiquibaseSource(LiquibaseSettings.of(request));
    }
}

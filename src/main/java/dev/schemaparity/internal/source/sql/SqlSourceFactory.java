package dev.schemaparity.internal.source.sql;

import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;

/** Serves {@code sql:PATH}. */
public final class SqlSourceFactory implements SourceFactory {
    @Override
    public String scheme() {
        return "sql";
    }

    @Override
    public String syntax() {
        return "sql:PATH[,PATH...]  SQL files, or folders of them, run in natural version order";
    }

    @Override
    public Source create(SourceRequest request) {
        request.refuseOptions();
        return new SqlSource(request);
    }
}

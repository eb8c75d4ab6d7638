package dev.schemaparity.internal.source.sql;

import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;

/** Serves {@code sql:PATH}. */
public final class SqlSourceFactory implements SourceFactory {
    @Override
    public String scheme() {
        return "sql";
    }

    @Override
    public String syntax() {
        return "sql:PATH  one SQL file, or a folder of them, run in natural version order";
    }

    @Override
    public Source create(SourceRequest request) {
        if (!request.options().isEmpty()) {
            throw new UsageException("The %s source '%s' takes no options, but was given %s."
                    .formatted(
                            request.side(),
                            request.notation(),
                            request.options().keySet()));
        }
        return new SqlSource(request);
    }
}

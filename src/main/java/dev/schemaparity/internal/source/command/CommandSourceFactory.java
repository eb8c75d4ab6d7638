package dev.schemaparity.internal.source.command;

import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceFactory;
import dev.schemaparity.spi.SourceRequest;

/** Serves {@code command:WORDS}, any other migration tool. */
public final class CommandSourceFactory implements SourceFactory {
    @Override
    public String scheme() {
        return "command";
    }

    @Override
    public String syntax() {
        return "command:WORDS  a command line, run without a shell, that migrates the database of PGHOST, PGDATABASE and DATABASE_URL";
    }

    @Override
    public Source create(SourceRequest request) {
        request.refuseOptions();
        return new CommandSource(request, CommandWords.of(request));
    }
}

package dev.schemaparity;

import dev.schemaparity.internal.source.Sources;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.UsageException;

/** The sources of both sides, parsed before anything is started. */
record SideSources(Source legacy, Source baseline) {
    static SideSources of(ParitySpec spec) {
        return new SideSources(parse(spec, Side.LEGACY), parse(spec, Side.BASELINE));
    }

    private static Source parse(ParitySpec spec, Side side) {
        SideSpec asked = spec.side(side);
        Source source = Sources.parse(side, asked.source(), asked.options(), spec.directory(), spec.classLoader());
        boolean shaped = asked.init() != null || asked.user() != null || asked.databaseName() != null;
        if (!(source instanceof ChainSource) && shaped) {
            throw new UsageException(
                    "The %s side is the live database %s, which is only read: an init script, a user or a database name cannot be given for it."
                            .formatted(side, source.notation()));
        }
        return source;
    }

    boolean needServer() {
        return legacy instanceof ChainSource || baseline instanceof ChainSource;
    }

    /** Times may be set against each other only where the same tool took them. */
    boolean sameTool() {
        return legacy instanceof ChainSource && legacy.getClass() == baseline.getClass();
    }
}

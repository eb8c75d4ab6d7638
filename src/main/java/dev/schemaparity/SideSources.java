package dev.schemaparity;

import dev.schemaparity.internal.recording.SnapshotFile;
import dev.schemaparity.internal.source.Sources;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.LiveSource;
import dev.schemaparity.spi.RecordedSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;

/** The sources of both sides, parsed before anything is started. */
record SideSources(Source legacy, Source baseline) {
    static SideSources of(ParitySpec spec) {
        if (spec.pgDumpPath() != null && !Files.exists(spec.pgDumpPath())) {
            throw new UsageException(
                    "The configured pg_dump '%s' does not exist. Give the path of a pg_dump, or of the folder that holds it, or none to have one searched for."
                            .formatted(spec.pgDumpPath()));
        }
        SideSources sources = new SideSources(parse(spec, Side.LEGACY), parse(spec, Side.BASELINE));
        spec.rows().check(sources);
        return sources;
    }

    static Source parse(ParitySpec spec, Side side) {
        SideSpec asked = spec.side(side);
        Source source = Sources.parse(side, asked.source(), asked.options(), spec.directory(), spec.classLoader());
        boolean shaped = asked.init() != null || asked.user() != null || asked.databaseName() != null;
        if (!(source instanceof ChainSource) && shaped) {
            throw new UsageException(
                    "The %s side %s is only read: an init script, a user or a database name cannot be given for it."
                            .formatted(side, source.notation()));
        }
        if (asked.init() != null && !Files.isRegularFile(asked.init())) {
            throw new UsageException("The init script of the %s side does not exist: %s".formatted(side, asked.init()));
        }
        return source;
    }

    /** Knocks at the live databases and opens the recordings, before anything is built for nothing. */
    void requireReachable() {
        requireReachable(Side.LEGACY, legacy);
        requireReachable(Side.BASELINE, baseline);
    }

    static void requireReachable(Side side, Source source) {
        if (source instanceof RecordedSource recorded) {
            SnapshotFile.read(recorded.file());
        } else if (source instanceof LiveSource live) {
            try (Connection connection = live.database().connect()) {
                connection.getMetaData();
            } catch (SQLException e) {
                throw new BuildException(
                        "The %s side cannot be reached at %s: %s".formatted(side, live.database(), e.getMessage()), e);
            }
        }
    }

    /** Returns the kind of a side. */
    SideKind kind(Side side) {
        Source source = side == Side.LEGACY ? legacy : baseline;
        return source instanceof ChainSource
                ? SideKind.BUILT
                : source instanceof LiveSource ? SideKind.LIVE : SideKind.RECORDED;
    }

    /** Times may be set against each other only where the same tool took them. */
    boolean sameTool() {
        return legacy instanceof ChainSource && legacy.getClass() == baseline.getClass();
    }
}

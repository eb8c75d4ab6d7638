package dev.schemaparity;

import dev.schemaparity.internal.recording.RecordedSnapshot;
import dev.schemaparity.internal.recording.SnapshotFile;
import dev.schemaparity.internal.source.Sources;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.LiveSource;
import dev.schemaparity.spi.RecordedSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sources of both sides, parsed before anything is started.
 *
 * @param legacy a {@link SideChain}, a live database or a recording, as is the baseline
 * @param recordings what was recorded, for the sides that are recordings
 */
record SideSources(Source legacy, Source baseline, Map<Side, RecordedSnapshot> recordings) {
    static SideSources of(ParitySpec spec) {
        if (spec.pgDumpPath() != null && !Files.exists(spec.pgDumpPath())) {
            throw new UsageException(
                    "The configured pg_dump '%s' does not exist. Give the path of a pg_dump, or of the folder that holds it, or none to have one searched for."
                            .formatted(spec.pgDumpPath()));
        }
        Map<Side, Source> parsed = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            parsed.put(side, parse(spec, side));
        }
        // Before anything is built for nothing.
        Map<Side, RecordedSnapshot> recordings = new EnumMap<>(Side.class);
        parsed.forEach((side, source) -> {
            if (source instanceof RecordedSource recorded) {
                recordings.put(side, SnapshotFile.read(recorded.file()));
            }
        });
        SideSources sources = new SideSources(parsed.get(Side.LEGACY), parsed.get(Side.BASELINE), recordings);
        spec.rows().check(sources);
        return sources;
    }

    static Source parse(ParitySpec spec, Side side) {
        SideSpec asked = spec.side(side);
        Source source = Sources.create(request(spec, side, asked.source(), asked.options(), asked.upTo(), false));
        boolean shaped = asked.init() != null || asked.user() != null || asked.databaseName() != null;
        if (!(source instanceof ChainSource) && shaped) {
            throw new UsageException(
                    "The %s side %s is only read: an init script, a user or a database name cannot be given for it."
                            .formatted(side, source.notation()));
        }
        if (!(source instanceof ChainSource) && !spec.then().isEmpty()) {
            throw new UsageException("The %s side %s is only read: no later migrations (%s) can run on it."
                    .formatted(side, source.notation(), String.join(", ", spec.then())));
        }
        if (asked.init() != null && !Files.isRegularFile(asked.init())) {
            throw new UsageException("The init script of the %s side does not exist: %s".formatted(side, asked.init()));
        }
        return source instanceof ChainSource chain ? new SideChain(chain, later(spec, side)) : source;
    }

    private static SourceRequest request(
            ParitySpec spec, Side side, String notation, Map<String, String> options, String upTo, boolean later) {
        return new SourceRequest(side, notation, options, spec.directory(), spec.classLoader(), upTo, later);
    }

    private static List<ChainSource> later(ParitySpec spec, Side side) {
        // A side whose own source is of another kind has no settings for these: those of the other side serve both.
        Map<String, String> options = new HashMap<>(spec.side(side.other()).options());
        options.putAll(spec.side(side).options());
        List<ChainSource> chains = new ArrayList<>();
        for (String notation : spec.then()) {
            SourceRequest unset = request(spec, side, notation, Map.of(), null, true);
            Map<String, String> taken = new HashMap<>(options);
            taken.keySet().removeIf(option -> !Sources.takes(unset, option));
            if (!(Sources.create(request(spec, side, notation, taken, null, true)) instanceof ChainSource chain)) {
                throw new UsageException(
                        "The later migrations '%s' build nothing. Name a chain that can run after both sides, such as flyway:db/migration."
                                .formatted(notation));
            }
            chains.add(chain);
        }
        return List.copyOf(chains);
    }

    /** Tells whether a server is needed to build a side. */
    boolean isAnyBuilt() {
        return legacy instanceof ChainSource || baseline instanceof ChainSource;
    }

    /** Knocks at the live databases, before anything is built for nothing. */
    void requireReachable() {
        requireReachable(Side.LEGACY, legacy);
        requireReachable(Side.BASELINE, baseline);
    }

    static void requireReachable(Side side, Source source) {
        if (source instanceof LiveSource live) {
            try (Connection connection = live.database().connect()) {
                connection.getMetaData();
            } catch (SQLException e) {
                throw new BuildException(
                        "The %s side cannot be reached at %s: %s".formatted(side, live.database(), e.getMessage()), e);
            }
        }
    }

    Source of(Side side) {
        return side == Side.LEGACY ? legacy : baseline;
    }

    /** Returns what a side offers to whoever compares rows. */
    RowsSpec.Offer rows(Side side) {
        return RowsSpec.Offer.of(kind(of(side)), recordings.get(side));
    }

    static SideKind kind(Source source) {
        return source instanceof ChainSource
                ? SideKind.BUILT
                : source instanceof LiveSource ? SideKind.LIVE : SideKind.RECORDED;
    }

    /** Times may be set against each other only where the same tool took them. */
    boolean sameTool() {
        return legacy instanceof ChainSource before
                && baseline instanceof ChainSource after
                && before.tool().equals(after.tool());
    }
}

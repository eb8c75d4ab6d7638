package dev.schemaparity;

import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where the sides are built: both on one server, or each on a server of its own. Servers start when they are needed. */
final class Provisioning implements AutoCloseable {
    private final ParitySpec spec;
    private final List<CheckDatabases> servers = new ArrayList<>();
    private final Map<Side, CheckDatabases> bySide = new EnumMap<>(Side.class);

    /** Takes the caller's server for the first side, which is null when the check is to start its own. */
    Provisioning(ParitySpec spec, DatabaseServer callers) {
        this.spec = spec;
        if (callers != null) {
            servers.add(new CheckDatabases(spec, callers, false));
        }
    }

    /** Returns the databases that a side was built among. */
    CheckDatabases built(Side side) {
        if (!bySide.containsKey(side)) {
            throw new UsageException(
                    "The %s side was not built, but is only ever read: no copy of it can be given to a test. Name a chain of migrations for that."
                            .formatted(side));
        }
        return bySide.get(side);
    }

    /** Returns the side whose database can be copied for a proof, or null where there is none. */
    Side scratchSide() {
        return Stream.of(Side.LEGACY, Side.BASELINE)
                .filter(side -> bySide.containsKey(side) && bySide.get(side).canCopy())
                .findFirst()
                .orElse(null);
    }

    /** Returns the databases to build a side among. */
    CheckDatabases of(Side side) {
        return bySide.computeIfAbsent(side, unused -> servers.isEmpty() || needsAnother() ? add() : last());
    }

    private boolean needsAnother() {
        if (last().server().isExternal()) {
            if (spec.isolation() == Isolation.SERVER) {
                throw new UsageException(
                        "Isolation SERVER asks for a server for each side, and of a server that others use there is one only. Build on the server embedded or container, or let both sides share this one (isolation DATABASE).");
            }
            return false;
        }
        boolean apart = spec.isolation() == Isolation.SERVER || spec.isolation() == Isolation.AUTO && areProvidedFor();
        return apart && bySide.containsValue(last());
    }

    private CheckDatabases last() {
        return servers.get(servers.size() - 1);
    }

    /** True where the sides start from different things: what one of them brought to a server would serve the other too. */
    private boolean areProvidedFor() {
        return !spec.side(Side.LEGACY).startsLike(spec.side(Side.BASELINE));
    }

    /** Has a side built on a new server, where that is allowed; false when it stays where it is, or where there is none yet. */
    boolean separate(Side side) {
        if (servers.isEmpty()
                || spec.isolation() != Isolation.AUTO
                || last().server().isExternal()) {
            return false;
        }
        CheckDatabases before = bySide.put(side, add());
        if (before != null) {
            before.forget(side);
        }
        return true;
    }

    /** Prepares to build a side once more: on a server of its own where the first build has left traces on its own. */
    AnotherBuild another(BuiltSide first) {
        boolean alone = first.changedItsServer()
                && spec.isolation() != Isolation.DATABASE
                && !last().server().isExternal();
        return AnotherBuild.prepare(first, alone ? start() : of(first.side()), alone);
    }

    private CheckDatabases add() {
        CheckDatabases started = start();
        servers.add(started);
        return started;
    }

    private CheckDatabases start() {
        spec.progress().accept("starting the " + spec.server());
        return new CheckDatabases(spec, Servers.start(spec.server().notation(), spec.keep(), spec.classLoader()), true);
    }

    /** Creates a database for rows that were recorded: beside a side that was built, or on a server for these alone. */
    Database forRecordedRows() {
        return (servers.isEmpty() ? add() : last()).forRecordedRows();
    }

    void drop(Database copy) {
        servers.forEach(databases -> databases.drop(copy));
    }

    /** Describes what the measured times depend on. */
    List<String> conditions() {
        Set<String> conditions = new LinkedHashSet<>();
        bySide.values()
                .forEach(databases -> conditions.addAll(databases.server().conditions()));
        if (bySide.containsKey(Side.LEGACY)
                && bySide.get(Side.LEGACY) != bySide.getOrDefault(Side.BASELINE, bySide.get(Side.LEGACY))) {
            conditions.add("a server for each side");
        }
        return List.copyOf(conditions);
    }

    private List<String> keep() {
        return servers.stream().flatMap(databases -> databases.keep().stream()).toList();
    }

    /** Returns the failure of a check, with how to open what it has built so far where that is to be kept. */
    BuildException afterKeeping(BuildException failure) {
        if (!spec.keep() || servers.isEmpty()) {
            return failure;
        }
        try {
            return new BuildException(failure.getMessage() + "\nkept:\n  " + String.join("\n  ", keep()), failure);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return failure;
        }
    }

    /** Writes both dumps and tells how to open everything, where the specification asks for it. */
    List<String> keepIfAsked(Observations observed) {
        if (!spec.keep()) {
            return List.of();
        }
        List<String> told = new ArrayList<>(keep());
        try {
            Path folder = Files.createTempDirectory("schema-parity-dumps-");
            for (Side side : Side.values()) {
                Path file = folder.resolve(side + ".sql");
                if (observed.dump(side) != null) {
                    Files.writeString(file, observed.dump(side));
                    told.add("%s dump: %s".formatted(side, file));
                }
            }
        } catch (IOException e) {
            throw new BuildException("The dumps cannot be written: " + e, e);
        }
        return told;
    }

    void discardAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        RuntimeException failure = null;
        for (CheckDatabases databases : servers) {
            try {
                databases.close();
            } catch (RuntimeException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

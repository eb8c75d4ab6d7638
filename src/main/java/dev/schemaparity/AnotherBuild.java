package dev.schemaparity;

import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.ChainSource;
import dev.schemaparity.spi.Database;
import java.util.function.Supplier;

/**
 * A side built once more, beside the one that is compared. It is neither compared with the other side nor handed out, and is
 * gone when it is closed, with the server that it may have needed.
 */
final class AnotherBuild implements AutoCloseable {
    private final CheckDatabases databases;
    private final boolean ownsServer;
    private final EmptyDatabases.Prepared prepared;

    private AnotherBuild(CheckDatabases databases, boolean ownsServer, EmptyDatabases.Prepared prepared) {
        this.databases = databases;
        this.ownsServer = ownsServer;
        this.prepared = prepared;
    }

    /**
     * Prepares an empty database for it.
     *
     * @param ownsServer whether the server of these databases is there for this build alone
     */
    static AnotherBuild prepare(BuiltSide first, CheckDatabases databases, boolean ownsServer) {
        try {
            return new AnotherBuild(databases, ownsServer, databases.prepareAnother(first.side()));
        } catch (RuntimeException e) {
            if (ownsServer) {
                databases.close();
            }
            throw e;
        }
    }

    /**
     * Runs the chain in it.
     *
     * @param limit ends a chain that does not end
     * @param what names the build at the start of a sentence
     * @param progress told of each step
     * @param whatRuns tells what it is at, for the message of the limit
     */
    void run(ChainSource chain, TimeLimit limit, String what, BuildProgress progress, Supplier<String> whatRuns) {
        limit.run(
                what,
                () -> chain.build(prepared.asBuilder(), progress),
                whatRuns,
                () -> databases.disconnectAll(prepared.name()));
    }

    /** Locates the database for the server's own user, whoever builds it. */
    Database database() {
        return databases.database(prepared);
    }

    /** Closes it without hiding why. */
    void discardAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        if (ownsServer) {
            databases.close();
        } else {
            databases.discard(prepared);
        }
    }
}

package dev.schemaparity.benchmarks.peers;

import dev.schemaparity.spi.Database;
import java.util.List;

/** Another tool that compares two databases. */
interface Peer {
    /** Returns the name without a version, such as {@code Liquibase diff}. */
    String name();

    String version();

    /** Tells in one sentence how it is used here. */
    String usage();

    /**
     * Compares two databases as the tool's documentation recommends.
     *
     * @return what the tool reports, one line each; empty when it reports that nothing differs
     * @throws Exception when it cannot compare them
     */
    List<String> differences(Database legacy, Database baseline) throws Exception;
}

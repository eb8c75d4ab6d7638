package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.inspect.HistoryState;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import java.util.List;
import java.util.Optional;

/** What a plan asks of a chain and its baseline, and each tool answers in its own way. */
sealed interface PlannedChain permits FlywayChain, AlembicChain {
    static PlannedChain of(PlanRequest request) {
        return request.isOfFlyway() ? new FlywayChain(request) : new AlembicChain(request);
    }

    /** Returns the baseline, null where there is none yet. */
    FoundBaseline baseline();

    /** Returns where the replaced migrations are; null where there is no baseline. */
    ReplacedFiles replaced();

    /** Returns the notation of all files that a database may have been built of. */
    String history();

    /** Returns why nothing tells where the chain ends; empty where that is known. */
    Optional<String> silence();

    /** Whether a database need not be stamped: it is, was built by the baseline, or will be. */
    boolean isAt(HistoryState history);

    /** Returns what a database lacks before it can be stamped; empty where it can, or need not be. */
    Optional<Finding> lacks(HistoryState history);

    /** Returns the command that writes the baseline. */
    String squash();

    /** Returns what is wrong with the baseline, and what puts the first of it right; empty where nothing is. */
    Optional<Step> repair(List<LiveState> databases);

    /** Returns the notation of what the baseline is to be compared with, where its files are now. */
    String legacy();

    /** Returns the notation of the baseline, with what runs on both sides. */
    String newSide();

    /** Returns the command that compares the two. */
    String check();

    /** Returns the command that stamps a database. */
    String stamp(String url);

    /** Returns how far the replaced files are out of the way, and what comes after that. */
    List<Step> archiving();

    /** Returns the name of the text that tells in which order files and stamps reach the databases. */
    String rollOut();
}

package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is the matter with the history of a database, and what to do about it. */
final class FlywayFindings {
    private final FlywayEntries history;
    private final String chain;
    private final Surroundings surroundings;

    private FlywayFindings(FlywayEntries history, String chain, Surroundings surroundings) {
        this.history = history;
        this.chain = chain;
        this.surroundings = surroundings;
    }

    static List<Finding> of(FlywayEntries history, String chain, Surroundings surroundings) {
        return new FlywayFindings(history, chain, surroundings).findings();
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        add(
                found,
                State.FAILED,
                history.scripts(FlywayEntries.is(History.State.FAILED)),
                "failed: %s",
                "put right what it left, run 'flyway repair' and 'flyway migrate', then inspect again.");
        add(
                found,
                State.UNKNOWN,
                history.scripts(history::isUnknownBaseline),
                "in the history, but the chain has no file of it, nor those that it stands for: %s",
                history.baselineRow()
                        .map(row -> BaselineFolder.toName(chain, row.script()))
                        .orElse(""));
        add(
                found,
                State.AHEAD,
                history.scripts(history::isAhead),
                "newer than the chain, which has no file of it: %s",
                "name the newer chain, such as git:BRANCH:%s, or take the files over from there.".formatted(chain));
        add(
                found,
                State.UNKNOWN,
                history.scripts(entry ->
                        history.isUnknown(entry) && !history.isUnknownBaseline(entry) && !history.isAhead(entry)),
                "in the history, but the chain has no file of it: %s",
                "name the chain that this database was built by, such as git:REV:%s, or the missing folder beside it. No stamp is possible before."
                        .formatted(chain));
        add(
                found,
                State.CHANGED,
                history.scripts(FlywayEntries.is(History.State.CHANGED)),
                "changed since it was applied: %s",
                "name the chain as it was then, such as git:REV:%s, or have 'flyway repair' take the new checksums if nothing but comments has changed."
                        .formatted(chain));
        add(
                found,
                State.MARKED,
                history.rows().stream()
                        .filter(row -> row.type().equals("BASELINE"))
                        .map(HistoryRow::version)
                        .toList(),
                "begins with a row of 'flyway baseline' at version %s: that the migrations up to it have run is somebody's word",
                "see below whether the schema drifts. A stamp is refused: no row tells which migrations have run.");
        add(
                found,
                State.BEHIND,
                history.scripts(entry -> FlywayEntries.isPending(entry) && !history.isBelow(entry)),
                "has not run: %s",
                migration(),
                history.entries().stream()
                        .noneMatch(entry -> FlywayEntries.isPending(entry) && entry.version() == null));
        add(
                found,
                State.BEHIND,
                history.scripts(entry -> FlywayEntries.isPending(entry) && history.isBelow(entry)),
                "came in below what has run, so that Flyway passes over it: %s",
                "give it a version above %s; or, where its version has to stay, as another database has run it or a baseline holds it, run 'flyway migrate' with outOfOrder."
                        .formatted(history.version()));
        found.addAll(LateMigrations.find(chain, surroundings, this::isNotTold));
        return found;
    }

    /** Flyway fails over a baseline in the history that it has no file of, as soon as there is something to run. */
    private String migration() {
        return history.baselineRow()
                .filter(row -> history.entries().stream()
                        .filter(entry -> entry.state() == History.State.UNKNOWN)
                        .anyMatch(entry -> row.script().equals(entry.script())))
                .map(row ->
                        "run 'flyway migrate' with these files and %s, without which it fails ('applied migration not resolved locally'). To inspect again, %s"
                                .formatted(row.script(), BaselineFolder.toName(chain, row.script())))
                .orElse("run 'flyway migrate' with these files, then inspect again.");
    }

    /** What has run, or is going to, is no secret. */
    private boolean isNotTold(Path file) {
        return history.entries().stream()
                .filter(entry -> entry.rank() != null || FlywayEntries.isPending(entry))
                .noneMatch(entry -> file.endsWith(entry.script()));
    }

    private static void add(List<Finding> found, State state, List<String> scripts, String text, String next) {
        add(found, state, scripts, text, next, false);
    }

    private static void add(
            List<Finding> found, State state, List<String> scripts, String text, String next, boolean canWait) {
        if (!scripts.isEmpty()) {
            found.add(new Finding(state, text.formatted(HistoryRow.names(scripts)), next, canWait));
        }
    }
}

package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.model.ShellWord;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.guard.BaselineGuard;
import dev.schemaparity.internal.squash.inspect.HistoryState.Finding;
import dev.schemaparity.internal.squash.inspect.HistoryState.State;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Migrations that came in below a baseline: they are in no history, and Flyway says nothing of them. */
final class LateMigrations {
    private LateMigrations() {}

    /**
     * Finds them in the folders of a chain, and in those that its archives came from.
     *
     * @param which of them are to be told
     * @return a finding for each
     */
    static Collection<Finding> find(String chain, Surroundings surroundings, Predicate<Path> which) {
        Map<Path, Finding> found = new LinkedHashMap<>();
        for (BaselineGuard.Finding guarded : BaselineGuard.look(List.of(chain), surroundings)) {
            guarded.late().stream()
                    .filter(late -> which.test(late.file()))
                    .forEach(late -> found.put(
                            late.file(),
                            new Finding(
                                    State.BEHIND,
                                    "came in below %s, which does not hold it, so that Flyway passes over it: %s"
                                            .formatted(guarded.file().getFileName(), late.file()),
                                    "rename it: mv %s %s"
                                            .formatted(
                                                    ShellWord.of(late.file().toString()),
                                                    ShellWord.of(late.renamed().toString())),
                                    false)));
        }
        return found.values();
    }
}

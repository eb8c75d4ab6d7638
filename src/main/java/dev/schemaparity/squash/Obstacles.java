package dev.schemaparity.squash;

import dev.schemaparity.ParityResult;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.internal.report.SideNames;
import dev.schemaparity.spi.BuildException;
import java.util.ArrayList;
import java.util.List;

/** Tells what is in the way, for whoever goes on only where nothing is. */
final class Obstacles {
    private Obstacles() {}

    /** Makes one failure of what is told in one line, and of the lines that say more. */
    static BuildException failure(String message, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(message));
        lines.forEach(line -> all.add("  " + line));
        return new BuildException(String.join("\n", all));
    }

    /** Returns what a check found that keeps the sides from being equal, one line each. */
    static List<String> found(ParityResult proof, SideNames names) {
        List<String> lines = new ArrayList<>();
        proof.differences()
                .forEach(difference -> lines.add(difference.headline(names.legacyDatabase(), names.baseline())));
        proof.notObserved().forEach(what -> lines.add("not observed: " + names.in(what)));
        return lines;
    }

    /** Returns the same, and which witnesses were not heard. */
    static List<String> foundOrSkipped(ParityResult proof, SideNames names) {
        List<String> lines = found(proof, names);
        proof.witnesses().stream()
                .filter(WitnessResult::skipped)
                .forEach(witness ->
                        lines.add("%s was skipped: %s".formatted(witness.name(), names.in(witness.detail()))));
        return lines;
    }
}

package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The baseline that 'squash' has written for a chain. */
record FoundBaseline(Path file, BaselineHeader header) {
    /**
     * Finds it: the one that is named, or the only one in the tree.
     *
     * @throws UsageException when there are several
     */
    static Optional<FoundBaseline> find(PlanRequest request) {
        List<FoundBaseline> found = new ArrayList<>();
        if (request.baseline() == null) {
            Tree.walk(request.tree(), file -> add(file, found));
        } else {
            for (Path place : PlanRequest.folders(request.baseline())) {
                if (Files.isDirectory(place)) {
                    Tree.walk(place, file -> add(file, found));
                } else if (Files.isRegularFile(place)) {
                    add(place, found);
                }
            }
        }
        if (found.size() > 1) {
            throw new UsageException("There are several baselines: %s. Name the one that is meant: --baseline FILE"
                    .formatted(found.stream().map(one -> one.file().toString()).collect(Collectors.joining(", "))));
        }
        return found.stream().findFirst();
    }

    private static void add(Path file, List<FoundBaseline> found) {
        if (file.toString().endsWith(".sql")) {
            BaselineHeader.read(file).ifPresent(header -> found.add(new FoundBaseline(file, header)));
        }
    }

    boolean wasEdited() {
        return !header.isOf(file);
    }

    /** Returns what is not as it was when it was proved, one line each. */
    List<String> problems(ReplacedFiles replaced) {
        List<String> problems = new ArrayList<>();
        if (wasEdited()) {
            problems.add(
                    "%s was edited since it was proved: take the proved one from the version control".formatted(file));
        }
        if (!replaced.changed().isEmpty()) {
            problems.add(
                    "changed since %s was proved for them: %s".formatted(name(), HistoryRow.names(replaced.changed())));
        }
        return problems;
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Returns the revision of Alembic's that it is named after. */
    String revision() {
        return name().replaceFirst("\\.sql$", "");
    }

    Path folder() {
        Path folder = file.getParent();
        return folder == null ? Path.of(".") : folder;
    }
}

package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.Locations;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import dev.schemaparity.spi.UsageException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The baseline that 'squash' has written for a chain.
 *
 * @param earlier those of earlier squashes, which it stands for as well
 */
record FoundBaseline(Path file, BaselineHeader header, List<Path> earlier) {
    /**
     * Finds it: the one that is named, or the last in the tree.
     *
     * @throws UsageException when there are several, of which none stands for all others
     */
    static Optional<FoundBaseline> find(PlanRequest request) {
        Map<Path, BaselineHeader> all = new LinkedHashMap<>();
        Tree.walk(request.tree(), file -> add(file, all));
        Map<Path, BaselineHeader> named = request.baseline() == null ? all : named(request.baseline());
        List<FoundBaseline> last = named.entrySet().stream()
                .map(one -> new FoundBaseline(one.getKey(), one.getValue(), List.of()))
                .filter(one -> named.keySet().stream()
                        .allMatch(other -> other.equals(one.file()) || one.standsFor(other, named.get(other))))
                .toList();
        if (last.isEmpty() && !named.isEmpty()) {
            throw new UsageException("There are several baselines: %s. Name the one that is meant: --baseline FILE"
                    .formatted(named.keySet().stream().map(Path::toString).collect(Collectors.joining(", "))));
        }
        return last.stream()
                .findFirst()
                .map(found -> new FoundBaseline(
                        found.file(),
                        found.header(),
                        all.keySet().stream()
                                .filter(other -> found.standsFor(other, all.get(other)))
                                .toList()));
    }

    private static Map<Path, BaselineHeader> named(String notation) {
        Map<Path, BaselineHeader> named = new LinkedHashMap<>();
        // The name of a file may hold what separates locations, and a notation what no name of a file may.
        File one = new File(notation);
        for (Path place : one.exists() ? List.of(one.toPath()) : Locations.of(notation)) {
            if (Files.exists(place)) {
                Tree.walk(place, file -> add(file, named));
            }
        }
        return named;
    }

    private static void add(Path file, Map<Path, BaselineHeader> found) {
        if (file.toString().endsWith(".sql")) {
            BaselineHeader.read(file).ifPresent(header -> found.put(file, header));
        }
    }

    /** Flyway's are squashed again with all that the first has replaced, Alembic's with the first itself. */
    private boolean standsFor(Path other, BaselineHeader its) {
        List<Replaced> files = files(header);
        return files.stream()
                        .anyMatch(one -> one.name().equals(other.getFileName().toString()))
                || files.size() > its.replaced().size() && files.containsAll(files(its));
    }

    /** Returns what is replaced, wherever it lies: files of one name and another content are others. */
    private static List<Replaced> files(BaselineHeader header) {
        return header.replaced().stream()
                .map(one -> new Replaced(one.name().substring(one.name().lastIndexOf('/') + 1), one.checksum()))
                .toList();
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
        return folder(file);
    }

    /** Returns the folders of those that it stands for as well. */
    List<Path> earlierFolders() {
        return earlier.stream().map(FoundBaseline::folder).toList();
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of(".") : folder;
    }
}

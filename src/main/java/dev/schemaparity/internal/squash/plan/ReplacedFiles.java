package dev.schemaparity.internal.squash.plan;

import static dev.schemaparity.internal.squash.plan.Words.quoted;
import static dev.schemaparity.internal.squash.plan.Words.shown;

import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.internal.squash.archive.MigrationChecksum;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the migrations are that a baseline replaces.
 *
 * @param inChain those that still lie in a folder of the chain
 * @param inArchive those that lie in an archive, of this squash or of an earlier one
 * @param archives where those lie
 * @param gone those that are in neither
 * @param changed those that are not what the baseline was proved for
 */
record ReplacedFiles(
        List<String> inChain, List<String> inArchive, Set<Path> archives, List<String> gone, List<String> changed) {
    /** Of a baseline that does not name its migrations. */
    static final ReplacedFiles NOT_TOLD = new ReplacedFiles(List.of(), List.of(), Set.of(), List.of(), List.of());

    /**
     * Finds them.
     *
     * @param chain folders, of which none is an archive
     * @param archive null where it is not known
     * @param others archives that may be of other squashes, of which what fits is taken
     */
    static ReplacedFiles of(FoundBaseline baseline, List<Path> chain, Path archive, Collection<Path> others) {
        ReplacedFiles files = new ReplacedFiles(
                new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
        for (Replaced replaced : baseline.header().replaced()) {
            Optional<Path> inChain = holder(chain, replaced);
            Optional<Path> holder = inChain.or(
                            () -> holder(Stream.ofNullable(archive).toList(), replaced))
                    .or(() -> others.stream()
                            .filter(folder -> holder(List.of(folder), replaced).isPresent())
                            .filter(folder -> isUnchanged(replaced, folder))
                            .findFirst());
            if (inChain.isPresent()) {
                files.inChain.add(replaced.name());
            } else if (holder.isPresent()) {
                files.inArchive.add(replaced.name());
                files.archives.add(holder.get());
            } else {
                files.gone.add(replaced.name());
            }
            holder.filter(folder -> !isUnchanged(replaced, folder))
                    .ifPresent(folder -> files.changed.add(replaced.name()));
        }
        return files;
    }

    private static Optional<Path> holder(List<Path> folders, Replaced replaced) {
        return folders.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(replaced.name())))
                .findFirst();
    }

    private static boolean isUnchanged(Replaced replaced, Path folder) {
        return MigrationChecksum.isOf(replaced.checksum(), FileContent.bytes(folder.resolve(replaced.name())));
    }

    int count() {
        return inChain.size() + inArchive.size() + gone.size();
    }

    boolean areInChain() {
        return inChain.size() == count();
    }

    /**
     * Returns what makes a baseline again that is not as it was proved, or not for these files.
     *
     * @param canBeReplaced whether its migrations can be squashed once more, and no database would miss it
     */
    static String repair(FoundBaseline baseline, boolean canBeReplaced, String squash) {
        if (!canBeReplaced) {
            return "take what was proved from the version control";
        }
        // What was edited is not replaced.
        return baseline.wasEdited()
                ? "mv %s %s.edited && %s".formatted(quoted(baseline.file()), quoted(baseline.file()), squash)
                : squash;
    }

    /** Names an archive beside the chain: one that was begun, or else a new one. */
    private Path free(String from) {
        Path beside = Path.of(from).resolveSibling("archive");
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? beside : beside.resolveSibling("archive" + number))
                .filter(folder -> !Files.exists(folder) || Archive.isOf(folder, inChain.get(0)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Tells how far they are out of the chain's way.
     *
     * @param from what 'archive' is given as the chain
     * @param archive null where it is not known
     */
    Step archived(String from, FoundBaseline baseline, Path archive) {
        if (inChain.isEmpty()) {
            return Step.done(
                    "archive",
                    inArchive.size() == count() && archives.stream().allMatch(Archive::isAt)
                            ? "all %d replaced migrations lie in %s"
                                    .formatted(
                                            count(),
                                            archives.stream()
                                                    .map(folder -> shown(folder).toString())
                                                    .collect(Collectors.joining(" and ")))
                            : "none of the %d replaced migrations lies in the chain any more".formatted(count()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("%d of the %d replaced migrations still lie in the chain".formatted(inChain.size(), count()));
        if (!gone.isEmpty()) {
            lines.add("in no folder that is known here: " + HistoryRow.names(gone));
        }
        return Step.todo(
                "archive",
                lines,
                "schema-parity archive --chain %s --baseline %s --to %s"
                        .formatted(
                                quoted(from), quoted(baseline.file()), quoted(archive == null ? free(from) : archive)));
    }
}

package dev.schemaparity.internal.squash.plan;

import static dev.schemaparity.internal.squash.plan.Words.quoted;
import static dev.schemaparity.internal.squash.plan.Words.shown;

import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.internal.squash.archive.MigrationChecksum;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the migrations are that a baseline replaces.
 *
 * @param inChain those that still lie in a folder of the chain
 * @param inArchive those that lie in the archive
 * @param gone those that are in neither
 * @param changed those that are not what the baseline was proved for
 */
record ReplacedFiles(List<String> inChain, List<String> inArchive, List<String> gone, List<String> changed) {
    /** Of a baseline that does not name its migrations. */
    static final ReplacedFiles NOT_TOLD = new ReplacedFiles(List.of(), List.of(), List.of(), List.of());

    static ReplacedFiles of(FoundBaseline baseline, List<Path> chain, Path archive) {
        ReplacedFiles files =
                new ReplacedFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Replaced replaced : baseline.header().replaced()) {
            Path inChain = chain.stream()
                    .map(folder -> folder.resolve(replaced.name()))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
            Path inArchive = archive == null ? null : archive.resolve(replaced.name());
            if (inChain != null) {
                files.inChain.add(replaced.name());
                files.check(replaced, inChain);
            } else if (inArchive != null && Files.isRegularFile(inArchive)) {
                files.inArchive.add(replaced.name());
                files.check(replaced, inArchive);
            } else {
                files.gone.add(replaced.name());
            }
        }
        return files;
    }

    private void check(Replaced replaced, Path file) {
        try {
            if (!MigrationChecksum.isOf(replaced.checksum(), Files.readAllBytes(file))) {
                changed.add(replaced.name());
            }
        } catch (IOException e) {
            throw new BuildException("%s cannot be read: %s".formatted(file, e), e);
        }
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
     * @param isStamped whether a database has been told of it, which another one would not fit
     */
    String repair(FoundBaseline baseline, boolean isStamped, String squash) {
        if (!areInChain() || isStamped) {
            return "take what was proved from the version control";
        }
        // What was edited is not replaced.
        return baseline.wasEdited()
                ? "mv %s %s.edited && %s".formatted(quoted(baseline.file()), quoted(baseline.file()), squash)
                : squash;
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
                    inArchive.size() == count() && Archive.isAt(archive)
                            ? "all %d replaced migrations lie in %s".formatted(count(), shown(archive))
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
                                quoted(from), quoted(baseline.file()), archive == null ? "FOLDER" : quoted(archive)));
    }
}

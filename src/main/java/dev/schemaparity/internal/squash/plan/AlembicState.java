package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.plan.RevisionFiles.Revision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the files of a chain of Alembic's say.
 *
 * @param baseline null where there is none yet
 * @param replaced where the files are that it stands for; null where there is none
 * @param revisions those of the chain, the archive and the baseline
 * @param squashed those that the baseline stands for, as far as their files are found; without one all of the chain
 */
record AlembicState(
        FoundBaseline baseline,
        AlembicFolders folders,
        ReplacedFiles replaced,
        RevisionFiles revisions,
        List<Revision> squashed) {
    static AlembicState of(PlanRequest request) {
        FoundBaseline baseline = FoundBaseline.find(request).orElse(null);
        List<String> names = names(baseline);
        AlembicFolders folders = AlembicFolders.of(request, names);
        List<Path> known = new ArrayList<>();
        if (folders.archive() != null && Files.isDirectory(folders.archive())) {
            known.addAll(RevisionFiles.in(folders.archive()));
        }
        if (baseline != null) {
            known.addAll(RevisionFiles.in(baseline.folder()));
        }
        known.addAll(folders.files());
        RevisionFiles revisions = RevisionFiles.read(known);
        if (baseline == null) {
            return new AlembicState(null, folders, null, revisions, revisions.of(folders.files()));
        }
        List<Path> chain = folders.folder() == null ? List.of() : List.of(folders.folder());
        return new AlembicState(
                baseline,
                folders,
                names.isEmpty()
                        ? ReplacedFiles.NOT_TOLD
                        : ReplacedFiles.of(baseline, chain, folders.archive(), List.of()),
                revisions,
                revisions.called(names));
    }

    private static List<String> names(FoundBaseline baseline) {
        return baseline == null
                ? List.of()
                : baseline.header().replaced().stream()
                        .map(Replaced::name)
                        .filter(name -> name.endsWith(".py"))
                        .toList();
    }

    /** Returns the revisions at which the squashed ones end. */
    Set<String> ends() {
        return RevisionFiles.ends(squashed);
    }

    /** Whether a revision follows the baseline, or will, or is it. */
    boolean isAtBaseline(String revision) {
        return revisions.leadTo(revision, baseline.revision())
                || !squashed.isEmpty()
                        && squashed.stream().noneMatch(one -> one.id().equals(revision))
                        && ends().stream().allMatch(end -> revisions.leadTo(revision, end));
    }

    /** Returns the revisions of the chain that the baseline does not stand for. */
    List<Revision> later() {
        return revisions.of(folders.files()).stream()
                .filter(revision -> !squashed.contains(revision))
                .filter(revision -> !revision.id().equals(baseline.revision()))
                .toList();
    }

    boolean isSecondHead() {
        return !replaced.inChain().isEmpty() && isInPlace();
    }

    boolean isInPlace() {
        return folders.files().contains(revision());
    }

    /** Returns the file by which Alembic runs the baseline. */
    Path revision() {
        return baselineFile(".py");
    }

    Stream<Path> baselineFiles() {
        return Stream.of(".py", ".sql", ".sql.down").map(this::baselineFile);
    }

    private Path baselineFile(String ending) {
        return baseline.folder().toAbsolutePath().normalize().resolve(baseline.revision() + ending);
    }

    /** Returns the folder that Alembic reads, and has read the last of the replaced files in. */
    Optional<Path> versions() {
        List<String> names = names(baseline);
        if (folders.folder() != null) {
            return Optional.of(
                    folders.folder().resolve(names.get(names.size() - 1)).getParent());
        }
        return folders.files().stream().map(Path::getParent).reduce((first, last) -> last);
    }
}

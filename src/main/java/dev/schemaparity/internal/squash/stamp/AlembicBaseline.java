package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.internal.squash.archive.MigrationChecksum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A script that 'squash' has written for Alembic.
 *
 * @param replaced the files of the revisions that it stands for
 */
record AlembicBaseline(Path file, List<Replaced> replaced) {
    private static final String SQL = "sql:";

    /** Finds it; empty where a source is none, or does not tell which files it replaces. */
    static Optional<AlembicBaseline> of(Path directory, String notation) {
        if (!notation.startsWith(SQL)) {
            return Optional.empty();
        }
        Path file = directory.resolve(notation.substring(SQL.length()));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return BaselineHeader.read(file)
                .map(header -> new AlembicBaseline(
                        file,
                        header.replaced().stream()
                                .filter(one -> one.name().endsWith(".py"))
                                .toList()))
                .filter(baseline -> !baseline.replaced().isEmpty());
    }

    /** Returns those of some files that it does not stand for. */
    List<Path> above(List<Path> files) {
        return files.stream()
                .filter(path -> replaced.stream().noneMatch(one -> is(path, one)))
                .toList();
    }

    /**
     * Holds the files that a database was built of against those that it stands for.
     *
     * @throws Refusal when one has not run, or is not what was squashed
     */
    void requireAll(List<Path> files, String revision) {
        for (Replaced one : replaced) {
            Path path = files.stream()
                    .filter(candidate -> is(candidate, one))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            StampState.BEHIND,
                            "%s stands for %s, too, which does not come before revision %s: upgrade the database with the old files first. Nothing was changed."
                                    .formatted(file, one.name(), revision)));
            if (!MigrationChecksum.isOf(one.checksum(), FileContent.bytes(path))) {
                throw new Refusal(
                        StampState.CHANGED_MIGRATION,
                        "%s was squashed of another %s than %s. Run 'schema-parity squash' again with the chain as it is now. Nothing was changed."
                                .formatted(file, one.name(), path));
            }
        }
    }

    private static boolean is(Path path, Replaced one) {
        return path.endsWith(one.name());
    }
}

package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.BackupCheck;
import dev.schemaparity.Difference;
import dev.schemaparity.ParityResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.WitnessResult;
import dev.schemaparity.spi.BuildException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What became of a backup.
 *
 * @param kind what became of it
 * @param text what was proved, or why it was not made
 * @param files that were written: the archive first; none unless it was proved
 * @param bytes the size of the archive
 * @param left what of the database a restored archive does not have, as pg_restore leaves it to others
 * @param proof the check of the restored archive where it is not the database, else null
 */
public record Backup(Kind kind, String text, List<Path> files, long bytes, List<String> left, ParityResult proof) {
    /** What became of it. */
    public enum Kind {
        PROVED,
        /** Restored, it is not the database: nothing was written. */
        NOT_PROVED,
        /** A program or server failed: nothing was written. */
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static Backup of(InspectRequest request, BackupFiles files) {
        request.progress().accept("making a backup");
        try (BackupCheck check = BackupCheck.open(request.ofServer().get(), request.database());
                BackupFiles.Unfinished unfinished = files.begin()) {
            check.writeSchema(unfinished.schema());
            check.writeArchive(unfinished.archive());
            request.progress().accept("restoring the backup, and comparing it with the database");
            ParityResult proof = check.run(unfinished.archive());
            return judged(proof, unfinished);
        } catch (BuildException e) {
            return new Backup(Kind.FAILED, e.getMessage(), List.of(), 0, List.of(), null);
        }
    }

    private static Backup judged(ParityResult proof, BackupFiles.Unfinished unfinished) {
        List<Difference> left =
                proof.differences().stream().filter(Backup::isLeftToOthers).toList();
        boolean proved = proof.notObserved().isEmpty()
                && proof.witnesses().stream().noneMatch(WitnessResult::skipped)
                && (proof.verdict() == Verdict.EQUAL
                        || left.size() == proof.differences().size());
        if (!proved) {
            return new Backup(
                    Kind.NOT_PROVED,
                    "restored, the archive is not what the database was when it was made",
                    List.of(),
                    0,
                    List.of(),
                    proof);
        }
        String witnesses = proof.witnesses().stream().map(Backup::detail).collect(Collectors.joining(" + "));
        long bytes = unfinished.archiveSize();
        return new Backup(
                Kind.PROVED,
                "restored into an empty database, it is what the database was when it was made (%s)"
                        .formatted(witnesses),
                unfinished.publish(),
                bytes,
                left.stream().map(Backup::told).toList(),
                null);
    }

    private static String detail(WitnessResult witness) {
        return witness.name().equals("rows")
                ? "rows of " + witness.detail().replaceFirst(" on the legacy side$", "")
                : witness.name();
    }

    /**
     * Settings, privileges, owner and comment of the database itself are in the archive, for 'pg_restore --create'; who owns
     * an extension, and that the schema public was dropped, is in none.
     */
    private static boolean isLeftToOthers(Difference difference) {
        return switch (difference.kind()) {
            case "database" -> true;
            case "extension" -> difference.attribute().equals("owner");
            case "schema" -> difference.object().equals("public") && "missing".equals(difference.legacy());
            default -> false;
        };
    }

    private static String told(Difference difference) {
        return switch (difference.kind()) {
            case "database" ->
                "%s of the database itself (in the archive, for 'pg_restore --create')"
                        .formatted(difference.attribute().replace('_', ' '));
            case "extension" ->
                "that %s owns the extension %s (restore as that role)"
                        .formatted(difference.legacy(), difference.object());
            default -> "that the schema public was dropped (drop it after 'pg_restore')";
        };
    }
}

package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.source.command.AlembicFiles;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.spi.BuildException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the files of a chain of Alembic's lie.
 *
 * @param files those that Alembic reads; where it cannot, as between 'archive' and what comes after it, those that lie beside
 *     what is replaced
 * @param silence why Alembic does not tell, null where it does
 * @param folder the one that the replaced files are named from, null where none of them is found
 * @param archive where those are moved to, null where that is not known
 */
record AlembicFolders(List<Path> files, String silence, Path folder, Path archive) {
    /**
     * Finds them.
     *
     * @param replaced the names of replaced revisions
     */
    static AlembicFolders of(PlanRequest request, List<String> replaced) {
        List<Path> files = List.of();
        String silence = null;
        if (AlembicFiles.isAlembic(request.chain())) {
            try {
                files = AlembicFiles.all(Path.of(""), request.chain(), null);
            } catch (BuildException e) {
                silence = e.getMessage();
            }
        } else {
            silence = request.chain() + " cannot be asked for its files";
        }
        Path archive = request.archive() == null ? archive(request.tree(), replaced) : request.archive();
        Path folder = folders(files, replaced).stream()
                .findFirst()
                .orElseGet(() -> archive != null && Archive.isAt(archive)
                        ? Archive.at(archive).chain()
                        : null);
        return new AlembicFolders(
                files.isEmpty() && folder != null ? beside(folder, replaced) : files, silence, folder, archive);
    }

    /** Returns what lies where the replaced files have lain. */
    private static List<Path> beside(Path folder, List<String> replaced) {
        return replaced.stream()
                .map(name -> folder.resolve(name).getParent())
                .distinct()
                .filter(Files::isDirectory)
                .flatMap(lain -> RevisionFiles.in(lain).stream())
                .toList();
    }

    private static Path archive(Path tree, List<String> replaced) {
        List<Path> files = new ArrayList<>();
        if (!replaced.isEmpty()) {
            Tree.walk(tree, files::add);
        }
        return folders(files, replaced).stream()
                .filter(Archive::isAt)
                .findFirst()
                .orElse(null);
    }

    /** Returns the folders that some of the files have some of the names in. */
    private static List<Path> folders(List<Path> files, List<String> names) {
        return files.stream()
                .flatMap(file -> names.stream().filter(file::endsWith).map(name -> folder(file, name)))
                .distinct()
                .toList();
    }

    private static Path folder(Path file, String name) {
        Path folder = file.toAbsolutePath();
        for (int part = 0; part < Path.of(name).getNameCount(); part++) {
            folder = folder.getParent();
        }
        return folder;
    }
}

package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves files from one folder to another so that each is whole in one of them at any moment, whatever happens: all are
 * copied first, and deleted only when all copies are there. Done again after a crash, it goes on.
 *
 * @param files SHA-256 by name
 */
record Relocation(FileCalls calls, Path from, Path to, Map<String, String> files) {
    /** Returns why it cannot begin or go on, a line for each file; empty when it can. */
    List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        files.forEach((name, sha256) -> {
            Path source = from.resolve(name);
            Path target = to.resolve(name);
            boolean sourceThere = FileCalls.exists(source);
            if (FileCalls.exists(target) && !isWhole(target, sha256)) {
                obstacles.add("%s is there already, and is something else".formatted(target));
            } else if (sourceThere && !isWhole(source, sha256)) {
                obstacles.add("%s is not what it was".formatted(source));
            } else if (!sourceThere && !FileCalls.exists(target)) {
                obstacles.add("%s is missing, and %s as well".formatted(source, target));
            }
        });
        return obstacles;
    }

    /** Returns whether nothing is left to do. */
    boolean isDone() {
        return files.entrySet().stream()
                .allMatch(file -> !FileCalls.exists(from.resolve(file.getKey()))
                        && isWhole(to.resolve(file.getKey()), file.getValue()));
    }

    /** Moves what is not moved yet. When a call fails, everything is put back as far as that goes. */
    void run() {
        List<Path> copied = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        try {
            for (String name : files.keySet()) {
                Path target = to.resolve(name);
                if (!FileCalls.exists(target)) {
                    calls.createFolder(target.getParent());
                    calls.write(target, Files.readAllBytes(from.resolve(name)));
                    copied.add(target);
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (!isWhole(to.resolve(file.getKey()), file.getValue())) {
                    throw new IOException(to.resolve(file.getKey()) + " was not written as it should have been");
                }
            }
            for (String name : files.keySet()) {
                if (FileCalls.exists(from.resolve(name))) {
                    calls.delete(from.resolve(name));
                    deleted.add(name);
                }
                // Left by the other direction, where that was killed while it wrote.
                if (FileCalls.exists(FileCalls.unfinished(from.resolve(name)))) {
                    calls.delete(FileCalls.unfinished(from.resolve(name)));
                }
            }
        } catch (IOException e) {
            putBack(copied, deleted, e);
            throw failed(e);
        }
    }

    /** Tells why nothing was moved. */
    BuildException failed(IOException reason) {
        return new BuildException(
                "The migrations could not be moved from %s to %s: %s. Everything is as it was; see who may write there, and run it again."
                        .formatted(from, to, reason),
                reason);
    }

    private void putBack(List<Path> copied, List<String> deleted, IOException failure) {
        try {
            for (String name : deleted) {
                calls.write(from.resolve(name), Files.readAllBytes(to.resolve(name)));
            }
            for (Path copy : copied) {
                calls.delete(copy);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new BuildException(
                    "The migrations could not be moved from %s to %s (%s), nor could everything be put back (%s). Each is whole in one of the two folders; run it again once both can be written to."
                            .formatted(from, to, failure, e),
                    failure);
        }
    }

    /** Removes folders that the files have left empty, below the one that they came from. */
    void removeEmptyFolders() {
        Set<Path> folders = new LinkedHashSet<>();
        for (String name : files.keySet()) {
            for (Path folder = from.resolve(name).getParent(); !folder.equals(from); folder = folder.getParent()) {
                folders.add(folder);
            }
        }
        List<Path> deepestFirst = new ArrayList<>(folders);
        deepestFirst.sort(Collections.reverseOrder());
        try {
            for (Path folder : deepestFirst) {
                if (Files.isDirectory(folder)) {
                    calls.deleteFolderIfEmpty(folder);
                }
            }
        } catch (IOException e) {
            throw new BuildException("A folder that is empty now cannot be deleted: " + e, e);
        }
    }

    private static boolean isWhole(Path file, String sha256) {
        try {
            return Files.isRegularFile(file)
                    && Fingerprint.ofLines(Files.readAllBytes(file)).equals(sha256);
        } catch (IOException e) {
            throw new BuildException("%s cannot be read: %s".formatted(file, e), e);
        }
    }
}

package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Looks through a tree for files that name a migration: a test, a build file or a script that would miss it. */
public final class References {
    /** What tools write, or others have written. */
    private static final Set<String> PASSED_OVER =
            Set.of(".git", ".gradle", ".idea", ".venv", "build", "node_modules", "out", "target", "__pycache__");

    private static final long LARGEST = 2_000_000;
    /** A recorded snapshot tells what it was recorded of, as a baseline tells what it replaces, and misses nothing. */
    private static final String RECORDING = "\"format\": \"schema-parity snapshot\"";

    private References() {}

    /** Tells whether a folder is one in which tools keep what they have made. */
    public static boolean isMade(Path folder) {
        return PASSED_OVER.contains(String.valueOf(folder.getFileName()));
    }

    /**
     * Finds them.
     *
     * @param tree where to look
     * @param names the last parts of the migrations' paths
     * @param itself folders and files that may name them: the chain, the archive, the baseline
     * @return a line for each, as {@code FILE:LINE names NAME}
     */
    static List<String> find(Path tree, Collection<String> names, Collection<Path> itself) {
        List<String> found = new ArrayList<>();
        List<Path> excepted =
                itself.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        try {
            Files.walkFileTree(tree.toAbsolutePath().normalize(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isMade(folder) || excepted.contains(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && attributes.size() <= LARGEST && !excepted.contains(file)) {
                        lookInto(file, tree, names, found);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new BuildException("%s cannot be searched for what names the migrations: %s".formatted(tree, e), e);
        }
        return found;
    }

    /** Finds the files that are called by one of some names. */
    static List<Path> called(Path tree, Collection<String> names) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(tree.toAbsolutePath().normalize(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return PASSED_OVER.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (names.contains(file.getFileName().toString())) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new BuildException("%s cannot be searched for the migrations: %s".formatted(tree, e), e);
        }
        return found;
    }

    private static void lookInto(Path file, Path tree, Collection<String> names, List<String> found)
            throws IOException {
        // Every byte is a character of this one; the names are looked for as their bytes.
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.substring(0, Math.min(200, text.length())).contains(RECORDING) || BaselineHeader.begins(text)) {
            return;
        }
        for (String name : names) {
            String bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            int at = text.indexOf(bytes);
            if (at >= 0) {
                long line = 1
                        + text.substring(0, at)
                                .chars()
                                .filter(character -> character == '\n')
                                .count();
                found.add("%s:%d names %s"
                        .formatted(tree.toAbsolutePath().normalize().relativize(file), line, name));
            }
        }
    }
}

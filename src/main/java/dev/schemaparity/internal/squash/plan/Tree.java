package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.archive.References;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The files of a project, without what its tools have made. */
final class Tree {
    private static final long LARGEST = 50_000_000;

    private Tree() {}

    /** Visits them by their names. */
    static void walk(Path tree, Consumer<Path> visitor) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(tree, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(tree) && References.isMade(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && attributes.size() <= LARGEST) {
                        files.add(file.normalize());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new BuildException("%s cannot be looked at: %s".formatted(tree, e), e);
        }
        files.stream().sorted().forEach(visitor);
    }
}

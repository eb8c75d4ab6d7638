package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.archive.MigrationChecksum;
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
}

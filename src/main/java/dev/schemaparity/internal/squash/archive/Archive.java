package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves the migrations that a baseline stands for out of the way of the tool that would run them, and back.
 *
 * @param chain the folder that they lie in
 * @param archive the folder that they are moved to
 */
public record Archive(Path chain, Path archive, FileCalls calls) {
    /**
     * What is to be moved, or why not.
     *
     * @param files names as seen from the folder that they lie in; empty where there is nothing to do any more
     * @param refusals what speaks against it, one line each; empty where nothing does
     * @param whyNothing why there is nothing to do, where that is so
     */
    public record Plan(List<String> files, List<String> refusals, String whyNothing) {
        Plan(List<String> files, List<String> refusals) {
            this(files, refusals, "it is done already");
        }
    }

    /**
     * Names the two folders.
     *
     * @param chain the folder with the migrations
     * @param archive the folder that they are moved to, which need not be there yet
     */
    public Archive(Path chain, Path archive) {
        this(chain, archive, new FileCalls());
    }

    /** Takes absolute paths: what is seen from where is told by the manifest. */
    public Archive {
        chain = chain.toAbsolutePath().normalize();
        archive = archive.toAbsolutePath().normalize();
    }

    /**
     * Tells whether a folder is an archive.
     *
     * @param folder any folder
     * @return true where a manifest stands in it
     */
    public static boolean isAt(Path folder) {
        return Manifest.read(folder).isPresent();
    }

    /**
     * Tells whether a folder is an archive of some migration, wherever that lies by now.
     *
     * @param folder any folder
     * @param name of the migration, as seen from the folder of its chain
     * @return true where its manifest names it
     */
    public static boolean isOf(Path folder, String name) {
        return Manifest.read(folder)
                .filter(manifest -> manifest.files().containsKey(name))
                .isPresent();
    }

    /**
     * Finds the archive that a manifest stands in.
     *
     * @param archive the folder of the archive
     * @return that archive, with the folder that its files came from
     * @throws UsageException when the folder is no archive
     */
    public static Archive at(Path archive) {
        Manifest manifest = Manifest.read(archive)
                .orElseThrow(() -> new UsageException(
                        "%s is no archive of schema-parity: there is no %s in it.".formatted(archive, Manifest.NAME)));
        return new Archive(archive.resolve(manifest.chain()), archive);
    }

    /**
     * Looks at what is to be moved, and changes nothing.
     *
     * @param baseline the file of the baseline, as {@code squash} has written it
     * @param tree the folder in which nothing else may name the migrations
     * @return the plan
     * @throws UsageException when a path does not exist
     * @throws BuildException when something cannot be read
     */
    public Plan plan(Path baseline, Path tree) {
        if (Files.isDirectory(baseline)) {
            throw new UsageException("%s is a folder. Name the file of the baseline in it.".formatted(baseline));
        }
        if (!Files.isRegularFile(baseline)) {
            throw new UsageException(
                    "The baseline %s does not exist. Write it with 'schema-parity squash' first.".formatted(baseline));
        }
        if (!Files.isDirectory(chain)) {
            throw new UsageException("The folder of the chain does not exist: " + chain);
        }
        if (archive.startsWith(chain)) {
            throw new UsageException(
                    "%s lies in %s, where the migrations would still be found. Choose a folder outside of it."
                            .formatted(archive, chain));
        }
        Optional<BaselineHeader> header = BaselineHeader.read(baseline);
        if (header.isEmpty()) {
            return refused("%s was not written by 'schema-parity squash', so nothing tells what it replaces"
                    .formatted(baseline));
        }
        if (!header.get().isOf(baseline)) {
            return refused(
                    "%s was edited since it was proved. Run 'schema-parity squash' again, or take the proved one from the version control"
                            .formatted(baseline));
        }
        Optional<Manifest> begun = Manifest.read(archive);
        if (begun.isPresent()) {
            if (!new Survey(chain, archive, tree).isOf(header.get().replaced(), begun.get())) {
                return refused("%s is the archive of another baseline: choose another folder".formatted(archive));
            }
            Relocation going = relocation(begun.get().files());
            List<String> left =
                    going.isDone() ? List.of() : List.copyOf(begun.get().files().keySet());
            return new Plan(left, going.obstacles());
        }
        return new Survey(chain, archive, tree).of(header.get().replaced(), baseline);
    }

    static Plan refused(String reason) {
        return new Plan(List.of(), List.of(reason));
    }

    /**
     * Moves the files of a plan.
     *
     * @param plan without refusals
     * @throws BuildException when a file cannot be moved; everything is then as it was
     */
    public void apply(Plan plan) {
        if (plan.files().isEmpty() && !isAt(archive)) {
            return;
        }
        Map<String, String> files = Manifest.read(archive).map(Manifest::files).orElseGet(() -> digests(plan));
        Path manifest = archive.resolve(Manifest.NAME);
        if (!Files.isRegularFile(manifest)) {
            try {
                calls.createFolder(archive);
                calls.write(
                        manifest,
                        new Manifest(archive.relativize(chain).toString().replace('\\', '/'), files).content());
            } catch (IOException e) {
                removeEmptyArchive(e);
                throw new BuildException(
                        "%s cannot be written to: %s. Everything is as it was.".formatted(archive, e), e);
            }
        }
        Relocation relocation = relocation(files);
        try {
            keepFolder(relocation, files);
            relocation.run();
        } catch (BuildException e) {
            forget(files, e);
            throw e;
        }
        relocation.removeEmptyFolders();
    }

    private void keepFolder(Relocation relocation, Map<String, String> files) {
        try {
            KeptFolder.keep(calls, chain, files.keySet());
        } catch (IOException e) {
            throw relocation.failed(e);
        }
    }

    /** Removes the manifest of an archive that came to nothing. */
    private void forget(Map<String, String> files, BuildException failure) {
        if (files.keySet().stream().noneMatch(name -> FileCalls.exists(archive.resolve(name)))) {
            try {
                KeptFolder.letGo(calls, chain);
                calls.delete(archive.resolve(Manifest.NAME));
                new Relocation(calls, archive, chain, files).removeEmptyFolders();
            } catch (IOException | BuildException e) {
                failure.addSuppressed(e);
            }
            removeEmptyArchive(failure);
        }
    }

    private void removeEmptyArchive(Exception failure) {
        if (Files.isDirectory(archive)) {
            try {
                calls.deleteFolderIfEmpty(archive);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /**
     * Looks at what would be put back, and changes nothing.
     *
     * @return the plan
     */
    public Plan planToRestore() {
        Map<String, String> files = manifest().files();
        Relocation back = new Relocation(calls, archive, chain, files);
        return new Plan(back.isDone() ? List.of() : List.copyOf(files.keySet()), back.obstacles());
    }

    /**
     * Puts the files back, byte for byte, and removes the archive.
     *
     * @throws BuildException when a file cannot be moved; everything is then as it was
     */
    public void restore() {
        Relocation back = new Relocation(calls, archive, chain, manifest().files());
        back.run();
        back.removeEmptyFolders();
        KeptFolder.letGo(calls, chain);
        try {
            calls.delete(archive.resolve(Manifest.NAME));
            calls.deleteFolderIfEmpty(archive);
        } catch (IOException e) {
            throw new BuildException("All files are back, but %s cannot be removed: %s".formatted(archive, e), e);
        }
    }

    private Manifest manifest() {
        return Manifest.read(archive)
                .orElseThrow(() -> new UsageException(
                        "%s is no archive of schema-parity: there is no %s in it.".formatted(archive, Manifest.NAME)));
    }

    private Relocation relocation(Map<String, String> files) {
        return new Relocation(calls, chain, archive, files);
    }

    private Map<String, String> digests(Plan plan) {
        Map<String, String> digests = new LinkedHashMap<>();
        plan.files().forEach(name -> digests.put(name, Fingerprint.ofLines(FileContent.bytes(chain.resolve(name)))));
        return digests;
    }
}

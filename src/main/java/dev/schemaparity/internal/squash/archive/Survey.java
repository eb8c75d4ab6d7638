package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.internal.squash.BaselineHeader.Replaced;
import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.internal.squash.archive.Archive.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks for the migrations that a baseline replaced, and changes nothing.
 *
 * @param chain where they should lie
 * @param archive where they are to be moved
 * @param tree where nothing else may name them
 */
record Survey(Path chain, Path archive, Path tree) {
    /** Flyway reads settings for a script from a file of its name with this ending. */
    private static final String SCRIPT_SETTINGS = ".conf";

    Plan of(List<Replaced> all, Path baseline) {
        List<Path> archives = References.called(tree, Set.of(Manifest.NAME));
        List<Replaced> here = all.stream()
                .filter(one -> isInChain(one) || archives.stream().noneMatch(manifest -> isIn(manifest, one)))
                .toList();
        if (here.stream().noneMatch(this::isInChain)) {
            return withoutFiles(all, here.isEmpty());
        }
        List<String> files = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        here.forEach(one -> look(one, files, refusals));
        References.find(tree, names(files), excepted(baseline, archives)).forEach(refusals::add);
        return new Plan(files, refusals);
    }

    /** Whether an archive was begun for a baseline: it holds what that replaced, less what earlier archives hold. */
    boolean isOf(List<Replaced> all, Manifest begun) {
        List<Path> others = References.called(tree, Set.of(Manifest.NAME)).stream()
                .filter(manifest -> !manifest.toAbsolutePath().normalize().startsWith(archive))
                .toList();
        return all.stream().anyMatch(one -> begun.files().containsKey(one.name()))
                && all.stream()
                        .filter(one -> !begun.files().containsKey(one.name()))
                        .allMatch(one -> others.stream().anyMatch(manifest -> isIn(manifest, one)));
    }

    private List<Path> excepted(Path baseline, List<Path> archives) {
        List<Path> excepted =
                new ArrayList<>(archives.stream().map(Path::getParent).toList());
        excepted.addAll(List.of(chain, archive, baseline));
        return excepted;
    }

    private static List<String> names(List<String> files) {
        return files.stream()
                .map(name -> Path.of(name).getFileName().toString())
                .toList();
    }

    /** An earlier squash has archived its own: this one stands for those, too. */
    private boolean isIn(Path manifest, Replaced one) {
        Path file = manifest.resolveSibling(one.name());
        return Manifest.read(manifest.getParent()).orElseThrow().files().containsKey(one.name())
                && Files.isRegularFile(file)
                && MigrationChecksum.isOf(one.checksum(), FileContent.bytes(file));
    }

    private boolean isInChain(Replaced replaced) {
        return FileCalls.exists(chain.resolve(replaced.name()));
    }

    /** Somebody has deleted all of them, which is as good; or this is not their folder. */
    private Plan withoutFiles(List<Replaced> all, boolean areArchived) {
        List<Path> elsewhere =
                References.called(tree, names(all.stream().map(Replaced::name).toList()));
        if (!elsewhere.isEmpty() && !areArchived) {
            return Archive.refused("none of the %d migrations is in %s, but %s is there: name its folder as the chain"
                    .formatted(all.size(), chain, elsewhere.get(0)));
        }
        return new Plan(
                List.of(),
                List.of(),
                areArchived
                        ? "all of the %d migrations are archived already".formatted(all.size())
                        : "none of the %d migrations is in %s any more, nor in %s; the version control has them"
                                .formatted(all.size(), chain, archive));
    }

    private void look(Replaced replaced, List<String> files, List<String> refusals) {
        if (replaced.checksum().startsWith("java:")) {
            refusals.add("%s is a class, which no folder of scripts holds: move it by hand".formatted(replaced.name()));
            return;
        }
        Path file = chain.resolve(replaced.name()).normalize();
        if (!file.startsWith(chain)) {
            refusals.add("%s lies outside of %s".formatted(replaced.name(), chain));
        } else if (!FileCalls.exists(file)) {
            refusals.add(
                    "%s is not in %s: the baseline was proved for a chain that has it. Take it from the version control, so that the archive is whole, or delete the others as well"
                            .formatted(replaced.name(), chain));
        } else if (leadsAway(file)) {
            refusals.add("%s is a link, and what it leads to would be left without its name".formatted(file));
        } else if (!MigrationChecksum.isOf(replaced.checksum(), FileContent.bytes(file))) {
            refusals.add("%s was edited since the baseline was proved".formatted(file));
        } else {
            files.add(replaced.name());
            if (FileCalls.exists(file.resolveSibling(file.getFileName() + SCRIPT_SETTINGS))) {
                files.add(replaced.name() + SCRIPT_SETTINGS);
            }
        }
    }

    private boolean leadsAway(Path file) {
        for (Path part = file; !part.equals(chain); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                return true;
            }
        }
        return false;
    }
}

package dev.schemaparity.internal.squash.guard;

import dev.schemaparity.internal.source.git.Git;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds migrations on other branches of a git repository that a new baseline would make Flyway pass over once they are
 * merged. Where there is no git, or no repository, there is nothing to find.
 */
public final class OtherBranches {
    private OtherBranches() {}

    /**
     * Looks through all branches, also those that are known of other repositories.
     *
     * @param folders of the chain
     * @param version of the baseline
     * @param known the names of the migrations that the baseline holds
     * @return a line for each migration, with the branches that have it
     */
    public static List<String> late(Collection<Path> folders, String version, Collection<String> known) {
        List<BigInteger> baseline = ScriptName.version(version);
        Set<String> names = new HashSet<>();
        known.forEach(name -> names.add(lastPart(name)));
        Map<String, Set<String>> branchesByScript = new TreeMap<>();
        for (Path folder : folders) {
            for (String branch :
                    git(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes")) {
                git(folder, "ls-tree", "-r", "--name-only", branch, ".").stream()
                        .map(OtherBranches::lastPart)
                        .filter(name -> !names.contains(name))
                        .flatMap(name -> ScriptName.of(name).stream())
                        .filter(script -> script.isNotAbove(baseline))
                        .forEach(script -> branchesByScript
                                .computeIfAbsent(script.name(), name -> new TreeSet<>())
                                .add(branch));
            }
        }
        List<String> late = new ArrayList<>();
        branchesByScript.forEach((script, branches) -> late.add(
                "%s is on %s and not in the baseline: when it is merged, give it a version above %s, or Flyway passes over it"
                        .formatted(script, String.join(", ", branches), ScriptName.spoken(baseline))));
        return late;
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> git(Path folder, String... arguments) {
        return Git.lines(folder, arguments).orElse(List.of());
    }
}

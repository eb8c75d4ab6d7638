package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.FileContent;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which revision of Alembic's comes after which, as their files say. They are read, and not run. */
record RevisionFiles(Map<String, Revision> revisions) {
    private static final Pattern REVISION = assigned("revision", "['\"]([^'\"]+)['\"]");
    private static final Pattern DOWN_REVISION = assigned("down_revision", "(\\([^)]*\\)|\\[[^]]*]|.*)");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

    /**
     * One revision.
     *
     * @param before the ids of those that it follows
     */
    record Revision(String id, Path file, List<String> before) {}

    private static Pattern assigned(String name, String value) {
        return Pattern.compile("^" + name + "\\s*(?::[^=\n]*)?=\\s*" + value, Pattern.MULTILINE);
    }

    /** Finds what may be revisions in a folder. */
    static List<Path> in(Path folder) {
        List<Path> found = new ArrayList<>();
        Tree.walk(folder.toAbsolutePath().normalize(), file -> {
            if (file.toString().endsWith(".py")) {
                found.add(file);
            }
        });
        return found;
    }

    /** Reads files; of two of one revision the later counts. */
    static RevisionFiles read(Collection<Path> files) {
        RevisionFiles all = new RevisionFiles(new LinkedHashMap<>());
        files.forEach(all::add);
        return all;
    }

    private void add(Path file) {
        String text = FileContent.text(file);
        Matcher revision = REVISION.matcher(text);
        Matcher down = DOWN_REVISION.matcher(text);
        if (revision.find() && down.find()) {
            List<String> followed = new ArrayList<>();
            QUOTED.matcher(down.group(1)).results().forEach(one -> followed.add(one.group(1)));
            revisions.put(revision.group(1), new Revision(revision.group(1), file, followed));
        }
    }

    /** Returns those that stand in some files. */
    List<Revision> of(List<Path> files) {
        return revisions.values().stream()
                .filter(revision -> files.contains(revision.file()))
                .toList();
    }

    /** Returns those whose files are called by some names. */
    List<Revision> called(List<String> names) {
        return revisions.values().stream()
                .filter(revision -> names.stream().anyMatch(revision.file()::endsWith))
                .toList();
    }

    /** Returns the ids of those among some that no other of them follows. */
    static Set<String> ends(Collection<Revision> among) {
        Set<String> followed =
                among.stream().flatMap(revision -> revision.before().stream()).collect(Collectors.toSet());
        return among.stream()
                .map(Revision::id)
                .filter(id -> !followed.contains(id))
                .collect(Collectors.toSet());
    }

    /** Whether a revision is another, or comes after it. */
    boolean leadTo(String revision, String from) {
        Deque<String> left = new ArrayDeque<>(List.of(revision));
        Set<String> seen = new HashSet<>();
        while (!left.isEmpty()) {
            String at = left.pop();
            if (at.equals(from)) {
                return true;
            }
            if (seen.add(at) && revisions.containsKey(at)) {
                left.addAll(revisions.get(at).before());
            }
        }
        return false;
    }
}

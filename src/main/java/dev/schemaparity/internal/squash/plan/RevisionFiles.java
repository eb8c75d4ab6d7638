package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which revision of Alembic's comes after which, as the files say that lie in one folder. They are read, and not run.
 *
 * @param before the revisions that each one follows
 */
record RevisionFiles(Map<String, List<String>> before) {
    private static final Pattern REVISION = assigned("revision", "['\"]([^'\"]+)['\"]");
    private static final Pattern DOWN_REVISION = assigned("down_revision", "(\\([^)]*\\)|\\[[^]]*]|.*)");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");

    private static Pattern assigned(String name, String value) {
        return Pattern.compile("^" + name + "\\s*(?::[^=\n]*)?=\\s*" + value, Pattern.MULTILINE);
    }

    static RevisionFiles of(Path folder) {
        RevisionFiles files = new RevisionFiles(new HashMap<>());
        Tree.walk(folder, file -> {
            if (file.toString().endsWith(".py")) {
                files.add(file);
            }
        });
        return files;
    }

    private void add(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BuildException("%s cannot be read: %s".formatted(file, e), e);
        }
        Matcher revision = REVISION.matcher(text);
        Matcher down = DOWN_REVISION.matcher(text);
        if (revision.find() && down.find()) {
            List<String> followed = new ArrayList<>();
            QUOTED.matcher(down.group(1)).results().forEach(one -> followed.add(one.group(1)));
            before.put(revision.group(1), followed);
        }
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
            if (seen.add(at)) {
                left.addAll(before.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}

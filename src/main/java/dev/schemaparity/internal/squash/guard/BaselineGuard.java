package dev.schemaparity.internal.squash.guard;

import dev.schemaparity.internal.squash.BaselineHeader;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.archive.Archive;
import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Watches over a generated baseline: that it is what was proved, and that no migration has come in below it. Flyway passes
 * over such a migration without a word, as when a branch that was begun before the squash is merged after it.
 *
 * <p>Looked at are the files in folders, and in folders on the class path; by Flyway's usual names.
 */
public final class BaselineGuard {
    private BaselineGuard() {}

    /**
     * What was found about one baseline.
     *
     * @param file the baseline
     * @param edited what is told where it is not as it was proved; empty where it is
     * @param late the migrations that came in below it
     */
    public record Finding(Path file, Optional<String> edited, List<Late> late) {
        /** Returns what is wrong, one line each; empty where all is well. */
        public List<String> problems() {
            return Stream.concat(edited.stream(), lateness().stream()).toList();
        }

        /** Returns what is told of each migration that came in below. */
        public List<String> lateness() {
            return late.stream().map(Late::text).toList();
        }
    }

    /**
     * A migration that came in below a baseline.
     *
     * @param text what is told of it
     * @param renamed what it is to be called to run after all that are there
     */
    public record Late(Path file, String text, Path renamed) {}

    private record Script(Path file, ScriptName script) {
        String name() {
            return script.name();
        }
    }

    /**
     * Looks at the baselines that two sources hold.
     *
     * @param sources notations such as {@code flyway:classpath:db/migration}; others hold none
     * @param surroundings where the sources are looked for
     * @return a finding for each baseline that schema-parity wrote
     * @throws BuildException when a file cannot be read
     */
    public static List<Finding> look(Collection<String> sources, Surroundings surroundings) {
        Set<Script> scripts = scripts(sources, surroundings);
        Map<Script, BaselineHeader> baselines = new LinkedHashMap<>();
        for (Script script : scripts) {
            Optional<BaselineHeader> header =
                    script.script().isBaseline() ? BaselineHeader.read(script.file()) : Optional.empty();
            header.ifPresent(read -> baselines.put(script, read));
        }
        return baselines.entrySet().stream()
                .map(each -> finding(each.getKey(), each.getValue(), scripts))
                .toList();
    }

    /**
     * Finds what a baseline says of itself.
     *
     * @param source a notation such as {@code flyway:db/baseline}
     * @param name the name of the baseline's file
     * @param surroundings where the source is looked for
     * @return its header; empty where schema-parity has not written it, or it lies in no folder
     * @throws BuildException when a file cannot be read
     */
    public static Optional<BaselineHeader> header(String source, String name, Surroundings surroundings) {
        return scripts(List.of(source), surroundings).stream()
                .filter(script -> script.name().equals(name))
                .findFirst()
                .flatMap(script -> BaselineHeader.read(script.file()));
    }

    private static Set<Script> scripts(Collection<String> sources, Surroundings surroundings) {
        Set<Script> scripts = new LinkedHashSet<>();
        for (String source : sources) {
            if (source.startsWith("flyway:")) {
                for (String location : source.substring("flyway:".length()).split(",")) {
                    folders(location.strip(), surroundings).forEach(folder -> scripts.addAll(scripts(folder)));
                }
            }
        }
        return scripts;
    }

    private static Finding finding(Script baseline, BaselineHeader header, Set<Script> scripts) {
        String version = ScriptName.spoken(baseline.script().version());
        Optional<String> edited = header.isOf(baseline.file())
                ? Optional.empty()
                : Optional.of(
                        "%s was edited since it was proved. Take back the edit, or move the file away and run 'schema-parity squash' again: a change belongs into a migration of its own, above version %s"
                                .formatted(baseline.name(), version));
        Set<String> replaced = header.replaced().stream()
                .map(one -> one.name().substring(one.name().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        List<ScriptName> names =
                new ArrayList<>(scripts.stream().map(Script::script).toList());
        List<Late> late = new ArrayList<>();
        for (Script script : scripts) {
            if (!script.script().isNotAbove(baseline.script().version()) || replaced.contains(script.name())) {
                continue;
            }
            String text =
                    "%s (%s) is not above version %s, and %s does not hold it: Flyway passes over it without a word. Give it a version above %s"
                            .formatted(script.name(), script.file().getParent(), version, baseline.name(), version);
            String name = script.script().after(names);
            ScriptName.of(name).ifPresent(names::add);
            late.add(new Late(script.file(), text, script.file().resolveSibling(name)));
        }
        return new Finding(baseline.file(), edited, late);
    }

    private static List<Path> folders(String location, Surroundings surroundings) {
        if (!location.startsWith("classpath:")) {
            Path folder = surroundings.directory().resolve(location.replaceFirst("^filesystem:", ""));
            return Files.isDirectory(folder) ? withTheOneItCameFrom(folder) : List.of();
        }
        List<Path> folders = new ArrayList<>();
        try {
            String name = location.substring("classpath:".length()).replaceFirst("^/", "");
            for (URL url : Collections.list(surroundings.classLoader().getResources(name))) {
                URI uri = url.toURI();
                // What lies in a jar is nobody's work in progress.
                if ("file".equals(uri.getScheme())) {
                    folders.add(Path.of(uri));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new BuildException("%s cannot be looked at: %s".formatted(location, e), e);
        }
        return folders;
    }

    /** What is written from now on lies where the archived migrations have lain. */
    private static List<Path> withTheOneItCameFrom(Path folder) {
        return Archive.isAt(folder) ? List.of(folder, Archive.at(folder).chain()) : List.of(folder);
    }

    private static List<Script> scripts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Script> scripts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                ScriptName.of(file.getFileName().toString())
                        .ifPresent(name ->
                                scripts.add(new Script(file.toAbsolutePath().normalize(), name)));
            }
            return scripts;
        } catch (IOException e) {
            throw new BuildException("%s cannot be looked at: %s".formatted(folder, e), e);
        }
    }
}

package dev.schemaparity.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Loads this program again behind a class path of the user's.
 *
 * <p>What the user brings comes first. Where that holds a Flyway or a Liquibase, the bundled one is hidden whole: the plugins
 * that each version registers do not work with the core of another.
 */
final class UserClasspath extends URLClassLoader {
    static final String OPTION = "--classpath";
    private static final String SERVICES = "META-INF/services/";
    /** The packages of each library by a class that tells whether it is there. */
    private static final Map<String, String> REPLACEABLE =
            Map.of("org/flywaydb/core/Flyway.class", "org/flywaydb/", "liquibase/Liquibase.class", "liquibase/");

    private final String ownJar;
    private final List<String> hidden;

    private UserClasspath(List<URL> urls, URL ownJar) {
        super(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.ownJar = ownJar.toString();
        hidden = REPLACEABLE.entrySet().stream()
                .filter(library -> isBrought(super.findResource(library.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the loader, or nothing when no class path is given. */
    static Optional<ClassLoader> loader(String[] arguments, PrintStream err) {
        String paths = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                paths = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                paths = arguments[i + 1];
            }
        }
        return paths == null ? Optional.empty() : Optional.of(loader(paths, err));
    }

    private static ClassLoader loader(String paths, PrintStream err) {
        URL ownJar = Main.class.getProtectionDomain().getCodeSource().getLocation();
        List<URL> urls = new ArrayList<>();
        for (String path : paths.split(File.pathSeparator)) {
            List<Path> found = found(path);
            if (found.isEmpty()) {
                err.println("schema-parity: %s names %s, %s"
                        .formatted(OPTION, path, isAllJars(path) ? "where no jar is." : "which does not exist."));
                System.exit(ExitCode.USAGE);
            }
            found.forEach(one -> urls.add(url(one)));
        }
        urls.add(ownJar);
        return new UserClasspath(urls, ownJar);
    }

    /** Returns what a part of the class path stands for: itself, or all jars of a folder, as the virtual machine has it. */
    private static List<Path> found(String path) {
        if (!isAllJars(path)) {
            return Files.exists(Path.of(path)) ? List.of(Path.of(path)) : List.of();
        }
        Path folder = Path.of(path.substring(0, path.length() - 1));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // By name, so that it is the same on every machine which of two comes first.
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isAllJars(String path) {
        return path.equals("*") || path.endsWith("/*") || path.endsWith(File.separator + "*");
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every path has a URL", e);
        }
    }

    private boolean isBrought(URL resource) {
        return resource != null && !isOwn(resource);
    }

    private boolean isOwn(URL resource) {
        return resource.toString().startsWith("jar:" + ownJar)
                || resource.toString().startsWith(ownJar);
    }

    private boolean isHidden(URL resource, String name) {
        return hidden.stream()
                        .anyMatch(packages ->
                                name.startsWith(packages) || name.startsWith(SERVICES + packages.replace('/', '.')))
                && isOwn(resource);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        URL resource = super.findResource(file);
        if (resource != null && isHidden(resource, file)) {
            throw new ClassNotFoundException(name + " (what is bundled is hidden by what is in " + OPTION + ")");
        }
        return super.findClass(name);
    }

    @Override
    public URL findResource(String name) {
        URL resource = super.findResource(name);
        return resource == null || isHidden(resource, name) ? null : resource;
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> visible = Collections.list(super.findResources(name)).stream()
                .filter(resource -> !isHidden(resource, name))
                .toList();
        return Collections.enumeration(visible);
    }
}

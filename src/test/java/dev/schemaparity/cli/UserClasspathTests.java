package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.BoundToServer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --classpath} brings the user's migrations, and the user's Flyway. The jar stands for the packaged one. */
@BoundToServer("a class path of the user's has none of the servers that tests name")
class UserClasspathTests {
    private static final List<Path> CLASSPATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    private static final String MIGRATION = """
            package db.migration;

            import java.sql.Statement;
            import org.flywaydb.core.api.migration.BaseJavaMigration;
            import org.flywaydb.core.api.migration.Context;

            public class V2__Add_note extends BaseJavaMigration {
                @Override
                public void migrate(Context context) throws Exception {
                    try (Statement statement = context.getConnection().createStatement()) {
                        statement.execute("ALTER TABLE account ADD COLUMN note text");
                    }
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path classes;

    @BeforeAll
    static void compileMigration() throws IOException {
        classes = Files.createDirectories(folder.resolve("user classes"));
        compile(folder.resolve("sources"), "db/migration/V2__Add_note", MIGRATION, classes);
        write(classes.resolve("db/migration/V1__account.sql"), "CREATE TABLE account (id integer);");
        write(classes.resolve("db/baseline/B2__all.sql"), "CREATE TABLE account (id integer, note text);");
    }

    @Test
    void javaMigrationsAndClasspathLocationsAreFound() throws Exception {
        Path jar = jar("plain.jar", everything(), List.of());

        CommandRun run = check(jar, "--classpath", classes.toString());

        assertThat(run.err()).doesNotContain("schema-parity: The ");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("EQUAL", " ms  V1__account.sql", " ms  db.migration.V2__Add_note", " ms  B2__all.sql");
    }

    @Test
    void withoutTheClasspathTheLocationIsNotFound() throws Exception {
        CommandRun run = check(jar("plain.jar", everything(), List.of()));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("db/migration");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    /** The jar's own Flyway cannot even be loaded here, and its list of plugins names what is nowhere. */
    @Test
    void aFlywayOfTheUsersHidesTheBundledOneWhole() throws Exception {
        Path bundled = folder.resolve("bundled");
        compile(
                folder.resolve("stub"),
                "org/flywaydb/core/Flyway",
                "package org.flywaydb.core; public class Flyway { static { if (true) throw new Error(\"bundled\"); } }",
                bundled);
        write(
                bundled.resolve("META-INF/services/org.flywaydb.core.extensibility.Plugin"),
                "org.flywaydb.bundled.NotThere\n");
        List<Path> others =
                everything().stream().filter(path -> !isFlyway(path)).toList();
        Path jar = jar("with-flyway.jar", others, List.of(bundled));
        String users = Stream.concat(Stream.of(classes), CLASSPATH.stream().filter(UserClasspathTests::isFlyway))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));

        CommandRun bundledAlone = check(jar, "--classpath", classes.toString());
        CommandRun usersFlyway = check(jar, "--classpath=" + users);

        assertThat(bundledAlone.exitCode()).isNotZero();
        assertThat(usersFlyway.err()).doesNotContain("schema-parity: The ");
        assertThat(usersFlyway.exitCode()).isZero();
    }

    @Test
    void aStarStandsForAllJarsOfAFolder() throws Exception {
        Path libraries = Files.createDirectories(folder.resolve("user libraries"));
        try (OutputStream file = Files.newOutputStream(libraries.resolve("migrations.JAR"));
                JarOutputStream entries = new JarOutputStream(file)) {
            // Flyway finds a location by its entry.
            for (String location : List.of("db/migration/", "db/baseline/")) {
                entries.putNextEntry(new JarEntry(location));
                entries.closeEntry();
            }
            pack(classes, entries);
        }
        write(libraries.resolve("notes.txt"), "no jar");
        Path jar = jar("plain.jar", everything(), List.of());

        CommandRun run = check(jar, "--classpath", libraries + "/*");
        CommandRun none = check(jar, "--classpath=" + classes + "/*");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(" ms  db.migration.V2__Add_note");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("schema-parity: --classpath names " + classes + "/*, where no jar is.");
    }

    @Test
    void aPathThatDoesNotExistReturns2() throws Exception {
        CommandRun run = check(jar("plain.jar", everything(), List.of()), "--classpath", "no/such/folder");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("schema-parity: --classpath names no/such/folder, which does not exist.");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    private static CommandRun check(Path jar, String... further) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                "--legacy=flyway:classpath:db/migration",
                "--baseline=flyway:classpath:db/baseline",
                "--pg-dump=off"));
        arguments.addAll(List.of(further));
        return JavaProcess.run(folder, List.of("-cp", jar.toString()), Map.of(), arguments.toArray(new String[0]));
    }

    private static List<Path> everything() {
        return CLASSPATH.stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    private static boolean isFlyway(Path path) {
        return path.getFileName().toString().startsWith("flyway-");
    }

    /** Packs our classes and the given folders; what else is needed is named by the manifest. */
    private static Path jar(String name, List<Path> named, List<Path> packed) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        named.stream().map(path -> path.toUri().toString()).collect(Collectors.joining(" ")));
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (Path root : packed) {
                pack(root, entries);
            }
            pack(ownClasses(), entries);
        }
        return jar;
    }

    private static void pack(Path root, JarOutputStream jar) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }

    private static Path ownClasses() {
        return CLASSPATH.stream()
                .filter(path -> Files.exists(path.resolve("dev/schemaparity/cli/Main.class")))
                .findFirst()
                .orElseThrow();
    }

    private static void compile(Path sources, String name, String text, Path target) throws IOException {
        Path source = write(sources.resolve(name + ".java"), text);
        Files.createDirectories(target);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                target.toString(),
                source.toString());
        assertThat(result).isZero();
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.InstalledTools;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.DatabaseServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The chain of the sample: squashed, stamped and archived, and all the way back, by commands alone. */
@ExtendWith(TestServers.class)
class EmeraldStoryTests {
    private static final Path SAMPLE =
            Path.of(System.getProperty("schemaparity.test.repository")).resolve("sample-project");

    @TempDir
    private Path project;

    /** As somebody has it who has cloned it. */
    @BeforeEach
    void copyTheProject() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = SAMPLE.relativize(file);
                if (!relative.startsWith("target")) {
                    Path copy = project.resolve(relative);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The script is the story; it ends at the first command that does not do what it should. */
    @Test
    void theChainOfFlywayIsSquashedStampedAndArchivedAndAllTheWayBack(DatabaseServer server) throws Exception {
        Databases databases = new Databases(server);
        try {
            Database live = databases.create(Databases.uniqueName("live"));
            Path sources = project.resolve("src");
            List<String> before = contents(sources);

            String told = tell(
                    "flyway.sh",
                    Map.of("FLYWAY_URL", live.jdbcUrl(), "FLYWAY_USER", live.user(), "JDBC_URL", url(live)));

            before.removeIf(line -> line.startsWith("main/resources/db/baseline/"));
            List<String> after = contents(sources);
            assertThat(after.removeIf(line -> line.startsWith("main/resources/db/baseline/")))
                    .isTrue();
            assertThat(after).isEqualTo(before);
            assertThat(project.resolve("db/archive")).doesNotExist();
            assertThat(told.lines().filter(line -> line.matches("[1-9]\\d* tests run, 0 failed")))
                    .as("the tests of the project, at each stage: %s", told)
                    .hasSize(5);
        } finally {
            databases.dropAll();
        }
    }

    @Test
    void theChainOfAlembicIsSquashedStampedAndArchivedAndAllTheWayBack(DatabaseServer server) throws Exception {
        InstalledTools.assumeAlembic();
        Path versions = project.resolve("src/main/alembic/versions");
        Databases databases = new Databases(server);
        try {
            Database live = databases.create(Databases.uniqueName("live"));
            List<String> before = contents(versions);

            tell(
                    "alembic.sh",
                    Map.of(
                            "JDBC_URL",
                            url(live),
                            "DATABASE_URL",
                            urlOfAlembic(live),
                            "NEW_DATABASE_URL",
                            urlOfAlembic(databases.create(Databases.uniqueName("new"))),
                            "ANOTHER_DATABASE_URL",
                            urlOfAlembic(databases.create(Databases.uniqueName("another"))),
                            "PYTHONDONTWRITEBYTECODE",
                            "1"));

            assertThat(contents(versions)).isEqualTo(before);
            assertThat(project.resolve("archive")).doesNotExist();
        } finally {
            databases.dropAll();
        }
    }

    /** Runs a script, and returns what it has said. */
    private String tell(String script, Map<String, String> variables) throws Exception {
        Path programs = Files.createDirectories(project.resolve("target/bin"));
        program(programs.resolve("schema-parity"), Main.class);
        program(programs.resolve("flyway"), FlywayCommandLine.class);
        program(programs.resolve("project-tests"), ProjectTests.class);
        Path output = project.resolve("target/output.txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "story/" + script)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        builder.environment().put("TESTS", "project-tests");
        builder.environment().merge("PATH", programs + File.pathSeparator, (path, ours) -> ours + path);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as(Files.readString(output))
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
            return Files.readString(output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void program(Path file, Class<?> main) throws IOException {
        Files.writeString(
                file,
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n"
                        .formatted(
                                String.join("' '", JavaProcess.java()),
                                System.getProperty("java.class.path"),
                                main.getName()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** For every version at which a database may be: it finishes the chain, is stamped, and is what the baseline makes. */
    @Test
    void fromEveryVersionTheSameIsReached(DatabaseServer server) throws Exception {
        Path chain = project.resolve("src/main/resources/db/legacy");
        Path baseline = project.resolve("db/baseline");
        run(0, "squash", "--chain=flyway:" + chain, "--out=" + baseline);
        Path later = Files.createDirectories(project.resolve("db/later"));
        Files.writeString(later.resolve("V5__later.sql"), "ALTER TABLE accounts ADD COLUMN note text;");
        for (int version = 1; version <= 4; version++) {
            Databases databases = new Databases(server);
            try {
                Database live = databases.create(Databases.uniqueName("live"));
                Flyway.configure()
                        .configuration(flyway(live, chain).getConfiguration())
                        .target(String.valueOf(version))
                        .load()
                        .migrate();

                String[] stamp =
                        stamp(live, "stamp", "--chain=flyway:" + chain, "--baseline=flyway:" + baseline, "--apply");
                if (version < 4) {
                    run(1, stamp);
                    flyway(live, chain).migrate();
                }
                run(0, stamp);
                assertThat(flyway(live, baseline, later).migrate().migrationsExecuted)
                        .isEqualTo(1);

                run(0, "check", "--legacy=" + url(live), "--baseline=flyway:" + baseline + "," + later);
            } finally {
                databases.dropAll();
            }
        }
    }

    private static String[] stamp(Database live, String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command, "--database=" + url(live)));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void run(int exitCode, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.exitCode())
                .as("%s%n%s%n%s", String.join(" ", arguments), run.out(), run.err())
                .isEqualTo(exitCode);
    }

    private static Flyway flyway(Database live, Path... locations) {
        return Flyway.configure()
                .dataSource(live.jdbcUrl(), live.user(), live.password() == null ? "" : live.password())
                .locations(
                        Stream.of(locations).map(path -> "filesystem:" + path).toArray(String[]::new))
                .load();
    }

    private static String url(Database live) {
        return live.jdbcUrl() + "?user=" + live.user();
    }

    private static String urlOfAlembic(Database live) {
        return live.jdbcUrl().replaceFirst("jdbc:postgresql://", "postgresql://" + live.user() + "@");
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(folder.relativize(file) + " " + Fingerprint.ofBytes(Files.readAllBytes(file)));
            }
            return contents;
        }
    }
}

package dev.schemaparity.internal.squash.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.internal.source.Fingerprint;
import dev.schemaparity.internal.squash.archive.Archive.Plan;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {
    @TempDir
    private Path project;

    private Path chain;
    private Path archive;
    private Path baseline;

    @BeforeEach
    void writeAChainAndItsBaseline() throws IOException {
        chain = Files.createDirectories(project.resolve("db/migration"));
        archive = project.resolve("db/archive");
        Files.createDirectories(chain.resolve("old"));
        Files.writeString(chain.resolve("V1__a.sql"), "CREATE TABLE a ();\r\n-- é\n");
        Files.writeString(chain.resolve("old/V2__b.sql"), "\uFEFFCREATE TABLE b ();");
        Files.writeString(chain.resolve("old/V2__b.sql.conf"), "executeInTransaction=false\n");
        Files.writeString(chain.resolve("V3__later.sql"), "CREATE TABLE c ();");
        baseline = Files.createDirectories(project.resolve("db/baseline")).resolve("B2__baseline.sql");
        // The checksums are those that Flyway itself wrote into its history for these files.
        String body = "\nCREATE TABLE a ();\n";
        Files.writeString(
                baseline,
                """
                -- Baseline, written and proved by schema-parity.
                -- holds: 2 tables
                -- replaces: V1__a.sql %s
                -- replaces: old/V2__b.sql %s
                -- sha256 of what follows: %s
                """.formatted(
                                        FLYWAY_CHECKSUM_OF_A,
                                        FLYWAY_CHECKSUM_OF_B,
                                        Fingerprint.ofBytes(body.getBytes(StandardCharsets.UTF_8)))
                        + body);
    }

    private static final String FLYWAY_CHECKSUM_OF_A = "da5f2663";
    private static final String FLYWAY_CHECKSUM_OF_B = "ae2db3c9";

    private Archive archive() {
        return new Archive(chain, archive);
    }

    private Plan plan() {
        return archive().plan(baseline, project);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(folder.relativize(file).toString(), Fingerprint.ofBytes(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }

    @Test
    void whatABaselineReplacedIsMovedAndPutBack() throws IOException {
        Map<String, String> before = contents(project);

        Plan plan = plan();
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.files()).containsExactly("V1__a.sql", "old/V2__b.sql", "old/V2__b.sql.conf");
        archive().apply(plan);

        assertThat(contents(chain)).containsOnlyKeys("V3__later.sql");
        assertThat(chain.resolve("old")).doesNotExist();
        assertThat(contents(archive))
                .containsOnlyKeys("V1__a.sql", "old/V2__b.sql", "old/V2__b.sql.conf", Manifest.NAME);
        assertThat(plan().files()).isEmpty();
        assertThat(plan().refusals()).isEmpty();

        Archive.at(archive).restore();

        assertThat(contents(project)).isEqualTo(before);
        assertThat(archive).doesNotExist();
    }

    /** As a checkout on Windows has them. */
    @Test
    void whatLinesEndWithIsNoChange() throws IOException {
        Path revision = chain.resolve("one.py");
        Files.writeString(revision, "revision = 'one'\ndown_revision = None\n");
        Files.writeString(
                baseline,
                Files.readString(baseline)
                        .replace(
                                "-- replaces: V1",
                                "-- replaces: one.py %s\n-- replaces: V1"
                                        .formatted(Fingerprint.ofLines(Files.readAllBytes(revision)))));
        convert(chain, "\r\n");

        Plan plan = plan();
        assertThat(plan.refusals()).isEmpty();
        archive().apply(plan);
        convert(archive, "\n");

        assertThat(plan()).isEqualTo(new Plan(List.of(), List.of()));
        assertThat(Archive.at(archive).planToRestore().refusals()).isEmpty();
        Archive.at(archive).restore();
        assertThat(revision).hasContent("revision = 'one'\ndown_revision = None\n");

        Files.writeString(revision, "revision = 'one'\ndown_revision = 'zero'\n");
        assertThat(plan().refusals()).containsExactly(revision + " was edited since the baseline was proved");
    }

    private static void convert(Path folder, String lineEnd) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(
                        file, Files.readString(file).replace("\r\n", "\n").replace("\n", lineEnd));
            }
        }
    }

    @Test
    void whatIsNamedElsewhereStays() throws IOException {
        Files.writeString(project.resolve("build.sh"), "#!/bin/sh\n\npsql -f db/migration/V1__a.sql\n");

        assertThat(plan().refusals()).containsExactly("build.sh:3 names V1__a.sql");
    }

    @Test
    void aRecordingMayNameThem() throws IOException {
        Files.writeString(
                project.resolve("old.json"),
                "{\n  \"format\": \"schema-parity snapshot\",\n  \"migrations\": [\"V1__a.sql\"]\n}\n");

        assertThat(plan().refusals()).isEmpty();
    }

    @Test
    void anEditedMigrationStays() throws IOException {
        Files.writeString(chain.resolve("V1__a.sql"), "CREATE TABLE other ();");

        assertThat(plan().refusals())
                .containsExactly(chain.resolve("V1__a.sql") + " was edited since the baseline was proved");
    }

    @Test
    void anEditedBaselineProvesNothing() throws IOException {
        Files.writeString(baseline, Files.readString(baseline) + "-- more\n");

        assertThat(plan().refusals()).singleElement().asString().contains("was edited since it was proved");
    }

    @Test
    void aBaselineWrittenByHandProvesNothing() throws IOException {
        Files.writeString(baseline, "CREATE TABLE a ();");

        assertThat(plan().refusals()).singleElement().asString().contains("was not written by 'schema-parity squash'");
    }

    @Test
    void aMigrationThatIsGoneIsTold() throws IOException {
        Files.delete(chain.resolve("V1__a.sql"));

        assertThat(plan().refusals()).singleElement().asString().startsWith("V1__a.sql is not in " + chain);
    }

    @Test
    void aLinkIsRefused() throws IOException {
        Path elsewhere = project.resolve("elsewhere.sql");
        Files.move(chain.resolve("V1__a.sql"), elsewhere);
        Files.createSymbolicLink(chain.resolve("V1__a.sql"), elsewhere);

        assertThat(plan().refusals()).singleElement().asString().contains("V1__a.sql is a link");
    }

    @Test
    void anArchiveInsideOfTheChainIsRefused() {
        assertThatThrownBy(() -> new Archive(chain, chain.resolve("archive")).plan(baseline, project))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("would still be found");
    }

    @Test
    void aFolderThatIsNoArchiveIsNotRestored() {
        assertThatThrownBy(() -> Archive.at(chain))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is no archive of schema-parity");
    }

    /** Ends the process, as far as it can tell, after so many calls; or fails each call from there on. */
    private static final class EndingFileCalls extends FileCalls {
        private final RuntimeException end;
        private int left;
        private int made;

        EndingFileCalls(int calls, RuntimeException end) {
            this.left = calls;
            this.end = end;
        }

        private void count() throws IOException {
            if (left == 0) {
                if (end != null) {
                    throw end;
                }
                left = -1;
                throw new IOException("permission denied");
            }
            left--;
            made++;
        }

        /** Half of it is written before the end. */
        @Override
        void writeUnfinished(Path unfinished, byte[] content) throws IOException {
            if (left == 0 && end != null) {
                super.writeUnfinished(unfinished, Arrays.copyOf(content, content.length / 2));
            }
            count();
            super.writeUnfinished(unfinished, content);
        }

        @Override
        void rename(Path unfinished, Path file) throws IOException {
            count();
            super.rename(unfinished, file);
        }

        @Override
        void delete(Path file) throws IOException {
            count();
            super.delete(file);
        }

        @Override
        void createFolder(Path folder) throws IOException {
            count();
            super.createFolder(folder);
        }

        @Override
        void deleteFolderIfEmpty(Path folder) throws IOException {
            count();
            super.deleteFolderIfEmpty(folder);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private int calls() throws IOException {
        EndingFileCalls counted = new EndingFileCalls(Integer.MAX_VALUE, null);
        new Archive(chain, archive, counted).apply(plan());
        Archive.at(archive).restore();
        return counted.made;
    }

    @Test
    void killedAfterAnyCallItGoesOnWhereItWas() throws IOException {
        Map<String, String> before = contents(project);
        int calls = calls();
        assertThat(calls).isGreaterThan(15);

        for (int i = 0; i < calls; i++) {
            kill(i);
            archive().apply(plan());

            assertThat(contents(chain)).as("after call %d", i).containsOnlyKeys("V3__later.sql");
            assertThat(contents(archive)).as("after call %d", i).hasSize(4);

            Archive.at(archive).restore();
            assertThat(contents(project)).as("after call %d", i).isEqualTo(before);
        }
    }

    private void kill(int call) {
        Archive killed = new Archive(chain, archive, new EndingFileCalls(call, new Killed()));
        Plan plan = plan();
        assertThatThrownBy(() -> killed.apply(plan)).isInstanceOf(Killed.class);
        assertThat(plan().refusals()).as("after call %d", call).isEmpty();
    }

    @Test
    void killedAfterAnyCallItCanBeTakenBack() throws IOException {
        Map<String, String> before = contents(project);
        int calls = calls();
        int takenBack = 0;
        for (int i = 0; i < calls; i++) {
            kill(i);
            if (Archive.isAt(archive)) {
                Archive.at(archive).restore();
                takenBack++;
            } else {
                // Nothing was begun that could be taken back: it is begun again.
                archive().apply(plan());
                Archive.at(archive).restore();
            }
            assertThat(contents(project)).as("after call %d", i).isEqualTo(before);
            assertThat(archive).as("after call %d", i).doesNotExist();
        }
        assertThat(takenBack).isGreaterThan(10);
    }

    @Test
    void aRestoreThatIsKilledAfterAnyCallGoesOnWhereItWas() throws IOException {
        Map<String, String> before = contents(project);
        for (int i = 0; ; i++) {
            archive().apply(plan());
            EndingFileCalls ending = new EndingFileCalls(i, new Killed());
            try {
                new Archive(chain, archive, ending).restore();
                assertThat(i).isGreaterThan(10);
                assertThat(contents(project)).isEqualTo(before);
                return;
            } catch (Killed e) {
                // The manifest goes last: without one everything is done.
                if (Archive.isAt(archive)) {
                    Archive.at(archive).restore();
                }
            }
            assertThat(contents(project)).as("after call %d", i).isEqualTo(before);
            Files.deleteIfExists(archive);
        }
    }

    @Test
    void whatCannotBeMovedLeavesEverythingAsItWas() throws IOException {
        Map<String, String> before = contents(project);
        int calls = calls();
        // The last calls only tidy folders that are empty already.
        for (int i = 0; i < calls - 1; i++) {
            Archive failing = new Archive(chain, archive, new EndingFileCalls(i, null));
            Plan plan = plan();
            assertThatThrownBy(() -> failing.apply(plan))
                    .isInstanceOf(BuildException.class)
                    .hasMessageContaining("verything is as it was");
            assertThat(contents(project)).as("after call %d", i).isEqualTo(before);
            assertThat(archive).as("after call %d", i).doesNotExist();
        }
    }
}

package dev.schemaparity.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.report.TextReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every case under {@code src/test/resources/cases}, through the public API and with both witnesses. */
@NeedsOfServer(Need.SUPERUSER)
class CatalogCasesTests {
    private static final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private static final TestedVersions versions = new TestedVersions();

    @TempDir
    static Path scripts;

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        versions.close();
    }

    static List<Integer> versions() {
        return TestedVersions.all();
    }

    @TestFactory
    List<DynamicNode> everyCaseShowsWhatItExpectsAndNothingElse() throws Exception {
        List<DynamicNode> all = new ArrayList<>();
        for (int version : versions()) {
            all.add(dynamicContainer("PostgreSQL " + version, cases(versions.server(version))));
        }
        return all;
    }

    private static List<DynamicNode> cases(CaseServer server) throws IOException, URISyntaxException {
        Path cases = Path.of(CatalogCasesTests.class.getResource("/cases").toURI());
        List<DynamicNode> kinds = new ArrayList<>();
        for (Path kind : children(cases)) {
            List<DynamicTest> tests = new ArrayList<>();
            for (Path file : children(kind)) {
                CaseFile one = CaseFile.read(file);
                if (one.appliesTo(server.majorVersion()) && isAskedFor(file)) {
                    tests.add(test(server, one));
                }
            }
            kinds.add(dynamicContainer(kind.getFileName().toString(), tests));
        }
        return kinds;
    }

    /** All of them, unless the system property {@code cases} names some by a part of their path. */
    private static boolean isAskedFor(Path file) {
        return file.toString().contains(System.getProperty("cases", ""));
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void pgDumpIsAWitnessOfEveryCase(int version) throws IOException, SQLException {
        Path legacy = Files.writeString(scripts.resolve("legacy.sql"), "CREATE TABLE t (a integer)");
        Path baseline = Files.writeString(scripts.resolve("baseline.sql"), "CREATE TABLE t (a int)");

        ParityResult result = versions.server(version).compare(legacy, baseline);

        assumeTrue(CaseServer.pgDumpRan(result), () -> TextReport.of(result));
        assertThat(result.verdict()).isEqualTo(Verdict.EQUAL);
    }

    /** The cases run ahead of their tests, side by side: each waits for the server most of the time. */
    private static DynamicTest test(CaseServer server, CaseFile one) {
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> verify(server, one), threads);
        String name = one.file().getFileName().toString().replaceFirst("\\.sql$", "");
        return dynamicTest(name, one.file().toUri(), () -> {
            try {
                run.join();
            } catch (CompletionException e) {
                throw e.getCause();
            }
        });
    }

    private static void verify(CaseServer server, CaseFile one) {
        try (ParityCheck check = server.open(one, Files.createTempDirectory(scripts, "case"))) {
            verify(one, check.result());
            if (one.remedied() && server.majorVersion() == TestedVersions.OF_REMEDIES) {
                RemediedBaseline.verify(check, check.result(), one.ownServers());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void verify(CaseFile one, ParityResult result) {
        boolean pgDumpRan = CaseServer.pgDumpRan(result);
        String report = TextReport.of(result);

        assertThat(result.differences())
                .as("differences of %s", report)
                .extracting(CaseServer::line)
                .containsExactlyElementsOf(
                        pgDumpRan
                                ? one.expected()
                                : one.expected().stream()
                                        .map(line -> line.replace(", pg_dump", ""))
                                        .toList());
        assertThat(result.proved())
                .as("proved: %s", report)
                .extracting(proved -> CaseServer.line(proved).replace(" | catalog | proved equal", ""))
                .containsExactlyElementsOf(one.proved());
        assertThat(result.notObserved())
                .as("not observed: %s", report)
                .containsExactlyInAnyOrderElementsOf(Stream.of("legacy: ", "baseline: ")
                        .flatMap(side -> one.notObserved().stream().map(side::concat))
                        .toList());
        assertThat(result.verdict()).as(report).isEqualTo(verdict(one));
        // Neither side has an empty statement to show, and a difference has something to show it by.
        assertThat(result.differences())
                .allSatisfy(difference -> assertThat(
                                Stream.of(difference.legacyDdl(), difference.baselineDdl(), difference.remedy()))
                        .anySatisfy(ddl -> assertThat(ddl).isNotBlank()));
    }

    private static Verdict verdict(CaseFile one) {
        return !one.expected().isEmpty()
                ? Verdict.DIFFERENT
                : one.notObserved().isEmpty() ? Verdict.EQUAL : Verdict.INCONCLUSIVE;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.schemaparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.squash.baseline.Squash;
import dev.schemaparity.internal.squash.baseline.SquashRequest;
import dev.schemaparity.internal.squash.baseline.Squashed;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.SchemaParityException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain of each case is squashed and proved, or it is told why not. {@code -Dcases=index/} names some of them. */
class SquashedCasesTests {
    private static final TestedVersions versions = new TestedVersions();

    @TempDir
    private Path folder;

    @AfterAll
    static void stop() {
        versions.close();
    }

    static List<Integer> versions() {
        return TestedVersions.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void everyChainIsSquashedOrToldWhyNot(int version) throws Exception {
        List<String> failed = new ArrayList<>();
        for (Path file : files()) {
            CaseFile one = CaseFile.read(file);
            if (one.appliesTo(version) && !one.ownServers()) {
                String outcome = squash(one, versions.server(version));
                if (!outcome.equals("proved")) {
                    failed.add(file.getParent().getFileName() + "/" + file.getFileName() + ": " + outcome);
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private static List<Path> files() throws Exception {
        String wanted = System.getProperty("cases", "");
        try (Stream<Path> files = Files.walk(
                Path.of(SquashedCasesTests.class.getResource("/cases").toURI()))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(wanted))
                    .sorted()
                    .toList();
        }
    }

    private String squash(CaseFile one, CaseServer server) throws IOException {
        Path own = Files.createTempDirectory(folder, "case");
        Path chain = one.write(own, "legacy", one.legacy());
        Database any = server.server().maintenance();
        try {
            Squashed squashed = Squash.run(new SquashRequest(
                    () -> {
                        ParitySpec.Builder spec = ParitySpec.builder().server(any.jdbcUrl() + "?user=" + any.user());
                        return server.pgDump() == null ? spec : spec.pgDumpPath(server.pgDump());
                    },
                    "sql:" + chain,
                    null,
                    own.resolve("out"),
                    "baseline",
                    SquashRequest.Format.SQL,
                    List.of(),
                    false));
            return squashed.isProved()
                    ? squashed.warnings().isEmpty()
                            ? "proved"
                            : squashed.warnings().toString()
                    : TextReport.of(squashed.proof());
        } catch (SchemaParityException e) {
            return e.getMessage();
        }
    }
}

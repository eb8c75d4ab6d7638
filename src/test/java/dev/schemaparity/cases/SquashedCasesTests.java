package dev.schemaparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chain of each case is squashed and proved, or it is told why not. That takes more than a second for each, so that
 * those of a few folders must do, unless {@code -Dcases=} names others by a part of their path; {@code -Dcases=/} names all.
 */
@NeedsOfServer(Need.SUPERUSER)
class SquashedCasesTests {
    private static final List<String> USUALLY = List.of("/cases/index/", "/cases/trigger/");

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
        Set<String> known = notSquashed();
        List<String> otherwise = new ArrayList<>();
        for (Path file : files()) {
            CaseFile one = CaseFile.read(file);
            if (one.appliesTo(version) && !one.ownServers()) {
                String name = file.getParent().getFileName() + "/" + file.getFileName();
                String outcome = squash(one, versions.server(version));
                if (outcome.equals("proved") == known.contains(name)) {
                    otherwise.add(name + ": " + outcome);
                }
            }
        }
        assertThat(otherwise)
                .as("what is told otherwise than squash/not-squashed.txt has it")
                .isEmpty();
    }

    private static Set<String> notSquashed() throws Exception {
        return Files.readAllLines(Path.of(SquashedCasesTests.class
                        .getResource("/squash/not-squashed.txt")
                        .toURI()))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(": ")))
                .collect(Collectors.toSet());
    }

    private static List<Path> files() throws Exception {
        String asked = System.getProperty("cases", "");
        List<String> wanted = asked.isEmpty() ? USUALLY : List.of(asked);
        try (Stream<Path> files = Files.walk(
                Path.of(SquashedCasesTests.class.getResource("/cases").toURI()))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> wanted.stream().anyMatch(file.toString()::contains))
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
                    false,
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

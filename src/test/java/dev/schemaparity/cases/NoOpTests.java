package dev.schemaparity.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.ParityResult;
import dev.schemaparity.Verdict;
import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.internal.server.Databases;
import dev.schemaparity.spi.Database;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema with everything in it against itself, on the ways that people take. */
@NeedsOfServer(Need.SUPERUSER)
class NoOpTests {
    private static final TestedVersions versions = new TestedVersions();

    private static Path kitchenSink;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() throws URISyntaxException {
        kitchenSink =
                Path.of(NoOpTests.class.getResource("/noop/kitchen-sink.sql").toURI());
    }

    @AfterAll
    static void stop() {
        versions.close();
    }

    static List<Integer> versions() {
        return TestedVersions.all();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void theSameChainTwiceIsEqualWithoutAnyProof(int version) throws IOException, SQLException {
        CaseServer server = versions.server(version);
        Path copy = folder.resolve("copy.sql");
        Files.writeString(copy, Files.readString(kitchenSink) + "-- a copy\n");

        ParityResult result = server.compare(kitchenSink, copy);

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.proved()).isEmpty();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void aDumpRestoredIsEqual(int version) throws IOException, SQLException {
        CaseServer server = versions.server(version);
        Path dump = dump(server, kitchenSink, "dump.sql");

        ParityResult result = server.compare(kitchenSink, dump);

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(kinds(result))
                .contains(
                        "check constraint",
                        "exclusion constraint",
                        "index",
                        "policy",
                        "trigger",
                        "rule",
                        "view",
                        "materialized view",
                        "function",
                        "column",
                        "table");
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void aDumpOfADumpIsEqualWithoutAnyProof(int version) throws IOException, SQLException {
        CaseServer server = versions.server(version);
        Path first = dump(server, kitchenSink, "first.sql");
        Path second = dump(server, first, "second.sql");
        Files.writeString(second, Files.readString(second) + "-- the second\n");

        ParityResult result = server.compare(first, second);

        assertThat(result.verdict()).as(TextReport.of(result)).isEqualTo(Verdict.EQUAL);
        assertThat(result.proved()).isEmpty();
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @MethodSource("versions")
    void aDumpWithOneOtherLabelIsDifferentInEachPlaceThatHasIt(int version) throws IOException, SQLException {
        CaseServer server = versions.server(version);
        Path dump = dump(server, kitchenSink, "dump.sql");
        Path other = folder.resolve("other.sql");
        Files.writeString(other, Files.readString(dump).replace("'b'::", "'z'::"));

        ParityResult equal = server.compare(kitchenSink, dump);
        ParityResult different = server.compare(kitchenSink, other);

        // What was proved equal to the dump is refuted here, but for what names no label, and for what follows.
        Set<String> refuted = different.differences().stream()
                .map(difference -> difference.kind() + " " + difference.object() + " " + difference.attribute())
                .collect(Collectors.toSet());
        List<String> proved = equal.proved().stream()
                .filter(one -> one.baseline().contains("'b'::")
                        && different.proved().stream()
                                .anyMatch(still -> still.kind().equals(one.kind())
                                        && still.object().equals(one.object())
                                        && still.attribute().equals(one.attribute())))
                .map(one -> one.kind() + " " + one.object() + " " + one.attribute())
                .toList();
        assertThat(proved).isEmpty();
        assertThat(refuted).contains("check constraint app.t.list definition", "view app.v definition");
    }

    private static Set<String> kinds(ParityResult result) {
        return result.proved().stream().map(one -> one.kind()).collect(Collectors.toSet());
    }

    /** Restores what a script creates from its dump, as a script: without the lines that only psql understands. */
    private Path dump(CaseServer server, Path script, String name) throws IOException, SQLException {
        Databases databases = new Databases(server.server());
        try {
            Database database = databases.create(Databases.uniqueName("sink"));
            try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                    Statement statement = connection.createStatement()) {
                statement.execute(Files.readString(script));
            }
            PgDump.Search search = PgDump.find(server.pgDump(), server.majorVersion() * 10_000);
            assumeTrue(search.program() != null, search.reason());
            PgDump.Options everything = new PgDump.Options(null, true, true, true, List.of());
            String text = search.program().run(database, everything, Duration.ofMinutes(2));
            return Files.writeString(
                    folder.resolve(name),
                    text.replace("\\restrict schemaparity\n", "")
                                    .replace("\\unrestrict schemaparity\n", "")
                                    // PostgreSQL 17 has it, and a newer pg_dump writes it for older servers too.
                                    .replace(
                                            "SET transaction_timeout = 0;\n",
                                            server.majorVersion() < 17 ? "" : "SET transaction_timeout = 0;\n")
                            // What a dump sets for itself would be left in the session.
                            + "RESET ALL;\n");
        } finally {
            databases.dropAll();
        }
    }
}

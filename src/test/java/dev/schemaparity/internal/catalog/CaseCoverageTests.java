package dev.schemaparity.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.TestServers;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sees to it that nothing is read of a database without a case that shows that a difference in it is found. */
@ExtendWith(TestServers.class)
class CaseCoverageTests {
    /** One object for every kind of every query. */
    static final String EVERYTHING = """
            CREATE EXTENSION citext;
            CREATE TYPE c AS (a integer);
            CREATE DOMAIN d AS integer;
            CREATE TYPE e AS ENUM ('a');
            CREATE TYPE r AS RANGE (subtype = time);
            CREATE TABLE t (id serial PRIMARY KEY, a integer UNIQUE CHECK (a > 0) REFERENCES t (a), b int4range);
            ALTER TABLE t ADD EXCLUDE USING gist (b WITH &&);
            CREATE VIEW v AS SELECT a FROM t;
            CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
            CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
            CREATE RULE u AS ON UPDATE TO t DO INSTEAD NOTHING;
            CREATE POLICY y ON t USING (true);
            ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
            CREATE ROLE coverage;
            GRANT pg_monitor TO coverage;
            GRANT SET ON PARAMETER work_mem TO coverage;
            """;

    @Test
    void everyAttributeOfEveryQueryHasACaseThatExpectsADifferenceInIt(DatabaseServer server)
            throws SQLException, IOException, URISyntaxException {
        Set<String> expected = expectations().keySet();
        List<String> uncovered = new ArrayList<>();
        for (QueriedKinds queried : QueriedKinds.all(server, EVERYTHING)) {
            queried.attributes().stream()
                    .filter(attribute ->
                            queried.kinds().stream().noneMatch(kind -> expected.contains(kind + ": " + attribute)))
                    .forEach(attribute -> uncovered.add(queried.kinds() + ": " + attribute));
            // Each kind can be missed.
            queried.kinds().stream()
                    .map(kind -> kind + ": " + Mismatch.PRESENCE)
                    .filter(line -> !expected.contains(line))
                    .forEach(uncovered::add);
        }

        assertThat(uncovered)
                .as("attributes and kinds without a case under src/test/resources/cases")
                .containsExactlyInAnyOrder(
                        // There is always the one database and the one server,
                        "database: presence",
                        "server: presence",
                        // IsolationTests has folders for two tablespaces,
                        "[tablespace]: location",
                        // and these come and go with what they are a part of.
                        "attribute: presence",
                        "view column: presence");
    }

    /** Returns the cases that expect a difference in KIND: ATTRIBUTE. */
    static Map<String, Set<Path>> expectations() throws IOException, URISyntaxException {
        Path cases = Path.of(CaseCoverageTests.class.getResource("/cases").toURI());
        Map<String, Set<Path>> expectations = new TreeMap<>();
        try (Stream<Path> files = Files.walk(cases)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> lines(file)
                            .filter(line -> line.startsWith("-- expect: ") && !line.equals("-- expect: nothing"))
                            .map(line -> line.substring("-- expect: ".length()).replaceFirst(" \\|.*", ""))
                            .flatMap(CaseCoverageTests::everyReading)
                            .forEach(line -> expectations
                                    .computeIfAbsent(line, key -> new TreeSet<>())
                                    .add(file)));
        }
        return expectations;
    }

    /** A kind is one word or more, and a space stands between it and the name of the object. */
    private static Stream<String> everyReading(String line) {
        String attribute = line.substring(line.lastIndexOf(": ") + 2);
        List<String> readings = new ArrayList<>();
        for (int space = line.indexOf(' '); space >= 0; space = line.indexOf(' ', space + 1)) {
            readings.add(line.substring(0, space) + ": " + attribute);
        }
        return readings.stream();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

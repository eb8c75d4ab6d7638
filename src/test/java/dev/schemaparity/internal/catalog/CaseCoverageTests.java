package dev.schemaparity.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
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
@NeedsOfServer({Need.SUPERUSER, Need.EVERY_CATALOG})
class CaseCoverageTests {
    /** One object for every kind of every query. */
    static final String EVERYTHING = """
            CREATE EXTENSION citext;
            CREATE LANGUAGE l HANDLER plpgsql_call_handler;
            CREATE ACCESS METHOD am TYPE INDEX HANDLER bthandler;
            CREATE COLLATION co (locale = 'C');
            CREATE CONVERSION cv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
            CREATE TYPE shell;
            CREATE TYPE base;
            CREATE FUNCTION base_in(cstring) RETURNS base IMMUTABLE STRICT LANGUAGE internal AS 'int4in';
            CREATE FUNCTION base_out(base) RETURNS cstring IMMUTABLE STRICT LANGUAGE internal AS 'int4out';
            CREATE TYPE base (INPUT = base_in, OUTPUT = base_out, LIKE = integer);
            CREATE TYPE c AS (a integer);
            CREATE DOMAIN d AS integer;
            CREATE TYPE e AS ENUM ('a');
            CREATE TYPE r AS RANGE (subtype = time);
            CREATE OPERATOR <<< (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4lt, COMMUTATOR = >>>);
            CREATE OPERATOR CLASS oc FOR TYPE integer USING btree AS FUNCTION 1 btint4cmp(integer, integer);
            ALTER OPERATOR FAMILY oc USING btree ADD OPERATOR 1 < (bigint, integer);
            CREATE CAST (e AS integer) WITH INOUT;
            CREATE TEXT SEARCH PARSER tsp (
                START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
            CREATE TEXT SEARCH TEMPLATE tst (LEXIZE = dsimple_lexize);
            CREATE TEXT SEARCH DICTIONARY tsd (TEMPLATE = simple);
            CREATE TEXT SEARCH CONFIGURATION tsc (COPY = simple);
            CREATE TABLE t (id serial PRIMARY KEY, a integer UNIQUE CHECK (a > 0) REFERENCES t (a), b int4range);
            ALTER TABLE t ADD EXCLUDE USING gist (b WITH &&);
            CREATE STATISTICS s ON id, a FROM t;
            CREATE VIEW v AS SELECT a FROM t;
            CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
            CREATE AGGREGATE ag (integer) (SFUNC = int4pl, STYPE = integer);
            CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
            CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
            CREATE RULE u AS ON UPDATE TO t DO INSTEAD NOTHING;
            CREATE POLICY y ON t USING (true);
            CREATE FUNCTION w() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE EVENT TRIGGER et ON sql_drop EXECUTE FUNCTION w();
            ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
            CREATE ROLE coverage;
            GRANT pg_monitor TO coverage;
            CREATE FOREIGN DATA WRAPPER w;
            CREATE SERVER s FOREIGN DATA WRAPPER w;
            CREATE USER MAPPING FOR PUBLIC SERVER s;
            CREATE PUBLICATION n FOR TABLE t;
            DO $$ BEGIN
                IF current_setting('server_version_num')::integer >= 150000 THEN
                    EXECUTE 'ALTER PUBLICATION n ADD TABLES IN SCHEMA public';
                    EXECUTE 'GRANT SET ON PARAMETER work_mem TO coverage';
                END IF;
            END $$;
            CREATE SUBSCRIPTION b CONNECTION '' PUBLICATION n WITH (connect = false, slot_name = NONE);
            ALTER FUNCTION pg_catalog.pg_sleep(double precision) COST 7;
            COMMENT ON FUNCTION pg_catalog.pg_sleep(double precision) IS 'zzz';
            GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO PUBLIC;
            INSERT INTO pg_seclabel VALUES ('t'::regclass, 'pg_class'::regclass, 0, 'guard', 'secret');
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

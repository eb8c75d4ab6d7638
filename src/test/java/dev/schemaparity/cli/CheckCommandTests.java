package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.internal.Streams;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.internal.dump.PgDump;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} prints, writes and returns for real input. */
class CheckCommandTests {
    private static final String CASES = "src/test/resources/junit/";
    private static final String LEGACY = "flyway:" + CASES + "legacy";
    private static final String BASELINE = "flyway:" + CASES + "baseline";
    private static final String DIFFERING = "flyway:" + CASES + "differing";

    @TempDir
    private Path folder;

    @Test
    void anEqualPairReturns0AndPrintsItsTimes() {
        CommandRun run = CommandRun.of("check", "--legacy", LEGACY, "--baseline", BASELINE);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .first()
                .asString()
                .startsWith("schema-parity: EQUAL | 1 tables, 2 indexes, ")
                .contains(" | legacy 2 in ", ", baseline 1 in ");
        assertThat(run.out())
                .contains(
                        LEGACY + ": ",
                        " ms  V1__account.sql\n",
                        " ms  V2__touch.sql\n",
                        " ms  B2__baseline.sql\n",
                        "; one run, ");
        assertThat(run.err().lines())
                .allMatch(line -> line.matches("schema-parity: (starting|legacy: |baseline: |reading).*"));
    }

    @Test
    void chainsStopAndGoOnAsTheyAreTold() throws IOException {
        Path first = Files.writeString(folder.resolve("first.sql"), "CREATE TABLE again (a int);");
        Path second = Files.writeString(folder.resolve("second.sql"), "DROP TABLE again;");

        CommandRun run = CommandRun.of(
                "check",
                "--legacy=" + LEGACY,
                "--legacy-upto=1",
                "--baseline=" + BASELINE,
                "--baseline-upto=2",
                "--then=sql:" + first,
                "--then=sql:" + second,
                "--format=json");

        assertThat(run.exitCode()).isEqualTo(1);
        JsonObject timing = json(run.out()).getAsJsonObject("timing");
        assertThat(timing.getAsJsonArray("legacySteps")).hasSize(1);
        assertThat(timing.getAsJsonArray("baselineLaterSteps")).hasSize(2);
    }

    @Test
    void aDifferingPairReturns1AndPrintsEachObjectWithItsStatement() {
        CommandRun run = CommandRun.of("check", "--legacy", LEGACY, "--baseline", DIFFERING, "--pg-dump", "off");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("schema-parity: DIFFERENT, 3 differences | ")
                .contains(
                        "index public.account_email is missing in the baseline  [catalog]\n  legacy chain: introduced by V2__touch.sql\n  add to the baseline:\n"
                                + "    CREATE INDEX account_email ON public.account USING btree (lower(email))",
                        "table public.account: column order differs",
                        "    -    NEW.touched := now();\n    +    NEW.touched := nov();",
                        "pg_dump was SKIPPED: switched off");
    }

    @Test
    @NeedsOfServer(Need.SUPERUSER)
    void whatCannotBeObservedReturns3() {
        CommandRun run = CommandRun.of(
                "check",
                "--legacy",
                "sql:" + CASES + "not-observed/legacy.sql",
                "--baseline",
                "sql:" + CASES + "not-observed/baseline.sql",
                "--pg-dump",
                "off");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("schema-parity: INCONCLUSIVE, 2 not observed | ")
                .contains("not observed, so nobody can say whether it is equal:\n  legacy: function pg_catalog.mine()");
    }

    @Test
    void aMigrationThatFailsReturns4AndSaysWhere() {
        CommandRun run = CommandRun.of("check", "--legacy", "flyway:" + CASES + "broken", "--baseline", BASELINE);

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(
                        "schema-parity: The legacy side could not be built from flyway:src/test/resources/junit/broken:",
                        "V2__syntax_error.sql, line 4\n",
                        "ERROR: syntax error at or near \"text\" (SQLSTATE 42601)");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void aTimeLimitReturns4AndNamesTheMigration() {
        CommandRun run = CommandRun.of(
                "check", "--legacy", "sql:" + CASES + "sleeping", "--baseline", BASELINE, "--timeout", "1");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("within its time limit of 1 s: V2__sleeps.sql was still running");
        assertThat(run.holdsStackTrace()).isFalse();
    }

    @Test
    void theJsonFormatIsOneObjectOnStandardOutput() throws IOException {
        CommandRun run = CommandRun.of(
                "check", "--legacy", LEGACY, "--baseline", DIFFERING, "--pg-dump", "off", "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        JsonObject report = json(run.out());
        assertThat(report.get("schemaVersion").getAsInt()).isEqualTo(1);
        assertThat(report.get("verdict").getAsString()).isEqualTo("DIFFERENT");
        assertThat(strings(report.getAsJsonArray("witnesses"), "name"))
                .containsExactly("catalog", "pg_dump", "rows", "session");
        assertThat(strings(report.getAsJsonArray("witnesses"), "skipped"))
                .containsExactly("false", "true", "false", "false");
        JsonArray differences = report.getAsJsonArray("differences");
        assertThat(differences)
                .hasSize(3)
                .allSatisfy(difference -> assertThat(
                                difference.getAsJsonObject().keySet())
                        .contains("kind", "object", "attribute", "legacy", "baseline", "legacyDdl", "baselineDdl"));
        assertThat(strings(differences, "kind")).containsExactlyInAnyOrder("table", "index", "function");
        JsonObject index = object(differences, "public.account_email");
        assertThat(index.get("attribute").getAsString()).isEqualTo("presence");
        assertThat(index.get("legacy").getAsString()).matches("present sha256:[0-9a-f]{16}");
        assertThat(index.get("baseline").getAsString()).isEqualTo("missing");
        assertThat(index.get("legacyDdl").getAsString()).startsWith("CREATE INDEX account_email");
        assertThat(index.get("baselineDdl").isJsonNull()).isTrue();
        JsonObject order = object(differences, "public.account");
        assertThat(order.get("attribute").getAsString()).isEqualTo("column order");
        assertThat(order.get("legacy").getAsString()).isEqualTo("id, name, email, touched");
        assertThat(order.get("baseline").getAsString()).isEqualTo("id, email, name, touched");
        JsonObject timing = report.getAsJsonObject("timing");
        assertThat(timing.get("legacyMigrations").getAsDouble()).isPositive();
        assertThat(timing.get("baselineMigrations").getAsDouble()).isPositive();
        assertThat(strings(timing.getAsJsonArray("legacySteps"), "name"))
                .containsExactly("V1__account.sql", "V2__touch.sql");
        assertThat(timing.getAsJsonArray("conditions")).isNotEmpty();
    }

    @Test
    void theReportsAreWrittenIntoANewFolder() throws IOException {
        Path reports = folder.resolve("new/reports");

        CommandRun run = CommandRun.of(
                "check",
                "--legacy",
                "sql:" + CASES + "legacy",
                "--baseline",
                "sql:" + CASES + "baseline",
                "--report-dir",
                reports.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(reports.resolve("schema-parity.txt")).hasContent(run.out());
        JsonObject report = json(Files.readString(reports.resolve("schema-parity.json")));
        assertThat(report.get("verdict").getAsString()).isEqualTo("EQUAL");
        assertThat(report.getAsJsonArray("differences")).isEmpty();
    }

    @Test
    void aReportFolderThatCannotBeWrittenIsToldBeforeAnythingIsBuilt() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        CommandRun run = CommandRun.of(
                "check",
                "--legacy",
                "sql:" + CASES + "legacy",
                "--baseline",
                "sql:" + CASES + "baseline",
                "--pg-dump",
                "off",
                "--report-dir",
                file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("The folder of --report-dir " + file + " cannot be created");
    }

    @Test
    @NeedsOfServer(Need.OWN_SERVER)
    void ignoredAspectsAreLeftOutAndNoted() throws IOException {
        Path init = write("init.sql", "CREATE ROLE parity_cli;");
        Path legacy = write("legacy.sql", "CREATE TABLE t (a integer, b integer);");
        Path baseline = write(
                "baseline.sql",
                "CREATE TABLE t (b integer, a integer); ALTER TABLE t OWNER TO parity_cli;"
                        + " GRANT SELECT ON t TO PUBLIC;");

        CommandRun all = CommandRun.of(
                "check",
                "--legacy",
                "sql:" + legacy,
                "--baseline",
                "sql:" + baseline,
                "--init",
                init.toString(),
                "--format",
                "json");
        CommandRun ignoring = CommandRun.of(
                "check",
                "--init",
                init.toString(),
                "--legacy",
                "sql:" + legacy,
                "--baseline",
                "sql:" + baseline,
                "--ignore",
                "owners,privileges",
                "--ignore=column-order");

        assertThat(all.exitCode()).isEqualTo(1);
        assertThat(strings(json(all.out()).getAsJsonArray("differences"), "attribute"))
                .contains("owner", "privileges", "column order");
        assertThat(ignoring.out()).contains("note: left out on request: owners, privileges, column-order");
        assertThat(ignoring.exitCode()).isZero();
    }

    @Test
    void bothWitnessesAreNamedWhereBothRan() {
        assumeTrue(PgDump.find(null, 150_000).program() != null, "needs pg_dump 15 or newer");

        CommandRun run = CommandRun.of(
                "check",
                "--legacy",
                "sql:" + CASES + "legacy",
                "--baseline",
                "sql:" + CASES + "differing",
                "--pg-dump",
                "required");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        " | catalog + pg_dump ",
                        "index public.account_email is missing in the baseline  [catalog, pg_dump]");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void rowsAreComparedAsAskedFor() throws IOException {
        Path legacy = Files.writeString(
                folder.resolve("legacy.sql"),
                "CREATE TABLE role (id uuid DEFAULT gen_random_uuid(), name text PRIMARY KEY, at timestamptz);"
                        + " CREATE TABLE other (id integer PRIMARY KEY);"
                        + " INSERT INTO role (name, at) VALUES ('admin', clock_timestamp()); INSERT INTO other VALUES (1);");
        Path baseline = Files.writeString(
                folder.resolve("baseline.sql"),
                Files.readString(legacy).replace("INTO other VALUES (1)", "INTO other VALUES (2)"));
        List<String> check = List.of("check", "--legacy=sql:" + legacy, "--baseline=sql:" + baseline, "--pg-dump=off");

        CommandRun none = CommandRun.of(with(check, "--rows", "none"));
        assertThat(none.exitCode()).isZero();
        assertThat(none.out())
                .contains(" + rows SKIPPED + session | ", "rows was SKIPPED: switched off (--rows none, or");

        CommandRun one = CommandRun.of(
                with(check, "--rows=public.role", "--volatile-columns=public.role.id,public.role.at", "--format=json"));
        assertThat(one.exitCode()).isZero();
        assertThat(one.out())
                .contains(
                        "\"public.role: 1 rows in 1 tables, 0 sequences, 0 large objects on the legacy side\"",
                        "public.role.at (declared), public.role.id (declared)");

        CommandRun all = CommandRun.of(with(check, "--rows=all", "--find-volatile-columns", "--format=json"));
        assertThat(all.exitCode()).isEqualTo(1);
        JsonArray differences = json(all.out()).getAsJsonArray("differences");
        assertThat(strings(differences, "object")).containsExactly("public.other (id = 1)", "public.other (id = 2)");
        assertThat(strings(differences, "remedy"))
                .containsExactly("INSERT INTO public.other (id) VALUES (1);", "DELETE FROM public.other WHERE id = 2;");
        assertThat(all.out()).contains("public.role.at (found), public.role.id (found)");

        CommandRun mistaken = CommandRun.of(with(check, "--rows=public.rolle"));
        assertThat(mistaken.exitCode()).isEqualTo(2);
        assertThat(mistaken.err())
                .contains(
                        "Neither side has the table or materialized view 'public.rolle'", "public.role, public.other");
        assertThat(mistaken.holdsStackTrace()).isFalse();
    }

    private static String[] with(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /** Strictly: one object, and nothing behind it. */
    private static JsonObject json(String text) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonObject object = Streams.parse(reader).getAsJsonObject();
            assertThat(reader.peek()).isEqualTo(JsonToken.END_DOCUMENT);
            return object;
        }
    }

    private static List<String> strings(JsonArray array, String key) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.getAsJsonObject().get(key).getAsString())
                .toList();
    }

    private static JsonObject object(JsonArray differences, String name) {
        return StreamSupport.stream(differences.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(difference -> difference.get("object").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

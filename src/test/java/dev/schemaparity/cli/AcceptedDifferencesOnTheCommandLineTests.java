package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.schemaparity.internal.dump.PgDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --write-accepted} writes, {@code --accept} takes, once somebody has said why. */
class AcceptedDifferencesOnTheCommandLineTests {
    private static final String PAGE = "BEGIN\n" + "    NEW.a := ''x'';\n".repeat(30) + "    RETURN NEW;\nEND";

    @TempDir
    private Path folder;

    private Path written;

    @BeforeEach
    void nameTheFile() {
        written = folder.resolve("accepted.toml");
    }

    private CommandRun check(String legacy, String baseline, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                "--legacy",
                "sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy),
                "--baseline",
                "sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline)));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private void sayWhy() throws IOException {
        String text = Files.readString(written);
        assertThat(text).contains("reason = \"\"");
        Files.writeString(written, text.replace("reason = \"\"", "reason = \"an old story\""));
    }

    @Test
    void everythingThatDiffersCanBeAcceptedAsItIsWritten() throws IOException {
        String legacy = """
                CREATE TABLE t (a text DEFAULT E'\\\\ ''''''\\n\"""x\"""\\t\\r', b text);
                COMMENT ON TABLE t IS E'it''s\\n''''''\\n\\\\';
                COMMENT ON COLUMN t.a IS E'two\\nlines: \\u00e4 [[accepted]]\\n';
                COMMENT ON COLUMN t.b IS 'only here';
                CREATE INDEX i ON t (a);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS '%s';
                """.formatted(PAGE);
        String baseline = """
                CREATE TABLE t (b text, a text DEFAULT E'\\\\ ''''''\\n\"""x\"""\\t\\r ');
                COMMENT ON TABLE t IS E'it''s\\n''''''\\n\\\\ ''';
                COMMENT ON COLUMN t.a IS E'two\\nlines: \\u00e4 [[accepted]]';
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS '%s';
                """.formatted(PAGE + " ");

        CommandRun different = check(legacy, baseline, "--write-accepted", written.toString());

        assertThat(different.exitCode()).isEqualTo(1);
        assertThat(Files.readString(written))
                .contains("legacy = \"only here\"\n", "baseline = \"missing\"\n", "legacy = \"sha256:");

        CommandRun withoutReasons = check(legacy, baseline, "--accept", written.toString());

        assertThat(withoutReasons.exitCode()).isEqualTo(2);
        assertThat(withoutReasons.out()).isEmpty();
        assertThat(withoutReasons.err())
                .contains("accepted.toml:4 has no reason. Say why it is accepted.")
                .doesNotContain("starting");

        sayWhy();
        CommandRun accepted = check(legacy, baseline, "--accept", written.toString());

        assertThat(accepted.exitCode()).as(accepted.out()).isZero();
        assertThat(accepted.out())
                .startsWith("schema-parity: EQUAL, 7 accepted | ")
                .contains(
                        "accepted: index public.i is missing in the baseline, because: an old story (" + written + ":");

        JsonObject json = JsonParser.parseString(
                        check(legacy, baseline, "--accept", written.toString(), "--format", "json")
                                .out())
                .getAsJsonObject();
        assertThat(json.get("verdict").getAsString()).isEqualTo("EQUAL");
        assertThat(json.getAsJsonArray("differences")).isEmpty();
        assertThat(json.getAsJsonArray("accepted"))
                .hasSize(7)
                .allSatisfy(entry -> assertThat(
                                entry.getAsJsonObject().get("reason").getAsString())
                        .isEqualTo("an old story"));
    }

    @Test
    void unusedWidenedAndExpiredOnesFailAndNameTheirLines() throws IOException {
        Files.writeString(written, """
                [[accepted]]
                kind = "index"
                object = "public.gone"
                attribute = "presence"
                legacy = "present"
                baseline = "missing"
                reason = "was slow"

                [[accepted]]
                kind = "column"
                object = "public.t.a"
                attribute = "default"
                legacy = "1"
                baseline = "2"
                reason = "two is better"

                [[accepted]]
                kind = "column"
                object = "public.t.b"
                attribute = "default"
                legacy = "1"
                reason = "not for long"
                until = 2001-01-31
                """);

        CommandRun run = check(
                "CREATE TABLE t (a integer DEFAULT 1, b integer DEFAULT 1);",
                "CREATE TABLE t (a integer DEFAULT 3, b integer);",
                "--accept",
                written.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("schema-parity: DIFFERENT, 5 differences | ")
                .contains(
                        "column public.t.a: default differs",
                        "column public.t.b: default differs",
                        "accepted difference index public.gone: presence is unused  [accepted differences]\n"
                                + "  legacy:   present\n  baseline: missing\n"
                                + "  There is no such difference any more; it is accepted at " + written
                                + ":1. Delete that entry.\n",
                        "accepted difference column public.t.a: default is widened",
                        "accepted at " + written + ":9, because: two is better\n"
                                + "  Now they are:\n    legacy:   1\n    baseline: 3\n",
                        "accepted difference column public.t.b: default is expired",
                        "until 2001-01-31 at " + written + ":17, because: not for long\n");
    }

    @Test
    void whatTellsOfAnAcceptedDifferenceIsNotWrittenAsOne() throws IOException {
        Path accepted = Files.writeString(folder.resolve("old.toml"), """
                [[accepted]]
                kind = "index"
                object = "public.gone"
                attribute = "presence"
                reason = "was slow"
                """);

        CommandRun run = check(
                "CREATE TABLE t (a integer);",
                "CREATE TABLE t (a int);",
                "--accept",
                accepted.toString(),
                "--write-accepted",
                written.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.readString(written)).doesNotContain("[[accepted]]");
    }

    @Test
    void aFileWithReasonsIsNeverOverwritten() throws IOException {
        Files.writeString(written, "# mine");

        CommandRun run = check("CREATE TABLE t ();", "CREATE TABLE t ();", "--write-accepted", written.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--write-accepted " + written + " exists already")
                .doesNotContain("starting");
        assertThat(Files.readString(written)).isEqualTo("# mine");
    }

    @Test
    void whatIsAcceptedIsNoReasonForAnotherChangeOfTheSameTable() throws IOException {
        assumeTrue(PgDump.find(null, 150_000).program() != null, "needs pg_dump 15 or newer");
        String legacy = "CREATE TABLE t (a integer DEFAULT 1, b integer);";
        check(legacy, "CREATE TABLE t (a integer DEFAULT 2, b integer);", "--write-accepted", written.toString());
        sayWhy();

        CommandRun run =
                check(legacy, "CREATE TABLE t (a integer DEFAULT 2, b bigint);", "--accept", written.toString());

        assertThat(run.out()).startsWith("schema-parity: DIFFERENT, 1 difference, 1 accepted | ");
        assertThat(run.out()).contains("column public.t.b: type differs");
    }
}

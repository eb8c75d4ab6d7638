package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check of a generated baseline tells all that it fails for, wherever that is read. */
class CheckedBaselineTests {
    private static final String GUARDED = "flyway:src/test/resources/junit/guarded/";
    private static final String EDITED = "B2__baseline.sql was edited since it was proved";
    private static final String LATE = "V1_5__forgotten.sql (";

    @TempDir
    private Path folder;

    @Test
    void oneAsItWasProvedIsEqual() throws IOException {
        CommandRun run = check(GUARDED + "baseline", "--format=json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(problems(run.out())).isEmpty();
        assertThat(problems(report("json"))).isEmpty();
        assertThat(report("txt")).startsWith("schema-parity: EQUAL").doesNotContain("the generated baseline");
    }

    @Test
    void oneThatWasEditedIsNoEqualOne() throws IOException {
        CommandRun run = check(GUARDED + "edited");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("schema-parity: EQUAL")
                .contains("\n\nthe generated baseline, for which the check fails:\n  " + EDITED)
                .isEqualTo(report("txt"));
        assertThat(problems(report("json"))).singleElement().asString().startsWith(EDITED);
        assertThat(run.err())
                .endsWith("FAILED, though both sides build the same today: for what is told above"
                        + System.lineSeparator());
    }

    @Test
    void aProgramIsToldWhatCameInBelow() throws IOException {
        CommandRun run = check(GUARDED + "baseline,src/test/resources/junit/guarded/late", "--format=json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(JsonParser.parseString(run.out())
                        .getAsJsonObject()
                        .get("verdict")
                        .getAsString())
                .isEqualTo("EQUAL");
        assertThat(problems(run.out())).singleElement().asString().startsWith(LATE);
        assertThat(problems(report("json"))).isEqualTo(problems(run.out()));
        assertThat(report("txt")).contains("\n  " + LATE);
        assertThat(run.err()).contains("schema-parity: " + LATE);
    }

    private CommandRun check(String baseline, String... more) {
        String[] all = new String[more.length + 5];
        all[0] = "check";
        all[1] = "--legacy=" + GUARDED + "chain";
        all[2] = "--baseline=" + baseline;
        all[3] = "--pg-dump=off";
        all[4] = "--report-dir=" + folder;
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandRun.of(all);
    }

    private String report(String form) throws IOException {
        return Files.readString(folder.resolve("schema-parity." + form));
    }

    private static List<String> problems(String json) {
        JsonObject report = JsonParser.parseString(json).getAsJsonObject();
        return report.getAsJsonArray("baselineProblems").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}

package dev.schemaparity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.PgDumpMode;
import dev.schemaparity.TestServers;
import dev.schemaparity.Verdict;
import dev.schemaparity.spi.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever runs a check by a call alone can tell what it found, and stop there. */
@ExtendWith(TestServers.class)
class ParityReportTests {
    private static final String TABLE = "CREATE TABLE t (i integer);";

    @TempDir
    private Path folder;

    private ParityResult check(DatabaseServer server, String legacy, String baseline, String rows) throws IOException {
        ParitySpec spec = ParitySpec.builder()
                .legacy("sql:" + Files.writeString(folder.resolve("legacy.sql"), legacy))
                .baseline("sql:" + Files.writeString(folder.resolve("baseline.sql"), baseline))
                .pgDump(PgDumpMode.OFF)
                .rows(List.of(rows))
                .build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            return check.result();
        }
    }

    @Test
    void equalSidesAreGoneOnWith(DatabaseServer server) throws IOException {
        ParityResult equal = check(server, TABLE, TABLE + " ", "all");

        assertThat(equal.isEqual()).isTrue();
        assertThat(equal.orThrow()).isSameAs(equal);
        assertThat(ParityReport.summary(equal))
                .startsWith("schema-parity: EQUAL | ")
                .doesNotContain("\n");
        assertThat(ParityReport.text(equal)).startsWith(ParityReport.summary(equal) + "\n");
    }

    @Test
    void whatDiffersIsThrownAndTold(DatabaseServer server) throws IOException {
        ParityResult different = check(server, TABLE + "CREATE INDEX i ON t (i);", TABLE, "all");

        assertThat(different.isEqual()).isFalse();
        assertThatThrownBy(different::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "sql:%s is not known to build what sql:%s builds: DIFFERENT\n  index public.i is missing in the baseline"
                                .formatted(folder.resolve("baseline.sql"), folder.resolve("legacy.sql")));
        assertThat(ParityReport.text(different)).contains("    CREATE INDEX i ON public.t USING btree (i)");
        assertThat(JsonParser.parseString(ParityReport.json(different))
                        .getAsJsonObject()
                        .get("verdict")
                        .getAsString())
                .isEqualTo("DIFFERENT");
    }

    @Test
    void whatWasNotObservedIsThrownToo(DatabaseServer server) throws IOException {
        ParityResult inconclusive = check(server, TABLE + "SELECT lo_create(4);", TABLE, "none");

        assertThat(inconclusive.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(inconclusive.isEqual()).isFalse();
        assertThatThrownBy(inconclusive::orThrow)
                .hasMessageEndingWith("builds: INCONCLUSIVE\n  not observed: legacy: large object 4");
    }
}

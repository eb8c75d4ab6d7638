package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedFileTests {
    private static final String ENTRY = """
            [[accepted]]
            kind = "index"
            object = "public.i"
            attribute = "presence"
            legacy = "present"
            baseline = "missing"
            reason = "nobody reads by it"
            """;

    @TempDir
    private Path folder;

    private List<AcceptedDifference> read(String text) throws IOException {
        Files.writeString(folder.resolve("accepted.toml"), text);
        return ParitySpec.builder()
                .legacy("sql:a")
                .baseline("sql:b")
                .directory(folder)
                .accept(Path.of("accepted.toml"))
                .build()
                .accepted();
    }

    @Test
    void anEntryIsReadWithItsLine() throws IOException {
        assertThat(read("# why\n\n" + ENTRY))
                .containsExactly(new AcceptedDifference(
                        "index",
                        "public.i",
                        "presence",
                        "present",
                        "missing",
                        "nobody reads by it",
                        null,
                        "accepted.toml:3"));
    }

    @Test
    void aDateIsReadWithAndWithoutQuotes() throws IOException {
        String other = ENTRY.replace("public.i", "public.j");

        assertThat(read(ENTRY + "until = 2027-01-31\n" + other + "until = \"2027-02-01\"\n"))
                .extracting(AcceptedDifference::until)
                .containsExactly(LocalDate.parse("2027-01-31"), LocalDate.parse("2027-02-01"));
    }

    @Test
    void aValueOfManyLinesIsReadAsItIsWhateverTheLineEndsOfTheFile() throws IOException {
        String text = """
                [[accepted]]
                kind = "function"
                object = "f()"
                attribute = "body"
                legacy = '''
                -- "
                [[accepted]]
                  \\ '' end'''
                baseline = \"""
                # '''
                [[accepted]] \\""\" \\r\\u0041\\\\\"""
                reason = "x" # [[accepted]] '''
                [[accepted]]
                kind = "index"
                object = "i"
                attribute = "presence"
                reason = 'it''s'
                """.replace("'it''s'", "'its \"'");

        for (String file : List.of(text, text.replace("\n", "\r\n"))) {
            List<AcceptedDifference> read = read(file);

            assertThat(read)
                    .extracting(AcceptedDifference::origin)
                    .containsExactly("accepted.toml:1", "accepted.toml:13");
            assertThat(read.get(0).legacy()).isEqualTo("-- \"\n[[accepted]]\n  \\ '' end");
            assertThat(read.get(0).baseline()).isEqualTo("# '''\n[[accepted]] \"\"\" \rA\\");
            assertThat(read.get(1).reason()).isEqualTo("its \"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reason = \"nobody reads by it\" | reason = \" \" | accepted difference at accepted.toml:1 has no reason",
                "kind = \"index\" | # none | accepted difference at accepted.toml:1 has no kind",
                "baseline = | basline = | at accepted.toml:1 has a 'basline'. Known are kind, object,",
                "\"present\" | 1 | The 'legacy' of the accepted difference at accepted.toml:1 is no text",
                "\"present\" | present | line 5 is no TOML",
                "reason = | until = 2027-13-01 # | line 7 is no TOML",
                "reason = | until = \"soon\" # | The 'until' of the accepted difference at accepted.toml:1 is soon. Write a date",
                "[[accepted]] | [accepted] | holds 'accepted'. Each entry begins with a line [[accepted]]",
                "[[accepted]] | [[acepted]] | holds 'acepted'. Each entry begins with a line [[accepted]]",
                "[[accepted]] | accepted = [1] | holds"
            })
    void aMistakeIsToldWithItsLine(String text, String mistake, String message) {
        assertThat(ENTRY).contains(text);

        assertThatThrownBy(() -> read(ENTRY.replace(text, mistake)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("accepted.toml")
                .hasMessageContaining(message);
    }

    @Test
    void twoEntriesForTheSameAreToldWithBothLines() {
        assertThatThrownBy(() -> read(ENTRY + ENTRY.replace("nobody", "somebody")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("at accepted.toml:1 and at accepted.toml:8")
                .hasMessageContaining("index public.i is missing in the baseline");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        ParitySpec.Builder spec = ParitySpec.builder()
                .legacy("sql:a")
                .baseline("sql:b")
                .directory(folder)
                .accept(Path.of("none.toml"));

        assertThatThrownBy(spec::build)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("The file of accepted differences")
                .hasMessageContaining("none.toml cannot be read");
    }

    @Test
    void twoSpecificationsAreEqualWhenTheirFilesSayTheSame() throws IOException {
        Files.writeString(folder.resolve("accepted.toml"), ENTRY);
        ParitySpec.Builder builder = ParitySpec.builder()
                .legacy("sql:a")
                .baseline("sql:b")
                .directory(folder)
                .accept(Path.of("accepted.toml"));
        ParitySpec before = builder.build();

        assertThat(builder.build()).isEqualTo(before);
        Files.writeString(folder.resolve("accepted.toml"), ENTRY.replace("nobody", "somebody"));
        assertThat(builder.build()).isNotEqualTo(before);
    }
}

package dev.schemaparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sees to it that every form of a statement that changes a database has a case. */
class StatementFormsTests {
    @Test
    void everyFormOfTheManualHasACase() throws IOException, URISyntaxException {
        List<String> forms = Files.readAllLines(resource("/statement-forms.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> statements = statements();

        List<String> without = forms.stream()
                .filter(form ->
                        statements.stream().noneMatch(Pattern.compile(form).asPredicate()))
                .toList();

        System.out.printf("Statement forms with a case: %d of %d%n", forms.size() - without.size(), forms.size());
        assertThat(without).isEmpty();
        assertThat(forms).doesNotHaveDuplicates();
    }

    /** The statements of all cases, each in one line, and what the cases expect. */
    private static List<String> statements() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(resource("/cases"))) {
            return files.filter(Files::isRegularFile)
                    .map(StatementFormsTests::read)
                    .flatMap(text -> Stream.concat(
                            text.lines().filter(line -> line.startsWith("-- expect: ")),
                            Stream.of(text.replaceAll("(?m)^--.*$", "")
                                    .replaceAll("\\s+", " ")
                                    .split(";"))))
                    .map(String::strip)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StatementFormsTests.class.getResource(name))
                .toURI());
    }
}

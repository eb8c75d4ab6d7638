package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file that people read. */
public record Document(Path file, String text) {
    private static final Path REPOSITORY = Path.of(System.getProperty("schemaparity.test.repository"));

    static final Document README = of("README.md");

    /** Reads a file by its path from the repository's folder. */
    static Document of(String path) {
        Path file = REPOSITORY.resolve(path);
        try {
            return new Document(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the documentation, the README first. */
    public static List<Document> all() throws IOException {
        try (Stream<Path> files = Files.list(REPOSITORY.resolve("docs"))) {
            Stream<String> names = files.map(file -> REPOSITORY.relativize(file).toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted();
            return Stream.concat(Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"), names)
                    .map(Document::of)
                    .toList();
        }
    }

    /** Returns what is fenced as the language, in its order. */
    public List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Returns what stands under a heading, up to the next of its level. */
    String section(String heading) {
        int start = text.indexOf("\n" + heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** Returns what a link to a heading calls it. */
    List<String> anchors() {
        return Pattern.compile("(?m)^#+ (.*)$")
                .matcher(withoutBlocks())
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** Returns where its links lead within the repository. */
    List<String> links() {
        return Pattern.compile("]\\(([^)\\s]+)\\)")
                .matcher(withoutBlocks())
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    private String withoutBlocks() {
        return text.replaceAll("(?s)```.*?```", "");
    }

    @Override
    public String toString() {
        return REPOSITORY.relativize(file).toString();
    }
}

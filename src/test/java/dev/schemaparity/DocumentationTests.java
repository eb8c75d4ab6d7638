package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.junit.SchemaParity;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation refers to is there. */
class DocumentationTests {
    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() throws IOException {
        return Document.all().stream()
                .flatMap(document -> document.links().stream()
                        .map(link -> DynamicTest.dynamicTest(document + ": " + link, () -> follow(document, link))));
    }

    private static void follow(Document from, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? from.file() : from.file().resolveSibling(parts[0]);
        assertThat(target).exists();
        if (parts.length > 1) {
            assertThat(Document.of(target.normalize().toString()).anchors()).contains(parts[1]);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyMemberOfTheAnnotationStandsThereWithItsDefault() {
        List<String> rows = Document.README
                .section("## What the annotation can say")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
        return Arrays.stream(SchemaParity.class.getDeclaredMethods())
                .map(member -> DynamicTest.dynamicTest(member.getName(), () -> {
                    List<String> found = rows.stream()
                            .filter(row -> row.split("\\|")[1].contains("`" + member.getName() + "`"))
                            .map(row -> row.split("\\|")[2].strip())
                            .toList();
                    assertThat(found).singleElement().asString().startsWith(told(member));
                }));
    }

    private static String told(Method member) {
        Object value = member.getDefaultValue();
        if (value == null) {
            return "none, ";
        }
        if (value.getClass().isArray()) {
            return "`{}`";
        }
        return value.equals("") ? "`\"\"`" : "`" + value(value) + "`";
    }

    private static String value(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** The fields are read of the sources that write them. */
    @Test
    void everyFieldOfAnObjectForProgramsIsNamed() throws IOException {
        String documented = Document.of("docs/json.md").text();
        for (String writer :
                List.of("internal/report/JsonReport", "cli/PlanJson", "cli/InspectionJson", "cli/StampJson")) {
            Path source = Document.README.file().resolveSibling("src/main/java/dev/schemaparity/" + writer + ".java");
            List<String> fields = Pattern.compile("(?:put\\(|Map\\.(?:<String, Object>)?of\\(|,)\\s*\"(\\w+)\",")
                    .matcher(Files.readString(source))
                    .results()
                    .map(field -> field.group(1))
                    .toList();

            assertThat(fields).as(writer).hasSizeGreaterThan(5);
            assertThat(fields)
                    .as(writer)
                    .allSatisfy(field -> assertThat(documented).containsAnyOf("`" + field + "`", "\"" + field + "\""));
        }
    }
}

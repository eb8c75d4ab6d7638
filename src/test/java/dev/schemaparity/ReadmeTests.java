package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.report.TextReport;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.SourceFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles, and is what a reader will see. */
@ExtendWith(TestServers.class)
class ReadmeTests {
    private static final Path REPOSITORY = Path.of(System.getProperty("schemaparity.test.repository"));
    private static final Path SAMPLE = REPOSITORY.resolve("sample-project/src/main/resources/db");

    private static List<String> blocks(String language) {
        return Document.README.blocks(language);
    }

    @TestFactory
    Stream<DynamicTest> javaBlocksCompile(@TempDir Path output) throws IOException {
        List<String> blocks = Document.all().stream()
                .flatMap(document -> document.blocks("java").stream())
                .toList();
        assertThat(blocks).hasSizeGreaterThan(5);
        return blocks.stream().map(code -> DynamicTest.dynamicTest(className(code), () -> compile(code, output)));
    }

    private static String className(String code) {
        Matcher name = Pattern.compile("(?m)^class (\\w+)").matcher(code);
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static void compile(String code, Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("string:///" + className(code) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return code;
                    }
                };
        StringWriter errors = new StringWriter();
        boolean compiled = compiler.getTask(
                        errors, null, null, List.of("-d", output.toString(), "-proc:none"), null, List.of(source))
                .call();
        assertThat(compiled).as(errors.toString()).isTrue();
    }

    @Test
    void outputsAreThoseOfTheSample(DatabaseServer server, @TempDir Path withoutAnIndex) throws IOException {
        List<String> outputs = blocks("text");
        Path baseline = SAMPLE.resolve("baseline");
        String script = "B4__emerald_baseline.sql";
        String index = "CREATE INDEX ix_refresh_tokens_expires_at ON refresh_tokens (expires_at);\n";
        String complete = Files.readString(baseline.resolve(script));
        assertThat(complete).contains(index);
        Files.writeString(withoutAnIndex.resolve(script), complete.replace(index, ""));

        assertThat(shape(firstLine(check(server, baseline)))).isEqualTo(shape(outputs.get(0)));
        assertThat(shape(check(server, SAMPLE.resolve("handwritten-baseline-from-the-plan"))))
                .isEqualTo(shape(outputs.get(1)));
        assertThat(shape(check(server, withoutAnIndex))).isEqualTo(shape(outputs.get(2)));
    }

    private static String check(DatabaseServer server, Path baseline) {
        ParitySpec spec = ParitySpec.builder()
                .legacy("flyway:" + SAMPLE.resolve("legacy"))
                .baseline("flyway:" + baseline)
                .build();
        try (ParityCheck check = ParityCheck.open(spec, server)) {
            Assumptions.assumeFalse(
                    check.result().witnesses().stream().anyMatch(WitnessResult::skipped), "pg_dump is not there");
            return TextReport.of(check.result());
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElseThrow();
    }

    /** Versions and times differ from machine to machine. */
    private static String shape(String output) {
        return output.strip().replaceAll("\\d+\\.\\d+( x| \\(.*?\\))?|\\d+ ms", "N");
    }

    @Test
    void theVersionIsTheOneOfThePom() throws IOException {
        Matcher version =
                Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(REPOSITORY.resolve("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(blocks("xml").get(0)).contains("<version>" + version.group(1) + "</version>");
        assertThat(String.join("\n", blocks("shell"))).contains("schema-parity-" + version.group(1) + "-cli.jar");
    }

    /** The project is built and run as a consumer. */
    @Test
    void theTestOnSpringIsTheOneThatRuns() throws IOException {
        String shown = blocks("java spring-boot").get(0);
        Path consumer = REPOSITORY.resolve("src/it/spring-boot/src/test/java/com/example/orders");

        assertThat(Files.readString(consumer.resolve(className(shown) + ".java")))
                .contains(shown.substring(0, shown.lastIndexOf("}\n")));
    }

    /** No Gradle runs here: what can rot is held against the sample, which runs. */
    @TestFactory
    Stream<DynamicTest> dependenciesAreThoseOfTheSample() throws Exception {
        Pom sample = Pom.read(REPOSITORY.resolve("sample-project/pom.xml"));
        Pom quickStart = Pom.parse(blocks("xml").get(0));
        List<String> shown = new ArrayList<>(quickStart.dependencies());
        Pattern.compile("\"([^\"/ ]+:[^\"/ ]+)\"")
                .matcher(blocks("kotlin").get(0))
                .results()
                .map(coordinates -> coordinates.group(1))
                // Surefire brings its own launcher.
                .filter(coordinates -> !coordinates.equals("org.junit.platform:junit-platform-launcher"))
                .forEach(shown::add);

        assertThat(sample.plugins()).containsAll(quickStart.plugins());
        assertThat(shown).hasSize(18);
        return shown.stream()
                .map(coordinates -> DynamicTest.dynamicTest(
                        coordinates, () -> assertThat(sample.dependencies()).contains(coordinates)));
    }

    /** What is tested stands in this POM, where the consumers are run with other versions than their own too. */
    @Test
    void theVersionsAreThoseThatAreTested() throws IOException {
        String versions = Document.README.section("## Versions");
        List<String> tested = Stream.of("pom.xml", "sample-project/pom.xml")
                .flatMap(file -> Document.of(file).text().lines())
                .map(
                        Pattern.compile(
                                        "<(?:flyway|liquibase|junit|testcontainers|zonky|postgresql|surefire)\\.version>([0-9.]+)<")
                                ::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(tested).hasSizeGreaterThan(10);
        assertThat(versions).contains(tested);
        assertThat(Document.of("src/it/spring-boot/pom.xml").text())
                .contains("<version>" + cell(versions, "Spring Boot") + "</version>");
    }

    private static String cell(String table, String row) {
        Matcher found =
                Pattern.compile("(?m)^\\| " + row + " \\|.*\\| ([^|]+?) \\|$").matcher(table);
        assertThat(found.find()).as(row).isTrue();
        return found.group(1);
    }

    @Test
    void theSetUpCommandsAreSingleCommandsUnderTheirHeadings() throws IOException {
        String readme = Document.README.text();

        for (String heading : List.of("## Run it", "## Test it")) {
            Matcher command = Pattern.compile(Pattern.quote(heading) + "\n.*?```shell\n(.*?)\n```", Pattern.DOTALL)
                    .matcher(readme);
            assertThat(command.find()).as(heading).isTrue();
            assertThat(command.group(1)).startsWith("mvn ").doesNotContain("&&", ";", "\n");
        }
    }

    @Test
    void everyKindOfSourceIsNamedHereAndInTheHelp() throws IOException {
        String readme = Document.README.text();
        String help = Files.readString(REPOSITORY.resolve("src/main/java/dev/schemaparity/cli/CheckCommand.java"));

        for (SourceFactory factory : ServiceLoader.load(SourceFactory.class)) {
            assertThat(factory.syntax()).startsWith(factory.scheme() + ":");
            assertThat(readme).contains("| `" + factory.scheme() + ":");
            assertThat(help).contains("\"  " + factory.scheme() + ":");
        }
    }

    @Test
    void everyAspectIsNamed() throws IOException {
        String readme = Document.README.text();

        for (Aspect aspect : Aspect.values()) {
            assertThat(readme).contains("`" + aspect.name().toUpperCase(Locale.ROOT) + "`");
        }
    }
}

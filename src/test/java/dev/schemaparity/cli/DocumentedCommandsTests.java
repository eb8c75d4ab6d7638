package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the documentation has a reader type is understood. */
class DocumentedCommandsTests {
    private static final Pattern COMMAND = Pattern.compile("(?:schema-parity|java -jar \\S+-cli\\.jar) (.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TestFactory
    Stream<DynamicTest> commandsAreUnderstood() throws IOException {
        List<String> commands = Document.all().stream()
                .flatMap(document -> document.blocks("shell").stream())
                .flatMap(String::lines)
                .map(COMMAND::matcher)
                .filter(command -> command.matches())
                .map(command -> command.group(1))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

                    SchemaParityCommand.commandLine(nowhere, nowhere).parseArgs(words(command));
                }));
    }

    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map((MatchResult word) -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}

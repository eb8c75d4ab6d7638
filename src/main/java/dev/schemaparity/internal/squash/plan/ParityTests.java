package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.FileContent;
import dev.schemaparity.internal.squash.plan.ParityTest.Named;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what goes on comparing old and new: a test, or a build that runs the command. */
final class ParityTests {
    private static final Pattern SOURCES = Pattern.compile(".*\\.(java|kt|groovy|scala)");
    private static final Pattern BUILDS =
            Pattern.compile(".*\\.(ya?ml|sh|gradle|kts|toml)|(Make|Docker|Jenkins|Just)file");
    private static final Pattern COMMAND =
            Pattern.compile("^(?!\\s*(?:#|//)).*schema-parity[^\\s]*\\s+check\\b", Pattern.MULTILINE);
    private static final String OPTION =
            "--%s(?![\\w-])(?:=|[\"']?[,\\s\\\\]+)(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\\\]+))";
    private static final Pattern LEGACY = Pattern.compile(OPTION.formatted("legacy"));
    private static final Pattern BASELINE = Pattern.compile(OPTION.formatted("baseline"));

    private ParityTests() {}

    static List<ParityTest> in(Path tree) {
        List<ParityTest> found = new ArrayList<>();
        Tree.walk(tree, file -> {
            if (isSource(file)) {
                found.addAll(SourceText.tests(file, FileContent.text(file)));
            } else if (BUILDS.matcher(file.getFileName().toString()).matches()) {
                found.addAll(commands(file, FileContent.text(file)));
            }
        });
        return found;
    }

    static boolean isSource(Path file) {
        return SOURCES.matcher(file.getFileName().toString()).matches();
    }

    private static List<ParityTest> commands(Path file, String text) {
        List<ParityTest> found = new ArrayList<>();
        List<MatchResult> commands = COMMAND.matcher(text).results().toList();
        for (int i = 0; i < commands.size(); i++) {
            int start = commands.get(i).end();
            int end = i + 1 < commands.size() ? commands.get(i + 1).start() : text.length();
            found.add(new ParityTest(file, option(LEGACY, text, start, end), option(BASELINE, text, start, end)));
        }
        return found;
    }

    private static Named option(Pattern option, String text, int start, int end) {
        Matcher matcher = option.matcher(text).region(start, end);
        if (!matcher.find()) {
            return new Named(null, lineOf(text, start));
        }
        String word = Optional.ofNullable(matcher.group(1))
                .or(() -> Optional.ofNullable(matcher.group(2)))
                .orElseGet(() -> matcher.group(3));
        return new Named(readable(word), lineOf(text, matcher.start()));
    }

    /** Returns a text; null where a part of it is known only when it runs. */
    static String readable(String text) {
        return text.contains("$") || text.contains("`") ? null : text.strip();
    }

    static int lineOf(String text, int offset) {
        return 1
                + (int) text.chars()
                        .limit(offset)
                        .filter(character -> character == '\n')
                        .count();
    }
}

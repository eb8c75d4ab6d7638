package dev.schemaparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.source.ToolRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The command that a plan tells next, as it stands there. */
record NextCommand(String text) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    static NextCommand of(String plan) {
        return new NextCommand(plan.lines()
                .filter(line -> line.startsWith("next: "))
                .findFirst()
                .orElseThrow()
                .substring("next: ".length()));
    }

    /** Returns the command that compares the two, which a plan tells to write into a script. */
    static NextCommand check(String plan) {
        return new NextCommand(of(plan).text().replaceFirst("^.*this into a script of your build: ", ""));
    }

    /**
     * Runs it, and asserts that it succeeds.
     *
     * @param more behind a command of schema-parity's
     */
    String run(String... more) throws Exception {
        String printed = "";
        for (String command : text.split(" && ")) {
            List<String> words = new ArrayList<>(WORD.matcher(command)
                    .results()
                    .map(word -> word.group(1) == null ? word.group() : word.group(1))
                    .toList());
            if (words.get(0).equals("schema-parity")) {
                words.addAll(List.of(more));
                CommandRun run = CommandRun.of(words.stream().skip(1).toArray(String[]::new));
                assertThat(run.exitCode())
                        .as(command + "\n" + run.out() + run.err())
                        .isZero();
                printed += run.out();
            } else {
                ToolRun run = ToolRun.of(words, Path.of("."), variables -> {});
                assertThat(run.exitCode()).as(command + "\n" + run.lastLines()).isZero();
            }
        }
        return printed;
    }
}

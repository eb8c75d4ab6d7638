package dev.schemaparity.internal.source.command;

import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a command line into words as a shell does with quotes, and with nothing else. */
final class CommandWords {
    private static final Pattern VERSION = Pattern.compile("\\{version(?::([^}]*))?}");
    /** Before anything else it stands for itself, as in a path on Windows. */
    private static final String ESCAPED = " \t'\"\\";

    private final SourceRequest request;
    private final String line;
    private final List<String> words = new ArrayList<>();
    private StringBuilder word;

    private CommandWords(SourceRequest request) {
        this.request = request;
        this.line = request.rest().strip();
    }

    /**
     * Returns the words, with the version to stop at in its place.
     *
     * @throws UsageException when a quote is not closed, or the version has no place
     */
    static List<String> of(SourceRequest request) {
        if (!VERSION.matcher(request.rest()).find()) {
            request.refuseUpTo(
                    "Write {version:head} where the command takes the version, with what it takes without one behind the colon.");
        }
        CommandWords split = new CommandWords(request);
        split.split();
        return split.words.stream().map(split::withVersion).toList();
    }

    private void split() {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character == '\'' || character == '"') {
                at = quoted(at);
            } else if (Character.isWhitespace(character)) {
                endWord();
            } else if (character == '\\' && at + 1 < line.length() && ESCAPED.indexOf(line.charAt(at + 1)) >= 0) {
                at++;
                add(line.charAt(at));
            } else {
                add(character);
            }
        }
        endWord();
    }

    private int quoted(int start) {
        char quote = line.charAt(start);
        word = word == null ? new StringBuilder() : word;
        for (int at = start + 1; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character == quote) {
                return at;
            }
            boolean escapes = quote == '"' && character == '\\' && at + 1 < line.length();
            if (escapes && (line.charAt(at + 1) == '"' || line.charAt(at + 1) == '\\')) {
                at++;
            }
            add(line.charAt(at));
        }
        throw new UsageException("The %s source '%s' has a quote %s that is not closed."
                .formatted(request.side(), request.notation(), quote));
    }

    private void add(char character) {
        word = word == null ? new StringBuilder() : word;
        word.append(character);
    }

    private void endWord() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }

    private String withVersion(String part) {
        Matcher version = VERSION.matcher(part);
        StringBuilder replaced = new StringBuilder();
        while (version.find()) {
            String value = request.upTo() == null ? version.group(1) : request.upTo();
            if (value == null) {
                throw new UsageException(
                        "The %s source '%s' wants a version for %s. Say where the side is to stop, or write what the command takes without that behind a colon, such as {version:head}."
                                .formatted(request.side(), request.notation(), version.group()));
            }
            version.appendReplacement(replaced, Matcher.quoteReplacement(value));
        }
        return version.appendTail(replaced).toString();
    }
}

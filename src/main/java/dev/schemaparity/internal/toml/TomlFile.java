package dev.schemaparity.internal.toml;

import com.electronwill.nightconfig.core.UnmodifiableConfig;
import com.electronwill.nightconfig.core.io.ParsingException;
import com.electronwill.nightconfig.toml.TomlParser;
import dev.schemaparity.spi.UsageException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A TOML file as plain maps, lists and values. */
public final class TomlFile {
    private final Map<String, Object> content;
    private final String text;

    private TomlFile(Map<String, Object> content, String text) {
        this.content = content;
        this.text = text;
    }

    /**
     * Reads a file.
     *
     * @param what what the file is, for the message: {@code The Flyway configuration file}
     * @throws UsageException when it is missing or no TOML; the message names the line
     */
    public static TomlFile read(Path file, String what) {
        String text;
        try {
            // The line ends are those of the checkout, not of the values; a value writes its own as \r.
            text = Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UsageException("%s %s cannot be read: %s".formatted(what, file, e), e);
        }
        LineCounter reader = new LineCounter(new StringReader(text));
        try {
            return new TomlFile(plain(new TomlParser().parse(reader)), text);
        } catch (ParsingException e) {
            throw new UsageException(
                    "%s %s cannot be read: line %d is no TOML (%s)"
                            .formatted(what, file, Math.min(reader.line, lines(text)), e.getMessage()),
                    e);
        }
    }

    private static int lines(String text) {
        return Math.max(1, (int) text.lines().count());
    }

    private static Map<String, Object> plain(UnmodifiableConfig table) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (UnmodifiableConfig.Entry entry : table.entrySet()) {
            map.put(entry.getKey(), plainValue(entry.getRawValue()));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Object plainValue(Object value) {
        if (value instanceof UnmodifiableConfig nested) {
            return plain(nested);
        }
        return value instanceof List<?> list
                ? list.stream().map(TomlFile::plainValue).toList()
                : value;
    }

    /** Returns the whole file: tables are maps, arrays are lists. */
    public Map<String, Object> content() {
        return content;
    }

    /** Returns the numbers of the lines that begin a table of an array of tables, counted from 1. */
    public List<Integer> tableLines() {
        return TomlLines.ofTables(text);
    }

    /** Knows how far the parser, which takes one character after the other, has come. */
    private static final class LineCounter extends FilterReader {
        private int line = 1;
        private int previous;

        LineCounter(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            // The line break that ends a wrong value belongs to its line.
            if (previous == '\n') {
                line++;
            }
            previous = character;
            return character;
        }
    }
}

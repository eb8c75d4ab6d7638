package dev.schemaparity.internal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as plain maps, lists and values. */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapter(OneLine.class, new OneLineWriter())
            .create();
    private static final Gson COMPACT =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** A value that is written in one line, whatever it holds. */
    public record OneLine(Object value) {}

    private static final class OneLineWriter extends TypeAdapter<OneLine> {
        @Override
        public void write(JsonWriter writer, OneLine line) throws IOException {
            writer.jsonValue(COMPACT.toJson(line.value()));
        }

        @Override
        public OneLine read(JsonReader reader) {
            throw new UnsupportedOperationException("read as what it holds");
        }
    }

    private Json() {}

    /** Writes a value over several lines, ended by a line break; the order of a map is kept. */
    public static String write(Object value) {
        return GSON.toJson(value) + "\n";
    }

    /**
     * Reads a file: objects are maps in its order, arrays are lists, numbers are {@code long} or {@code double}.
     *
     * @param what what the file is, for the message: {@code The snapshot}
     * @throws UsageException when it is missing or no JSON; the message names the line
     */
    public static Object read(Path file, String what) {
        try {
            return GSON.fromJson(Files.readString(file), Object.class);
        } catch (IOException e) {
            throw new UsageException("%s %s cannot be read: %s".formatted(what, file, e), e);
        } catch (JsonParseException e) {
            throw new UsageException("%s %s is no JSON: %s".formatted(what, file, e.getMessage()), e);
        }
    }
}

package dev.schemaparity.internal.source.sql;

import dev.schemaparity.internal.source.SessionTraces;
import dev.schemaparity.internal.source.SqlFailure;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import dev.schemaparity.spi.UsageException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * One SQL file.
 *
 * <p>It is sent as it is, in one message of the simple protocol: the server alone decides where a statement ends, so
 * no dollar quote, {@code BEGIN ATOMIC} body or comment can be split wrongly. The server runs such a message in one
 * transaction unless the file controls transactions itself.
 */
public record SqlScript(Path file, String text) {
    /**
     * Reads a file.
     *
     * @throws UsageException when it is missing, unreadable or not UTF-8
     */
    public static SqlScript read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            // A byte order mark is no SQL.
            return new SqlScript(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (MalformedInputException e) {
            throw new UsageException("The SQL file %s is not UTF-8. Convert it first.".formatted(file), e);
        } catch (IOException e) {
            throw new UsageException("The SQL file %s cannot be read (%s).".formatted(file, e), e);
        }
    }

    /** Runs the file in a session of its own. */
    public void run(Database database, Side side, String notation, BuildProgress progress) {
        String name = file.getFileName().toString();
        progress.started(name);
        Map<String, String> traces;
        Duration duration;
        long started = System.nanoTime();
        try (Connection connection = database.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(text);
            duration = Duration.ofNanos(System.nanoTime() - started);
            traces = SessionTraces.of(connection).sinceItWasConnected();
        } catch (SQLException e) {
            throw SqlFailure.inStatement(side, notation, file.toString(), 1, text, e);
        }
        progress.finished(new Step(name, checksum(), duration));
        progress.sessionEnded(name, traces);
    }

    /** Returns the SHA-256 of the text in hexadecimal digits. */
    public String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

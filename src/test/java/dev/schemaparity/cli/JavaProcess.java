package dev.schemaparity.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command line in a virtual machine of its own. Its output goes to files: a full pipe would stop it. */
record JavaProcess(Process process, Path outFile, Path errFile) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Starts {@link Main}. */
    static JavaProcess start(
            Path folder,
            List<String> launcher,
            List<String> options,
            Map<String, String> environment,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(java());
        command.addAll(options);
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start(), out, err);
    }

    /** Returns the words that start a virtual machine on the server of the run, unless more words say otherwise. */
    static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The machine's share of a quick start.
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // The server, the files of its versions, and where the tests look for what it leaves.
        Stream.of("schemaparity.server", "schemaparity.test.postgresql", "java.io.tmpdir")
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D%s=%s".formatted(name, System.getProperty(name)))
                .forEach(words::add);
        return words;
    }

    /** Runs {@link Main} with the class path of the tests. */
    static CommandRun run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, testClasspath(), Map.of(), arguments);
    }

    static CommandRun run(Path folder, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (JavaProcess started = start(folder, List.of(), options, environment, arguments)) {
            return started.await();
        }
    }

    static List<String> testClasspath() {
        return List.of("-cp", System.getProperty("java.class.path"));
    }

    /** Waits for its end. */
    CommandRun await() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end within %s:%n%s".formatted(LIMIT, err()));
        }
        return new CommandRun(process.exitValue(), out(), err());
    }

    String out() throws IOException {
        return text(outFile);
    }

    String err() throws IOException {
        return text(errFile);
    }

    /** Fails where the file is not UTF-8. */
    private static String text(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8: " + Files.readString(file, StandardCharsets.ISO_8859_1), e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

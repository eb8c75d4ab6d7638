package dev.schemaparity.internal.squash.archive;

import dev.schemaparity.spi.BuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an archive holds, written before anything is moved: who finds it knows what was to be moved from where, however far
 * that came.
 *
 * @param chain the folder that the files come from, as seen from the archive
 * @param files SHA-256 by name, as seen from that folder, of what stands in their lines
 */
record Manifest(String chain, Map<String, String> files) {
    static final String NAME = "schema-parity-archive.txt";
    private static final String TITLE =
            "# Migrations that a baseline replaced. 'schema-parity restore --from' this folder puts them back.";
    private static final String FROM = "from ";
    private static final String SHA256 = "sha256 ";

    byte[] content() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        text.append(FROM).append(chain).append('\n');
        files.forEach((name, sha256) ->
                text.append(SHA256).append(sha256).append(' ').append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the manifest of an archive; none where the folder is no archive. */
    static Optional<Manifest> read(Path archive) {
        Path file = archive.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String chain = null;
            Map<String, String> files = new LinkedHashMap<>();
            int number = 0;
            for (String line : Files.readString(file).lines().toList()) {
                number++;
                String[] words = line.split(" ", 3);
                if (line.startsWith(FROM)) {
                    chain = line.substring(FROM.length());
                } else if (line.startsWith(SHA256) && words.length == 3) {
                    files.put(words[2], words[1]);
                } else if (!line.startsWith("#")) {
                    throw damaged(file, "line %d says neither 'from' nor 'sha256': %s".formatted(number, line));
                }
            }
            if (chain == null || files.isEmpty()) {
                throw damaged(file, "it names no folder, or no file");
            }
            return Optional.of(new Manifest(chain, files));
        } catch (IOException e) {
            throw new BuildException("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    private static BuildException damaged(Path file, String what) {
        return new BuildException("%s is damaged: %s. Take it from the version control, or put the files back by hand."
                .formatted(file, what));
    }
}

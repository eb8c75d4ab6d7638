package dev.schemaparity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What is asked of one side.
 *
 * @param init run before the build and not compared, null for none
 * @param user the role that the chain runs as, null for the server's own
 * @param databaseName the name that the chain sees, null for any
 * @param upTo the version at which the chain stops, null for its end
 */
record SideSpec(String source, Map<String, String> options, Path init, String user, String databaseName, String upTo) {
    SideSpec {
        options = Map.copyOf(options);
    }

    /** True where both sides find the same roles and objects when their chains begin. */
    boolean startsLike(SideSpec other) {
        return Objects.equals(user, other.user) && (Objects.equals(init, other.init) || isSameScript(other));
    }

    private boolean isSameScript(SideSpec other) {
        try {
            return init != null && other.init != null && Files.mismatch(init, other.init) == -1;
        } catch (IOException e) {
            // Whoever runs it will tell.
            return false;
        }
    }
}

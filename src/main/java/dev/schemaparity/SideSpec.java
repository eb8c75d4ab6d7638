package dev.schemaparity;

import java.nio.file.Path;
import java.util.Map;

/**
 * What is asked of one side.
 *
 * @param init run before the build and not compared, null for none
 * @param user the role that the chain runs as, null for the server's own
 * @param databaseName the name that the chain sees, null for any
 */
record SideSpec(String source, Map<String, String> options, Path init, String user, String databaseName) {
    SideSpec {
        options = Map.copyOf(options);
    }
}

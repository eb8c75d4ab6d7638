package dev.schemaparity.internal.source.git;

import java.util.Map;

/** What git is told by variables. */
public final class GitEnvironment {
    private GitEnvironment() {}

    /** Takes away what a hook of git's, which may have started us, says of that repository's own files. */
    public static void clean(Map<String, String> inherited) {
        inherited.keySet().removeIf(variable -> variable.startsWith("GIT_"));
        inherited.put("LC_ALL", "C");
    }
}

package dev.schemaparity;

import dev.schemaparity.internal.model.DumpEntry;
import java.util.List;

/**
 * What pg_dump came to.
 *
 * @param version of the program that ran, null when none did
 * @param text the whole text; null when it did not run here
 * @param entries empty when it did not run
 * @param refusal why it may not read everything, null where nobody refused
 */
record Dump(String version, String text, List<DumpEntry> entries, String refusal) {
    static final Dump NONE = new Dump(null, null, List.of(), null);
}

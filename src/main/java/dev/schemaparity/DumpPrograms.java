package dev.schemaparity;

import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.spi.ServerPrograms;
import dev.schemaparity.spi.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pg_dump of each side. It is the same one, or one of the same version beside each server: pg_dumps of two versions
 * write one database differently.
 *
 * @param programs empty when there is none
 * @param reason where it was found, or why there is none
 */
record DumpPrograms(Map<Side, PgDump> programs, String reason) {
    /** Finds them for the sides that are databases, of which there is at least one. */
    static DumpPrograms find(ParitySpec spec, Map<Side, BuiltSide> built, Map<Side, OpenDatabase> readers) {
        DumpPrograms found = spec.pgDumpPath() == null ? beside(built, readers) : null;
        if (found == null) {
            found = ofThisMachine(spec, readers);
        }
        return found;
    }

    private static DumpPrograms ofThisMachine(ParitySpec spec, Map<Side, OpenDatabase> readers) {
        int newest = readers.values().stream()
                .mapToInt(OpenDatabase::serverVersionNumber)
                .max()
                .orElseThrow();
        PgDump.Search search = PgDump.find(spec.pgDumpPath(), newest);
        return search.program() == null
                ? new DumpPrograms(Map.of(), search.reason())
                : new DumpPrograms(
                        Map.of(Side.LEGACY, search.program(), Side.BASELINE, search.program()), search.reason());
    }

    /** Returns those beside the servers, or null where one is missing or they are of two versions. */
    private static DumpPrograms beside(Map<Side, BuiltSide> built, Map<Side, OpenDatabase> readers) {
        Map<Side, PgDump> found = new EnumMap<>(Side.class);
        String reason = null;
        for (Side side : readers.keySet()) {
            Optional<ServerPrograms> programs = built.get(side).programs();
            if (programs.isEmpty()) {
                return null;
            }
            PgDump.Search search =
                    PgDump.findBeside(programs.get(), readers.get(side).serverVersionNumber());
            if (search.program() == null) {
                return null;
            }
            found.put(side, search.program());
            reason = search.reason();
        }
        List<String> versions =
                found.values().stream().map(PgDump::version).distinct().toList();
        return versions.size() == 1 ? new DumpPrograms(found, reason) : null;
    }

    /** Returns the program for a side, or null. */
    PgDump of(Side side) {
        return programs.get(side);
    }
}

package dev.schemaparity;

import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.dump.Secrets;
import dev.schemaparity.internal.model.DumpEntry;
import dev.schemaparity.internal.model.Setting;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The witness pg_dump: what pg_dump writes of both sides.
 *
 * @param programs null where none is asked: it is switched off, or both sides are recordings
 * @param recorded whether a side is a recording, which shows everything whatever is left out now, but no password
 */
record PgDumpWitness(ParitySpec spec, DumpPrograms programs, boolean recorded) {
    static PgDumpWitness find(ParitySpec spec, Map<Side, BuiltSide> built, Map<Side, SideReader> sides) {
        Map<Side, OpenDatabase> databases = new EnumMap<>(Side.class);
        sides.forEach((side, reader) -> {
            if (reader instanceof OpenDatabase database) {
                databases.put(side, database);
            }
        });
        boolean recorded = databases.size() < sides.size();
        if (spec.pgDump() == PgDumpMode.OFF || databases.isEmpty()) {
            return new PgDumpWitness(spec, null, recorded);
        }
        DumpPrograms programs = DumpPrograms.find(spec, built, databases);
        if (programs.programs().isEmpty() && spec.pgDump() == PgDumpMode.REQUIRED) {
            throw required(programs.reason());
        }
        return new PgDumpWitness(spec, programs, recorded);
    }

    /** Returns what is to be recorded: everything, whatever is left out now, but no password. */
    PgDumpWitness ofRecording() {
        return new PgDumpWitness(spec, programs, true);
    }

    private static BuildException required(String reason) {
        return new BuildException("pg_dump is required and cannot run: " + reason);
    }

    Dump dump(Side side, SideReader reader) {
        if (spec.pgDump() == PgDumpMode.OFF || hasNone()) {
            return Dump.NONE;
        }
        Dump dump = reader.dump(spec, programs == null ? null : programs.of(side), options());
        return recorded ? withoutSecrets(dump) : dump;
    }

    private boolean hasNone() {
        return programs != null && programs.programs().isEmpty();
    }

    private PgDump.Options options() {
        return new PgDump.Options(
                null,
                recorded || !spec.ignored().contains(Aspect.OWNERS),
                recorded || !spec.ignored().contains(Aspect.PRIVILEGES),
                recorded || !spec.ignored().contains(Aspect.TABLESPACES),
                List.of(),
                spec.schemas().names());
    }

    private static Dump withoutSecrets(Dump dump) {
        return new Dump(
                dump.version(),
                dump.text(),
                dump.entries().stream()
                        .map(entry -> new DumpEntry(entry.key(), Secrets.hidden(entry.key(), entry.text())))
                        .toList(),
                dump.refusal());
    }

    /** Tells whether it was heard: one dump says nothing without the other. */
    WitnessResult result(Map<Side, Dump> dumps) {
        Optional<String> reason = reasonToSkip(dumps.get(Side.LEGACY), dumps.get(Side.BASELINE));
        if (reason.isPresent() && spec.pgDump() == PgDumpMode.REQUIRED) {
            throw required(reason.get());
        }
        return reason.map(why -> new WitnessResult("pg_dump", true, why))
                .orElseGet(() -> new WitnessResult("pg_dump", false, detail(dumps)));
    }

    private Optional<String> reasonToSkip(Dump legacy, Dump baseline) {
        if (spec.pgDump() == PgDumpMode.OFF) {
            return Optional.of("switched off (%s)".formatted(Setting.PG_DUMP.as("off")));
        }
        if (hasNone()) {
            return Optional.of(programs.reason());
        }
        String refusal = legacy.refusal() == null ? baseline.refusal() : legacy.refusal();
        if (refusal != null) {
            return Optional.of(refusal);
        }
        if (legacy.version() == null || baseline.version() == null) {
            return Optional.of(
                    "the snapshot was recorded where no pg_dump could run. Record it again where one is installed");
        }
        return major(legacy).equals(major(baseline))
                ? Optional.empty()
                : Optional.of(
                        "the snapshot was recorded with pg_dump %s, which writes some things otherwise than %s. Record it again, or name a pg_dump of the same major version"
                                .formatted(recordedVersion(legacy, baseline), otherVersion(legacy, baseline)));
    }

    private static String major(Dump dump) {
        return dump.version().replaceFirst("[^0-9].*", "");
    }

    private static String recordedVersion(Dump legacy, Dump baseline) {
        return legacy.text() == null ? legacy.version() : baseline.version();
    }

    private static String otherVersion(Dump legacy, Dump baseline) {
        return legacy.text() == null ? baseline.version() : legacy.version();
    }

    private String detail(Map<Side, Dump> dumps) {
        if (programs == null) {
            return "pg_dump %s (recorded)".formatted(dumps.get(Side.LEGACY).version());
        }
        PgDump program = programs.programs().values().iterator().next();
        return "pg_dump %s (%s)".formatted(program.version(), program.place());
    }
}

package dev.schemaparity.squash;

import dev.schemaparity.ParityResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Tells what was found in a live database.
 *
 * @param history where it is in its history, never null
 * @param version the version or revision that it is at, null for none
 * @param findings what keeps it from being at the head of the chain and what to do next, one line each
 * @param objects how many objects of each kind it holds, without history tables
 * @param drift the check of its schema against what the chain builds up to that version, where it is the legacy side; null
 *     where none was possible
 * @param notCompared why none was possible, else null
 * @param backup the files of the backup, the archive first; empty where none was asked for, or it was not proved
 * @param aboutBackup what was proved of the backup, or why it was not made; null where none was asked for
 * @param isWell whether it is at the head, does not drift, could be observed, and has its backup where one was asked for
 */
public record InspectedDatabase(
        HistoryStatus history,
        String version,
        List<String> findings,
        Map<String, Integer> objects,
        ParityResult drift,
        String notCompared,
        List<Path> backup,
        String aboutBackup,
        boolean isWell) {}

package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.History.Kind;
import dev.schemaparity.internal.source.flyway.FlywayVersion;
import dev.schemaparity.internal.squash.stamp.HistoryRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The history of a database beside the files of its chain.
 *
 * @param entries what Flyway says of both
 * @param rows the history alone
 */
record FlywayEntries(List<Entry> entries, List<HistoryRow> rows) {
    List<String> scripts(Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::script).toList();
    }

    static Predicate<Entry> is(History.State state) {
        return entry -> entry.state() == state;
    }

    /** The file of a baseline may be missing as long as those are there that it stands for. */
    boolean isUnknown(Entry entry) {
        return entry.state() == History.State.UNKNOWN
                && !(entry.kind() == Kind.BASELINE
                        && entries.stream().anyMatch(is(History.State.COVERED).and(file -> file.version() != null)));
    }

    boolean isUnknownBaseline(Entry entry) {
        return entry.kind() == Kind.BASELINE && isUnknown(entry);
    }

    boolean isAhead(Entry entry) {
        return isUnknown(entry)
                && !isUnknownBaseline(entry)
                && entry.version() != null
                && entries.stream()
                        .filter(file -> file.state() != History.State.UNKNOWN && file.version() != null)
                        .allMatch(file -> FlywayVersion.compare(file.version(), entry.version()) < 0);
    }

    static boolean isPending(Entry entry) {
        return entry.state() == History.State.PENDING
                && (entry.kind() == Kind.VERSIONED || entry.kind() == Kind.REPEATABLE);
    }

    boolean isBelow(Entry entry) {
        return entry.version() != null && version() != null && FlywayVersion.compare(entry.version(), version()) < 0;
    }

    /** Returns the highest version that was applied, whether there is a file of it or not. */
    String version() {
        return highest(entry -> entry.rank() != null
                && entry.state() != History.State.FAILED
                && entry.state() != History.State.DELETED);
    }

    String highest(Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .map(Entry::version)
                .filter(Objects::nonNull)
                .max(FlywayVersion::compare)
                .orElse(null);
    }

    Optional<HistoryRow> baselineRow() {
        return rows.stream().filter(row -> row.type().endsWith("_BASELINE")).findFirst();
    }
}

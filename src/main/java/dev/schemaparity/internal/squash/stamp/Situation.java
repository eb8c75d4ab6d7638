package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.source.History;
import dev.schemaparity.internal.source.History.Entry;
import dev.schemaparity.internal.source.History.Kind;
import dev.schemaparity.internal.source.History.State;
import dev.schemaparity.internal.source.HistorySource;
import dev.schemaparity.internal.source.flyway.FlywayVersion;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.UsageException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a history holds, and what Flyway makes of it with the files of both sources.
 *
 * @param rows of the history, by their rank
 * @param chain what Flyway says with the files of the chain
 * @param files what it says with the files that are to be there from now on
 * @param notation the source of those files
 * @param baseline the baseline migration among them
 */
record Situation(
        HistoryTable table, List<HistoryRow> rows, History chain, History files, String notation, Entry baseline) {
    private static final String FLYWAY = "flyway:";

    static Situation look(StampRequest request, LiveDatabase live) {
        // Before the database is asked.
        HistorySource.of(request.chainToRun());
        HistorySource.of(request.files(request.baseline()));
        String currentSchema = live.currentSchema();
        History chain = live.history(HistorySource.of(request.chainFiles()));
        HistoryTable table = new HistoryTable(chain.schema() == null ? currentSchema : chain.schema(), chain.table());
        live.require(table);
        List<HistoryRow> rows = live.read(connection -> HistoryRow.read(connection, table));
        Situation alone = of(request, live, table, rows, chain, request.baseline());
        // What is written into a folder by 'squash' is the baseline alone; all that it does not replace is in the
        // chain's.
        return alone.lacksFiles() && bothAreOfFlyway(request)
                ? of(request, live, table, rows, chain, joined(request))
                : alone;
    }

    private static Situation of(
            StampRequest request,
            LiveDatabase live,
            HistoryTable table,
            List<HistoryRow> rows,
            History chain,
            String notation) {
        History files = live.history(HistorySource.of(request.files(notation)));
        Entry baseline = files.entries().stream()
                .filter(entry -> entry.kind() == Kind.BASELINE && entry.state() != State.UNKNOWN)
                .max(Comparator.comparing(Entry::version, FlywayVersion::compare))
                .orElseThrow(() -> new UsageException(
                        "%s holds no baseline migration of Flyway's, a file such as B246__baseline.sql. Name the folder that 'schema-parity squash' has written."
                                .formatted(request.baseline())));
        return new Situation(table, rows, chain, files, notation, baseline);
    }

    private static boolean bothAreOfFlyway(StampRequest request) {
        return request.chain().startsWith(FLYWAY) && request.baseline().startsWith(FLYWAY);
    }

    private static String joined(StampRequest request) {
        Set<String> locations = new LinkedHashSet<>();
        for (String notation : List.of(request.baseline(), request.chain())) {
            locations.addAll(List.of(notation.substring(FLYWAY.length()).split(",")));
        }
        return FLYWAY + String.join(",", locations);
    }

    private boolean lacksFiles() {
        return kept().stream()
                .anyMatch(row -> entry(files, row)
                        .map(entry -> entry.state() == State.UNKNOWN)
                        .orElse(false));
    }

    /** Returns the chain to go on with: with the file of an earlier baseline where the database is past that. */
    Source toGoOnWith(StampRequest request) {
        return beginsWithBaseline() ? request.chainFiles() : request.chainToRun();
    }

    boolean beginsWithBaseline() {
        return rows.stream().anyMatch(row -> row.type().endsWith("_BASELINE"));
    }

    /** Returns the rows that the baseline stands for. */
    List<HistoryRow> replaced() {
        return rows.stream().filter(row -> !isKept(row)).toList();
    }

    /** Returns the rows that stay: of repeatable migrations, and of versions above the baseline's. */
    List<HistoryRow> kept() {
        return rows.stream().filter(this::isKept).toList();
    }

    private boolean isKept(HistoryRow row) {
        return row.version() == null || isAboveBaseline(row.version());
    }

    boolean isAboveBaseline(String version) {
        return FlywayVersion.compare(version, baseline.version()) > 0;
    }

    /** Returns the highest version that the database is at, the baseline's at least. */
    String lastVersion() {
        return rows.stream()
                .map(HistoryRow::version)
                .filter(Objects::nonNull)
                .filter(this::isAboveBaseline)
                .max(FlywayVersion::compare)
                .orElse(baseline.version());
    }

    /** Returns what Flyway says of a row. */
    static Optional<Entry> entry(History history, HistoryRow row) {
        return history.entries().stream()
                .filter(entry -> Objects.equals(entry.rank(), row.rank()))
                .findFirst();
    }

    /** Returns the migrations of the chain, up to the baseline's version, that have not run. */
    List<Entry> pendingInChain() {
        return chain.entries().stream()
                .filter(entry -> entry.state() == State.PENDING && entry.kind() == Kind.VERSIONED)
                .filter(entry -> !isAboveBaseline(entry.version()))
                .toList();
    }

    /** Returns the scripts by which what the chain builds up to where the database is differs from it in any case. */
    List<String> builtOtherwise() {
        return Stream.concat(passedOver().stream(), chain.entries().stream().filter(Situation::isOtherwise))
                .map(Entry::script)
                .distinct()
                .toList();
    }

    private static boolean isOtherwise(Entry entry) {
        return entry.state() == State.UNKNOWN
                || entry.state() == State.DELETED
                || entry.state() == State.PENDING && entry.kind() == Kind.REPEATABLE;
    }

    /** Returns the highest version that was applied. */
    String lastVersionRun() {
        return lastRun().orElseThrow();
    }

    private Optional<String> lastRun() {
        return rows.stream().map(HistoryRow::version).filter(Objects::nonNull).max(FlywayVersion::compare);
    }

    /** Returns the migrations beside the baseline that have not run and cannot wait: their turn has come, or is over. */
    List<Entry> pendingBesideBaseline() {
        return pendingFiles().stream()
                .filter(entry -> entry.version() == null || FlywayVersion.compare(entry.version(), lastVersion()) < 0)
                .toList();
    }

    /** Returns the migrations that have not run though later ones have: Flyway passes over them, or fails. */
    List<Entry> passedOver() {
        Optional<String> last = lastRun();
        return Stream.concat(isStamped() ? Stream.of() : pendingInChain().stream(), pendingBesideBaseline().stream())
                .filter(entry -> entry.version() != null
                        && last.isPresent()
                        && FlywayVersion.compare(entry.version(), last.get()) < 0)
                .toList();
    }

    /** Returns the migrations that run after all that has run, whenever the user wants. */
    List<Entry> later() {
        return pendingFiles().stream()
                .filter(entry -> entry.version() != null && FlywayVersion.compare(entry.version(), lastVersion()) > 0)
                .toList();
    }

    private List<Entry> pendingFiles() {
        return files.entries().stream()
                .filter(entry -> entry.state() == State.PENDING)
                .filter(entry -> entry.kind() == Kind.REPEATABLE
                        || entry.kind() == Kind.VERSIONED && isAboveBaseline(entry.version()))
                .toList();
    }

    /** Returns whether the history says what a stamp makes it say. */
    boolean isStamped() {
        return baseline.rank() != null && baseline.state() == State.APPLIED;
    }
}

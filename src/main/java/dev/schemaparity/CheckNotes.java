package dev.schemaparity;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a reader of a result should know beside its differences, one line each. */
record CheckNotes(ParitySpec spec, Observations observed) {
    private static final String OWNER = "owner";

    /**
     * Returns the lines.
     *
     * @param proved what is written differently and means the same
     * @param provided what comes from an init script
     * @param differences what is told
     * @param blame what is to be said of the migrations that are named
     */
    List<String> of(
            List<Mismatch> proved, List<ObjectId> provided, List<Difference> differences, Optional<String> blame) {
        List<String> notes = new ArrayList<>();
        if (!spec.ignored().isEmpty()) {
            notes.add("left out on request: "
                    + new TreeSet<>(spec.ignored())
                            .stream().map(Aspect::toString).collect(Collectors.joining(", ")));
        }
        if (!spec.schemas().isAll()) {
            notes.add("compared are these schemas alone, with what is in them: "
                    + spec.schemas().inWords());
        }
        Set<String> historyTables = new TreeSet<>();
        for (Side side : Side.values()) {
            historyTables.addAll(observed.side(side).historyTables());
        }
        if (!historyTables.isEmpty()) {
            notes.add("left out, as the history of a migration tool: " + String.join(", ", historyTables));
        }
        if (!proved.isEmpty()) {
            Mismatch example = proved.get(0);
            notes.add("proved equal although written differently: %d, such as the %s of the %s"
                    .formatted(proved.size(), example.attribute(), example.object()));
        }
        provided.forEach(object -> notes.add(object + " comes from an init script and is not compared"));
        notes.addAll(observed.rows().findings().notes());
        servers(notes);
        owners(differences).ifPresent(notes::add);
        blame.ifPresent(notes::add);
        return List.copyOf(notes);
    }

    private void servers(List<String> notes) {
        String locale = observed.side(Side.LEGACY).locale();
        String otherLocale = observed.side(Side.BASELINE).locale();
        if (!locale.equals(otherLocale)) {
            notes.add(
                    "encoding, collation and character type are decided by CREATE DATABASE, not by migrations, and are not compared; here they differ: %s and %s"
                            .formatted(locale, otherLocale));
        }
        String before = observed.side(Side.LEGACY).snapshot().serverVersion();
        String after = observed.side(Side.BASELINE).snapshot().serverVersion();
        if (!before.equals(after)) {
            notes.add("the sides run on different versions of PostgreSQL: %s and %s".formatted(before, after));
        }
    }

    /** A database that somebody else's role has built, against a baseline that is built by ours. */
    private Optional<String> owners(List<Difference> differences) {
        List<Difference> ofOwners = differences.stream()
                .filter(difference -> difference.attribute().equals(OWNER))
                .toList();
        String builder = observed.side(Side.BASELINE).builder(spec);
        List<String> owners =
                ofOwners.stream().map(Difference::legacy).distinct().toList();
        if (owners.size() != 1
                || owners.get(0) == null
                || !ofOwners.stream().allMatch(difference -> builder.equals(difference.baseline()))) {
            return Optional.empty();
        }
        return Optional.of(
                "the baseline was built by %s, and all %d owners that differ are %s: have it built by that role, with --user %s"
                        .formatted(builder, ofOwners.size(), owners.get(0), owners.get(0)));
    }
}

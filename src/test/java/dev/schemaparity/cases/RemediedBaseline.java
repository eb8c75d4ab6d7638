package dev.schemaparity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.Difference;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.catalog.HistoryTables;
import dev.schemaparity.internal.catalog.ServerReader;
import dev.schemaparity.internal.compare.SnapshotComparison;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Shadow;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.proof.RoundTrip;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report says is to be added to the baseline, added to a copy of it and compared again. */
final class RemediedBaseline {
    private static final String DECLARED = "-- Not covered: ";

    private RemediedBaseline() {}

    /** Sees that the differences with a remedy are gone, and that nothing else differs now. */
    static void verify(ParityCheck check, ParityResult result, boolean ownServers) throws SQLException {
        List<Difference> remedied = result.differences().stream()
                .filter(difference -> difference.remedy() != null)
                .toList();
        if (remedied.isEmpty()) {
            return;
        }
        Database legacy = check.copy(Side.LEGACY);
        Database baseline = check.copy(Side.BASELINE);
        apply(remedied, baseline);
        Set<String> expected = new LinkedHashSet<>();
        result.differences().stream()
                .filter(difference -> difference.remedy() == null)
                .forEach(difference -> expected.add(subject(difference)));
        result.proved().forEach(difference -> expected.add(subject(difference)));
        Map<String, String> left = left(legacy, baseline, ownServers);
        if (remedied.stream().anyMatch(difference -> difference.remedy().contains(DECLARED))) {
            left.keySet()
                    .retainAll(remedied.stream().map(RemediedBaseline::subject).toList());
        } else {
            left.keySet().removeAll(expected);
        }
        assertThat(left).as("what still differs after\n%s", text(remedied)).isEmpty();
    }

    /** A remedy may need what another one creates: as a person would, it is put behind that one. */
    private static void apply(List<Difference> remedied, Database baseline) throws SQLException {
        // Only so does the driver not look for the ends of statements itself.
        try (Connection connection = baseline.connect(Map.of("preferQueryMode", "simple"));
                Statement statement = connection.createStatement()) {
            List<Difference> open = remedied;
            while (!open.isEmpty()) {
                List<Difference> failed = new ArrayList<>();
                List<String> failures = new ArrayList<>();
                for (Difference difference : open) {
                    try {
                        statement.execute(difference.remedy());
                    } catch (SQLException e) {
                        failed.add(difference);
                        failures.add(e.getMessage() + " in\n" + difference.remedy());
                    }
                }
                assertThat(failed).as("what does not run: %s", failures).hasSizeLessThan(open.size());
                open = failed;
            }
        }
    }

    private static Map<String, String> left(Database legacy, Database baseline, boolean ownServers) {
        Snapshot before;
        List<Mismatch> mismatches;
        try (CatalogReader ofLegacy = CatalogReader.read(legacy);
                CatalogReader ofBaseline = CatalogReader.read(baseline)) {
            before = snapshot(ofLegacy, ofBaseline, legacy, ownServers);
            mismatches = SnapshotComparison.compare(before, snapshot(ofBaseline, ofLegacy, baseline, ownServers));
            // Else nobody knows how a text is fed back.
            before = ofLegacy.described(
                    before, mismatches.stream().map(Mismatch::object).collect(Collectors.toSet()));
        }
        Snapshot described = before;
        return mismatches.stream()
                .filter(mismatch -> mismatch.cause() == null && !isEqual(mismatch, described, baseline))
                .collect(Collectors.toMap(
                        mismatch -> "%s: %s".formatted(mismatch.object(), mismatch.attribute()),
                        mismatch -> "%s, %s".formatted(mismatch.legacy(), mismatch.baseline()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** A text that the server has read once more may be written differently. */
    private static boolean isEqual(Mismatch mismatch, Snapshot before, Database baseline) {
        CatalogObject object = before.objects().get(mismatch.object());
        Shadow shadow = object == null ? null : object.shadows().get(mismatch.attribute());
        return shadow != null
                && mismatch.legacy() != null
                && mismatch.baseline() != null
                && RoundTrip.ask(
                                baseline,
                                List.of(new RoundTrip.Question(
                                        shadow.statements(), mismatch.legacy(), mismatch.baseline())))
                        .get(0)
                        .equal();
    }

    private static Snapshot snapshot(CatalogReader reader, CatalogReader other, Database database, boolean ownServers) {
        Snapshot snapshot = reader.snapshotToCompareWith(other);
        snapshot = HistoryTables.remove(HistoryTables.find(snapshot), snapshot);
        if (!ownServers) {
            return snapshot;
        }
        Map<ObjectId, CatalogObject> objects = new LinkedHashMap<>(ServerReader.read(database));
        objects.putAll(snapshot.objects());
        return new Snapshot(snapshot.serverVersion(), objects, List.of());
    }

    private static String subject(Difference difference) {
        return "%s %s: %s".formatted(difference.kind(), difference.object(), difference.attribute());
    }

    private static String text(List<Difference> remedied) {
        return String.join("\n", remedied.stream().map(Difference::remedy).toList());
    }
}

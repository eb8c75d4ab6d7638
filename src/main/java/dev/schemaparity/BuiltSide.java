package dev.schemaparity;

import dev.schemaparity.internal.model.ObjectId;
import dev.schemaparity.internal.model.Snapshot;
import dev.schemaparity.internal.model.StepIntervals;
import dev.schemaparity.internal.recording.RecordedSnapshot;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.ServerPrograms;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Step;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One side, ready to be observed.
 *
 * @param database null for a recorded snapshot
 * @param recorded what was recorded, null for a side that is a database
 * @param provided what the side's init script had created before the build; empty where there was none
 * @param steps those of its own source; empty for a side that was not built
 * @param laterSteps those that ran after them on both sides
 * @param intervals which transactions each step ran in; none for a side that was not built
 * @param session what the last session of its own source was left with, null where that does not show it
 * @param buildTime how long its own source took
 * @param server what the build made of its server; null for a live database
 */
record BuiltSide(
        Side side,
        String source,
        Database database,
        RecordedSnapshot recorded,
        Snapshot provided,
        List<Step> steps,
        List<Step> laterSteps,
        StepIntervals intervals,
        SessionEnd session,
        Duration buildTime,
        ServerState server) {
    private static final Snapshot NOTHING = new Snapshot("", Map.of(), List.of());

    static BuiltSide live(Side side, String source, Database database) {
        return new BuiltSide(
                side,
                source,
                database,
                null,
                NOTHING,
                List.of(),
                List.of(),
                StepIntervals.NONE,
                null,
                Duration.ZERO,
                null);
    }

    static BuiltSide recorded(Side side, String source, RecordedSnapshot recorded) {
        Set<ObjectId> changed = new HashSet<>(recorded.server().objects().keySet());
        changed.addAll(recorded.droppedFromServer());
        return new BuiltSide(
                side,
                source,
                null,
                recorded,
                NOTHING,
                List.of(),
                List.of(),
                StepIntervals.NONE,
                null,
                Duration.ZERO,
                new ServerState(null, recorded.server().objects(), changed));
    }

    SideKind kind() {
        return recorded != null ? SideKind.RECORDED : steps.isEmpty() ? SideKind.LIVE : SideKind.BUILT;
    }

    /** Returns the role that created what nobody gave another owner; null where that is not known. */
    String builder(ParitySpec spec) {
        if (recorded != null) {
            return recorded.builder();
        }
        String user = spec.side(side).user();
        return user == null ? database.user() : user;
    }

    /** Returns what it offers to whoever compares rows. */
    RowsSpec.Offer rows() {
        return RowsSpec.Offer.of(kind(), recorded);
    }

    Duration migrationTime() {
        return sum(steps);
    }

    /** Returns what it would take to run everything once more. */
    Duration wholeTime() {
        return buildTime.plus(sum(laterSteps));
    }

    boolean hasSeveralSteps() {
        return steps.size() + laterSteps.size() > 1;
    }

    private static Duration sum(List<Step> steps) {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    SideResult result(String serverVersion, Map<String, Integer> objects) {
        return new SideResult(kind(), source, serverVersion, steps, laterSteps, buildTime, objects);
    }

    /** Returns what identifies the migrations that were executed, in their order; none for a live database. */
    List<String> checksums() {
        return recorded == null
                ? steps.stream().map(Step::checksum).toList()
                : recorded.migrations().stream()
                        .map(RecordedSnapshot.Migration::checksum)
                        .toList();
    }

    /** Offers client programs beside the server of a side that was built. */
    Optional<ServerPrograms> programs() {
        return server == null || server.server() == null
                ? Optional.empty()
                : server.server().programs();
    }

    boolean changedItsServer() {
        return server != null && !server.changed().isEmpty();
    }

    /** True when nobody can tell which of the two made the server what it is. */
    boolean sharesServerWith(BuiltSide other) {
        return server != null
                && server.server() != null
                && other.server != null
                && server.server() == other.server.server();
    }
}

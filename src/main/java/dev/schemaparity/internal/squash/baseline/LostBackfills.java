package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ChainBuild;
import java.util.List;

/** Names migrations that left nothing on an empty database: they changed data, which a baseline cannot hold. */
final class LostBackfills {
    private LostBackfills() {}

    static List<String> of(ChainBuild chain) {
        return List.of();
    }
}

package dev.schemaparity.internal.squash.baseline;

import dev.schemaparity.ParitySpec;

/** Refuses to bake into a baseline what each environment sets for itself. */
final class Placeholders {
    private Placeholders() {}

    static void refuse(SquashRequest request) {
        ParitySpec spec = request.versioned();
        assert spec != null;
    }
}

package dev.schemaparity;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.spi.Side;
import java.util.Set;

/** What is found and not told: what the specification ignores, and what init scripts made. */
record LeftOut(ParitySpec spec, Observations observed) {
    private static final Set<String> KINDS_OF_PRIVILEGES = Set.of("default privileges", "privilege");

    Outcome outcome(Mismatch mismatch) {
        Aspect aspect = aspect(mismatch);
        if (aspect != null && spec.ignored().contains(aspect)) {
            return aspect == Aspect.COLUMN_ORDER || observed.dumpShowsEverything()
                    ? Outcome.LEFT_OUT_OF_THE_CATALOG
                    : Outcome.LEFT_OUT;
        }
        return isProvided(mismatch) ? Outcome.PROVIDED : Outcome.TOLD;
    }

    private static Aspect aspect(Mismatch mismatch) {
        if (KINDS_OF_PRIVILEGES.contains(mismatch.object().kind())) {
            return Aspect.PRIVILEGES;
        }
        return switch (mismatch.attribute()) {
            case "owner" -> Aspect.OWNERS;
            case "privileges" -> Aspect.PRIVILEGES;
            case "tablespace" -> Aspect.TABLESPACES;
            case "column order" -> Aspect.COLUMN_ORDER;
            default -> null;
        };
    }

    /**
     * True for what init scripts created and no chain has touched: on each side the object is what that side's script made
     * it, or is not there and never was. The order of columns is no attribute of its own and is always compared.
     */
    private boolean isProvided(Mismatch mismatch) {
        boolean provided = false;
        for (Side side : Side.values()) {
            CatalogObject before =
                    observed.side(side).built().provided().objects().get(mismatch.object());
            CatalogObject after = observed.side(side).snapshot().objects().get(mismatch.object());
            boolean asProvided = before == null
                    ? after == null
                    : after != null && before.attributes().equals(after.attributes());
            boolean known = before == null
                    || mismatch.attribute().equals(Mismatch.PRESENCE)
                    || mismatch.attribute().equals(Mismatch.NAME)
                    || before.attributes().containsKey(mismatch.attribute());
            if (!asProvided || !known) {
                return false;
            }
            provided |= before != null;
        }
        return provided;
    }
}

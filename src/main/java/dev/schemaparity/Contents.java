package dev.schemaparity;

import dev.schemaparity.internal.compare.HangingObjects;
import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.spi.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells by a digest what an object is that one side lacks, or has under another name, with everything that hangs on it: who
 * accepts that it is missing accepts this object, and not whatever will be called so.
 */
final class Contents {
    private static final int DIGITS = 16;

    private final Observations observed;
    private final ParitySpec spec;
    private final Map<Side, HangingObjects> hanging = new EnumMap<>(Side.class);

    Contents(ParitySpec spec, Observations observed, List<Mismatch> mismatches) {
        this.observed = observed;
        this.spec = spec;
        for (Side side : Side.values()) {
            hanging.put(side, new HangingObjects(observed.side(side).snapshot(), mismatches));
        }
    }

    /** Returns what a side is told to have: the value of a mismatch, and what it stands for where it is about a whole object. */
    String value(Mismatch mismatch, Side side) {
        String value = side == Side.LEGACY ? mismatch.legacy() : mismatch.baseline();
        CatalogObject object = observed.side(side).snapshot().objects().get(mismatch.object());
        return mismatch.isAboutTheWhole() && object != null ? withDigest(value, content(object, side)) : value;
    }

    /** Returns what legacy has of it, the object and all that hangs on it. */
    Stream<CatalogObject> inLegacy(Mismatch mismatch) {
        CatalogObject object = observed.side(Side.LEGACY).snapshot().objects().get(mismatch.object());
        return object == null
                ? Stream.empty()
                : Stream.concat(Stream.of(object), hanging.get(Side.LEGACY).on(object.id()).stream());
    }

    static String withDigest(String value, String content) {
        String digest = AcceptedDifference.digest(content);
        return "%s %s".formatted(value, digest.substring(0, digest.indexOf(':') + 1 + DIGITS));
    }

    private String content(CatalogObject object, Side side) {
        List<String> lines = new ArrayList<>();
        // Columns come in their order, and everything else in one that is the same everywhere.
        lines.add(line(object, side));
        hanging.get(side).on(object.id()).forEach(other -> lines.add(line(other, side)));
        return String.join("\n", lines);
    }

    private String line(CatalogObject object, Side side) {
        List<String> values = new ArrayList<>(List.of(object.id().toString()));
        object.attributes().forEach((attribute, value) -> {
            if (value != null && !isUsual(object, attribute, value, side)) {
                values.add(attribute + " " + value);
            }
        });
        return String.join("\n", values);
    }

    /** Who builds the database, and which privileges there are, is not the same on every machine. */
    private boolean isUsual(CatalogObject object, String attribute, String value, Side side) {
        return switch (attribute) {
            case "owner" ->
                spec.ignored().contains(Aspect.OWNERS)
                        || value.equals(observed.side(side).builder(spec));
            case "privileges" ->
                spec.ignored().contains(Aspect.PRIVILEGES)
                        || value.equals(object.statements().get("privileges:usual"));
            case "tablespace" -> spec.ignored().contains(Aspect.TABLESPACES);
            default -> false;
        };
    }
}

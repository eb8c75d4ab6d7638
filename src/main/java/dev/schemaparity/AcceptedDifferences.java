package dev.schemaparity;

import dev.schemaparity.spi.UsageException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sets what a project accepts against what was found; a pin that does not hold any more is told. */
final class AcceptedDifferences {
    /** The kind, and the witness, of a difference that tells of a pin. */
    static final String KIND = "accepted difference";

    private static final String WITNESS = "accepted differences";
    /** Of sequences, of materialized views, and of columns. */
    private static final Set<String> ATTRIBUTES_OF_ROWS = Set.of("position", "contents", "values");

    private final List<AcceptedDifference> pins;
    private final LocalDate today;

    AcceptedDifferences(List<AcceptedDifference> pins, Clock clock) {
        this.pins = pins;
        this.today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /**
     * What came of it.
     *
     * @param told what counts: what is not accepted, then the pins that do not hold
     * @param accepted the pins that hold, in the order of what they accept
     */
    record Weighed(List<Difference> told, List<AcceptedDifference> accepted) {}

    static List<AcceptedDifference> withoutDuplicates(List<AcceptedDifference> pins) {
        for (int i = 0; i < pins.size(); i++) {
            for (AcceptedDifference later : pins.subList(i + 1, pins.size())) {
                if (pins.get(i).isSameAs(later)) {
                    throw new UsageException("The same difference is accepted at %s and at %s (%s). Delete one of them."
                            .formatted(pins.get(i).origin(), later.origin(), later.headline()));
                }
            }
        }
        return List.copyOf(pins);
    }

    boolean accept(Difference difference) {
        return pins.stream().anyMatch(pin -> !isExpired(pin) && pin.matches(difference));
    }

    private boolean isExpired(AcceptedDifference pin) {
        return pin.until() != null && today.isAfter(pin.until());
    }

    /**
     * Weighs what was found.
     *
     * @param heard the witnesses that ran: nobody knows whether a pin of what another one shows still holds
     */
    Weighed weigh(List<Difference> differences, Set<String> heard) {
        List<Difference> told = new ArrayList<>();
        List<AcceptedDifference> accepted = new ArrayList<>();
        for (Difference difference : differences) {
            pins.stream()
                    .filter(pin -> !isExpired(pin) && pin.matches(difference))
                    .findFirst()
                    .ifPresentOrElse(accepted::add, () -> told.add(difference));
        }
        List<Difference> left = List.copyOf(told);
        pins.stream()
                .filter(pin -> !accepted.contains(pin))
                .filter(pin -> heard.contains(witness(pin)))
                .map(pin -> stale(pin, left))
                .forEach(told::add);
        return new Weighed(
                List.copyOf(told), List.copyOf(accepted.stream().distinct().toList()));
    }

    /** Returns the one witness that can show what is pinned. */
    private static String witness(AcceptedDifference pin) {
        return switch (pin.kind()) {
            case Difference.PG_DUMP_ENTRY -> "pg_dump";
            case "row", "large object" -> "rows";
            case "session" -> "session";
            default -> ATTRIBUTES_OF_ROWS.contains(pin.attribute()) ? "rows" : "catalog";
        };
    }

    private Difference stale(AcceptedDifference pin, List<Difference> left) {
        if (left.stream().anyMatch(pin::matches)) {
            return stale(
                    pin,
                    "expired",
                    "It was accepted until %s at %s, because: %s\nDelete that entry, or give it a later date."
                            .formatted(pin.until(), pin.origin(), pin.reason()));
        }
        return left.stream()
                .filter(pin::isAbout)
                .findFirst()
                .map(actual -> stale(
                        pin,
                        "widened",
                        "These values are accepted at %s, because: %s\nNow they are:\n  legacy:   %s\n  baseline: %s\n%sDelete that entry, or pin what is there now and say why."
                                .formatted(
                                        pin.origin(),
                                        pin.reason(),
                                        shown(actual.legacy()),
                                        shown(actual.baseline()),
                                        otherContent(pin, actual))))
                .orElseGet(() -> stale(
                        pin,
                        "unused",
                        "There is no such difference any more; it is accepted at %s. Delete that entry."
                                .formatted(pin.origin())));
    }

    /** A digest tells nobody what it stands for. */
    private static String otherContent(AcceptedDifference pin, Difference actual) {
        boolean same = withoutDigest(pin.legacy()).equals(withoutDigest(actual.legacy()))
                && withoutDigest(pin.baseline()).equals(withoutDigest(actual.baseline()));
        return pin.isAboutTheWhole() && same
                ? "The object itself has changed since, or something that hangs on it: see what is told of it.\n"
                : "";
    }

    private static String withoutDigest(String value) {
        return value == null ? "" : value.replaceFirst(" sha256:[0-9a-f]+$", "");
    }

    private static String shown(String value) {
        return value == null || value.isEmpty() ? "(none)" : value.replace("\n", "\n            ");
    }

    private static Difference stale(AcceptedDifference pin, String what, String remark) {
        return new Difference(
                KIND,
                "%s %s: %s".formatted(pin.kind(), pin.object(), pin.attribute()),
                what,
                pin.legacy(),
                pin.baseline(),
                null,
                null,
                List.of(WITNESS),
                null,
                remark);
    }
}

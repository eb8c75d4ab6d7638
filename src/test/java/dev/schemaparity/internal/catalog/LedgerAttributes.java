package dev.schemaparity.internal.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One group of attributes that an entry of the ledger names: {@code KIND, KIND: ATTRIBUTE, ATTRIBUTE (not in pg_dump)}.
 *
 * @param entry where it stands
 */
record LedgerAttributes(LedgerEntry entry, Set<String> kinds, List<Attribute> attributes) {
    private static final String HIDDEN = " (not in pg_dump)";

    record Attribute(String name, boolean isHidden) {}

    static List<LedgerAttributes> of(Ledger ledger, LedgerEntry entry) {
        List<LedgerAttributes> all = new ArrayList<>();
        for (String group : entry.detail().split("; ")) {
            String[] sides = group.split(": ");
            if (sides.length != 2) {
                throw new IllegalArgumentException(entry + ": '" + group + "' is not KIND, KIND: ATTRIBUTE, ATTRIBUTE");
            }
            Set<String> kinds = new LinkedHashSet<>();
            for (String kind : sides[0].split(", ")) {
                kinds.addAll(ledger.groups().getOrDefault(kind, List.of(kind)));
            }
            all.add(new LedgerAttributes(
                    entry,
                    kinds,
                    Arrays.stream(sides[1].split(", "))
                            .map(name -> new Attribute(name.replace(HIDDEN, ""), name.endsWith(HIDDEN)))
                            .toList()));
        }
        return all;
    }

    @Override
    public String toString() {
        return entry + ": " + kinds + attributes;
    }
}

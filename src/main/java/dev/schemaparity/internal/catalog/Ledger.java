package dev.schemaparity.internal.catalog;

import dev.schemaparity.internal.catalog.LedgerEntry.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of {@code pg_catalog} that we know, and what becomes of each: {@code ledger.txt}, which says in its first
 * lines how it is written.
 *
 * @param oldestMajor the oldest major version that it covers
 * @param newestMajor the newest major version that it covers
 * @param entries every column of every catalog, in the order of the file
 * @param groups the kinds that a short name such as "any view" stands for
 */
record Ledger(int oldestMajor, int newestMajor, List<LedgerEntry> entries, Map<String, List<String>> groups) {
    private static final String VERSIONS = "( +\\d+(-\\d+)?)?";
    private static final Pattern COVERED = Pattern.compile("versions: (\\d+)-(\\d+)");
    private static final Pattern GROUP = Pattern.compile("(any \\w+) = (.+)");
    private static final Pattern CATALOG = Pattern.compile("(pg_\\w+)" + VERSIONS);
    private static final Pattern COLUMN =
            Pattern.compile(" {4}(\\w+)" + VERSIONS + " +(compared|derived|not compared|not observed): +(.+)");
    private static final Pattern CONTINUED = Pattern.compile(" {8,}(\\S.*)");

    static Ledger read() {
        return parse(CatalogQuery.text("ledger.txt"));
    }

    static Ledger parse(String text) {
        Versions all = null;
        Versions ofCatalog = null;
        String catalog = null;
        List<LedgerEntry> entries = new ArrayList<>();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String line : unfolded(text)) {
            Matcher covered = COVERED.matcher(line);
            Matcher group = GROUP.matcher(line);
            Matcher table = CATALOG.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (covered.matches()) {
                all = new Versions(Integer.parseInt(covered.group(1)), Integer.parseInt(covered.group(2)));
            } else if (group.matches()) {
                groups.put(group.group(1), List.of(group.group(2).split(", ")));
            } else if (all != null && table.matches()) {
                catalog = table.group(1);
                ofCatalog = all.narrowed(table.group(2));
            } else if (catalog != null && column.matches()) {
                Versions versions = ofCatalog.narrowed(column.group(2));
                Status status = Status.valueOf(column.group(4).replace(' ', '_').toUpperCase(Locale.ROOT));
                entries.add(new LedgerEntry(
                        catalog, column.group(1), versions.oldest(), versions.newest(), status, column.group(5)));
            } else {
                throw new IllegalArgumentException("The ledger's line '" + line
                        + "' is neither a catalog nor a column of one with what becomes of it");
            }
        }
        return new Ledger(all.oldest(), all.newest(), List.copyOf(entries), Map.copyOf(groups));
    }

    private record Versions(int oldest, int newest) {
        /** Written as "15-18", "18", or not at all for those of what holds it. */
        Versions narrowed(String written) {
            if (written == null) {
                return this;
            }
            String[] ends = written.strip().split("-");
            return new Versions(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }
    }

    /** Returns the lines that say something, with what was folded joined again. */
    private static List<String> unfolded(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher continued = CONTINUED.matcher(line);
            if (continued.matches() && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + continued.group(1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Tells that a server is newer than what the ledger covers, and what to do then; empty where it is not. */
    Optional<String> beyond(int majorVersion) {
        return majorVersion <= newestMajor
                ? Optional.empty()
                : Optional.of(
                        "this version of schema-parity knows the catalogs up to PostgreSQL %d: use a newer one, or a server of PostgreSQL %d or older"
                                .formatted(newestMajor, newestMajor));
    }

    /**
     * Tells what a server has that the ledger lacks.
     *
     * @param catalogs the columns of the server's catalogs
     * @return one line each
     */
    List<String> unknown(Map<String, Set<String>> catalogs) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        entries.forEach(entry ->
                known.computeIfAbsent(entry.catalog(), name -> new TreeSet<>()).add(entry.column()));
        List<String> unknown = new ArrayList<>();
        new TreeMap<>(catalogs).forEach((catalog, columns) -> {
            if (!known.containsKey(catalog)) {
                unknown.add("the catalog " + catalog);
            } else {
                columns.stream()
                        .filter(column -> !known.get(catalog).contains(column))
                        .sorted()
                        .forEach(column -> unknown.add("the column %s.%s".formatted(catalog, column)));
            }
        });
        return unknown;
    }
}

package dev.schemaparity.internal.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.NeedsOfServer;
import dev.schemaparity.NeedsOfServer.Need;
import dev.schemaparity.TestServers;
import dev.schemaparity.internal.catalog.LedgerAttributes.Attribute;
import dev.schemaparity.internal.catalog.LedgerEntry.Status;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.server.SupportedVersion;
import dev.schemaparity.internal.server.container.ContainerServerFactory;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds the ledger against the queries and the cases; {@link LedgerServersTests} holds it against the servers. */
@ExtendWith(TestServers.class)
@NeedsOfServer({Need.SUPERUSER, Need.EVERY_CATALOG})
class LedgerTests {
    /** Told by the comparison itself: no query has a column for them. */
    private static final Map<String, String> ORDERS = Map.of("column order", "table");

    /** Read of files and of the memory of the server: no catalog has a column for them. */
    private static final List<String> NOT_IN_A_CATALOG =
            List.of("[tablespace]: location", "[server]: system settings", "[server]: replication slots");

    private static final Ledger ledger = Ledger.read();
    private static List<QueriedKinds> queries;
    private static Map<String, Set<Path>> cases;

    @BeforeAll
    static void readQueriesAndCases(DatabaseServer server) throws Exception {
        queries = QueriedKinds.all(server, CaseCoverageTests.EVERYTHING);
        cases = CaseCoverageTests.expectations();
    }

    @Test
    void everyComparedAttributeIsOneThatAQueryReads() {
        assertThat(groups(Status.COMPARED).filter(group -> queries.stream().noneMatch(query -> reads(query, group))))
                .as("what the ledger compares, and no query reads of these kinds together")
                .isEmpty();
    }

    private static boolean reads(QueriedKinds query, LedgerAttributes group) {
        return query.kinds().containsAll(group.kinds())
                && group.attributes().stream().allMatch(attribute -> isReadBy(query, attribute.name()));
    }

    private static boolean isReadBy(QueriedKinds query, String attribute) {
        return attribute.equals(Mismatch.PRESENCE)
                || query.attributes().contains(attribute)
                || query.kinds().contains(ORDERS.get(attribute));
    }

    @Test
    void everyAttributeThatAQueryReadsIsInTheLedger() {
        Set<String> named = named(Status.COMPARED);
        List<String> missing = new ArrayList<>();
        for (QueriedKinds query : queries) {
            query.attributes().stream()
                    .filter(attribute ->
                            query.kinds().stream().noneMatch(kind -> named.contains(kind + ": " + attribute)))
                    .forEach(attribute -> missing.add(query.kinds() + ": " + attribute));
        }

        assertThat(missing)
                .as("attributes that no compared entry of the ledger names")
                .containsExactlyInAnyOrderElementsOf(NOT_IN_A_CATALOG);
    }

    @Test
    void pgDumpShowsWhatTheLedgerSaysThatItShows() {
        List<String> wrong = new ArrayList<>();
        for (LedgerAttributes group : groups(Status.COMPARED).toList()) {
            for (QueriedKinds query : queries) {
                group.attributes().stream()
                        .filter(attribute -> reads(query, group)
                                && attribute.isHidden() != query.hidden().contains(attribute.name()))
                        .forEach(attribute -> wrong.add(group + ": " + attribute.name()));
            }
        }

        assertThat(wrong)
                .as("attributes behind which \"(not in pg_dump)\" is wrong or missing")
                .isEmpty();
    }

    @Test
    void whatIsDerivedFollowsFromSomethingCompared() {
        Set<String> compared = named(Status.COMPARED);

        assertThat(compared).containsAll(named(Status.DERIVED));
    }

    /** An entry is to be corrected as soon as a query reads its kind. */
    @Test
    void whatIsNotObservedIsReadByNoQuery() {
        assertThat(named(Status.NOT_OBSERVED)).noneMatch(name -> {
            String kind = name.substring(0, name.indexOf(": "));
            String attribute = name.substring(name.indexOf(": ") + 2);
            return queries.stream().anyMatch(query -> query.kinds().contains(kind) && isReadBy(query, attribute));
        });
    }

    @Test
    void serversMayBeAsOldAsItKnowsAndAreAsNewWhereNothingIsSaid() {
        assertThat(SupportedVersion.OLDEST).isEqualTo(CatalogConnection.LEDGER.oldestMajor());
        assertThat(ContainerServerFactory.DEFAULT_IMAGE)
                .isEqualTo("postgres:" + CatalogConnection.LEDGER.newestMajor());
    }

    @Test
    void noColumnIsListedTwice() {
        assertThat(ledger.entries()).extracting(LedgerEntry::toString).doesNotHaveDuplicates();
    }

    @Test
    void everyComparedEntryHasACase() {
        Map<LedgerEntry, Set<Path>> proofs = new LinkedHashMap<>();
        List<String> withoutCase = new ArrayList<>();
        for (LedgerAttributes group : groups(Status.COMPARED).toList()) {
            for (Attribute attribute : group.attributes()) {
                Set<Path> found = group.kinds().stream()
                        .flatMap(kind -> cases.getOrDefault(kind + ": " + attribute.name(), Set.of()).stream())
                        .collect(toCollection(TreeSet::new));
                proofs.computeIfAbsent(group.entry(), entry -> new TreeSet<>()).addAll(found);
                if (found.isEmpty()) {
                    withoutCase.add(group + ": " + attribute.name());
                }
            }
        }

        print(proofs);
        assertThat(withoutCase)
                .as("attributes of compared entries without a case under src/test/resources/cases")
                .isEmpty();
        assertThat(proofs.keySet())
                .as("100% of the compared entries have a case")
                .containsExactlyElementsOf(entries(Status.COMPARED).toList());
    }

    private static void print(Map<LedgerEntry, Set<Path>> proofs) {
        StringBuilder table = new StringBuilder("%-26s%9s%9s%9s%14s%14s%7s  %s%n"
                .formatted(
                        "catalog",
                        "columns",
                        "compared",
                        "derived",
                        "not compared",
                        "not observed",
                        "cases",
                        "versions"));
        Map<String, List<LedgerEntry>> catalogs =
                ledger.entries().stream().collect(groupingBy(LedgerEntry::catalog, LinkedHashMap::new, toList()));
        catalogs.forEach((catalog, entries) -> table.append(row(catalog, entries, proofs)));
        table.append(row("all", ledger.entries(), proofs));
        IntStream.rangeClosed(ledger.oldestMajor(), ledger.newestMajor())
                .forEach(major -> table.append("PostgreSQL %d: %d columns%n"
                        .formatted(
                                major,
                                ledger.entries().stream()
                                        .filter(entry -> entry.existsIn(major))
                                        .count())));
        long proved = proofs.values().stream().filter(found -> !found.isEmpty()).count();
        table.append("Compared entries with a case: %d of %d%n"
                .formatted(proved, entries(Status.COMPARED).count()));
        System.out.print(table);
    }

    private static String row(String name, List<LedgerEntry> entries, Map<LedgerEntry, Set<Path>> proofs) {
        Map<Status, Long> counts = entries.stream().collect(groupingBy(LedgerEntry::status, counting()));
        Set<Path> found = entries.stream()
                .flatMap(entry -> proofs.getOrDefault(entry, Set.of()).stream())
                .collect(toSet());
        return "%-26s%9d%9d%9d%14d%14d%7d  %d-%d%n"
                .formatted(
                        name,
                        entries.size(),
                        counts.getOrDefault(Status.COMPARED, 0L),
                        counts.getOrDefault(Status.DERIVED, 0L),
                        counts.getOrDefault(Status.NOT_COMPARED, 0L),
                        counts.getOrDefault(Status.NOT_OBSERVED, 0L),
                        found.size(),
                        entries.stream().mapToInt(LedgerEntry::oldest).min().orElseThrow(),
                        entries.stream().mapToInt(LedgerEntry::newest).max().orElseThrow());
    }

    private static Stream<LedgerEntry> entries(Status status) {
        return ledger.entries().stream().filter(entry -> entry.status() == status);
    }

    private static Stream<LedgerAttributes> groups(Status status) {
        return entries(status).flatMap(entry -> LedgerAttributes.of(ledger, entry).stream());
    }

    /** Returns KIND: ATTRIBUTE for all that the entries name. */
    private static Set<String> named(Status status) {
        return groups(status)
                .flatMap(group -> group.kinds().stream()
                        .flatMap(kind -> group.attributes().stream().map(attribute -> kind + ": " + attribute.name())))
                .collect(toCollection(TreeSet::new));
    }
}

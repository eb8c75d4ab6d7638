package dev.schemaparity.internal.source.liquibase;

import dev.schemaparity.internal.source.UnknownVersion;
import dev.schemaparity.spi.SourceRequest;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.core.TagDatabaseChange;
import liquibase.changelog.ChangeSet;

/** Names changesets, and finds the one to stop at. */
final class ChangeSets {
    private ChangeSets() {}

    /** Returns file, id and author, as Liquibase tells them. */
    static String name(ChangeSet changeSet) {
        return changeSet.toString(false);
    }

    /** Returns how many of the changesets run up to the version that a request names. */
    static int countUpTo(SourceRequest request, List<ChangeSet> changeSets) {
        for (int last = changeSets.size(); last > 0; last--) {
            if (is(changeSets.get(last - 1), request.upTo())) {
                return last;
            }
        }
        throw UnknownVersion.of(
                request,
                changeSets.stream().flatMap(set -> versions(set).stream()).toList());
    }

    private static boolean is(ChangeSet changeSet, String version) {
        return versions(changeSet).contains(version) || name(changeSet).equals(version);
    }

    private static List<String> versions(ChangeSet changeSet) {
        List<String> versions = new ArrayList<>(List.of(changeSet.getId()));
        changeSet.getChanges().stream()
                .filter(TagDatabaseChange.class::isInstance)
                .map(change -> ((TagDatabaseChange) change).getTag())
                .forEach(versions::add);
        return versions;
    }
}

package dev.schemaparity.internal.remedy;

import dev.schemaparity.internal.model.CatalogObject;
import dev.schemaparity.internal.model.Identifier;
import dev.schemaparity.internal.model.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The GRANT and REVOKE statements that lead from some privileges to others.
 *
 * <p>The queries write privileges as {@code SELECT with grant option to bob by alice}; without a grantor it was the owner,
 * who is written as {@code its owner}, because that is the same whoever owns the object.
 */
final class PrivilegeChange {
    private static final String GRANTABLE = " with grant option";
    private static final String OWNER = "its owner";

    /** Who has privileges, and from whom; the grantor is empty where the owner granted. */
    private record Grant(String grantee, String grantor) {}

    private final String before;
    private final String after;
    private final String on;
    private final String columns;
    private final String owner;
    private final List<String> statements = new ArrayList<>();

    private PrivilegeChange(CatalogObject object, Snapshot legacy) {
        on = object.statements().get("privileges:grant");
        before = object.statements().getOrDefault("privileges:for", "");
        after = object.statements().getOrDefault("privileges:end", ";");
        columns = object.statements().getOrDefault("privileges:columns", "");
        owner = owner(object, legacy);
    }

    static String of(CatalogObject wanted, Snapshot legacy, String from) {
        PrivilegeChange change = new PrivilegeChange(wanted, legacy);
        change.lead(parse(from), parse(wanted.attributes().get("privileges")));
        return String.join("\n", change.statements);
    }

    /**
     * Returns what gives a new object its privileges, or null where it has them.
     *
     * @param usualGrantees who may have got some by default privileges
     */
    static String ofNew(CatalogObject wanted, Snapshot legacy, Set<String> usualGrantees) {
        String privileges = wanted.attributes().get("privileges");
        String usual = wanted.statements().get("privileges:usual");
        if (!wanted.statements().containsKey("privileges:grant")) {
            return null;
        }
        PrivilegeChange change = new PrivilegeChange(wanted, legacy);
        Map<Grant, Map<String, Boolean>> before = parse(usual);
        boolean isDefault = wanted.statements().containsKey("privileges:for");
        if (!isDefault && usual != null) {
            usualGrantees.forEach(grantee -> {
                change.statements.add("REVOKE ALL %s FROM %s;".formatted(change.on, change.name(grantee)));
                before.keySet().removeIf(grant -> grant.grantee().equals(grantee));
            });
        }
        change.lead(before, parse(privileges));
        return change.statements.isEmpty() ? null : String.join("\n", change.statements);
    }

    static Set<String> grantees(String privileges) {
        return parse(privileges).keySet().stream()
                .map(Grant::grantee)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String owner(CatalogObject object, Snapshot legacy) {
        String quoted = object.statements().get("privileges:owner");
        if (quoted != null) {
            return quoted;
        }
        CatalogObject owned = object.attributes().containsKey("owner")
                ? object
                : legacy.objects().get(object.parents().get(0));
        return Identifier.quoted(owned.attributes().get("owner"));
    }

    /** Returns the privileges of each grant, and whether each may be granted on. */
    private static Map<Grant, Map<String, Boolean>> parse(String privileges) {
        Map<Grant, Map<String, Boolean>> grants = new LinkedHashMap<>();
        for (String item : QuotedList.items(privileges)) {
            int to = QuotedList.indexOf(item, " to ");
            String privilege = item.substring(0, to);
            String who = item.substring(to + " to ".length());
            int by = QuotedList.indexOf(who, " by ");
            Grant grant =
                    by < 0 ? new Grant(who, "") : new Grant(who.substring(0, by), who.substring(by + " by ".length()));
            boolean grantable = privilege.endsWith(GRANTABLE);
            grants.computeIfAbsent(grant, key -> new LinkedHashMap<>())
                    .put(
                            grantable ? privilege.substring(0, privilege.length() - GRANTABLE.length()) : privilege,
                            grantable);
        }
        return grants;
    }

    /** What others granted goes before, and comes after, what the owner lets them grant. */
    private void lead(Map<Grant, Map<String, Boolean>> from, Map<Grant, Map<String, Boolean>> to) {
        revoke(from, to, false);
        revoke(from, to, true);
        grant(from, to, true);
        grant(from, to, false);
    }

    private void revoke(Map<Grant, Map<String, Boolean>> from, Map<Grant, Map<String, Boolean>> to, boolean byOwner) {
        from.forEach((grant, privileges) -> {
            if (grant.grantor().isEmpty() == byOwner) {
                Map<String, Boolean> kept = to.getOrDefault(grant, Map.of());
                say(
                        grant,
                        "REVOKE ",
                        "FROM",
                        "",
                        privileges.keySet().stream()
                                .filter(privilege -> !kept.containsKey(privilege))
                                .toList());
                say(
                        grant,
                        "REVOKE GRANT OPTION FOR ",
                        "FROM",
                        "",
                        privileges.keySet().stream()
                                .filter(privilege ->
                                        privileges.get(privilege) && Boolean.FALSE.equals(kept.get(privilege)))
                                .toList());
            }
        });
    }

    private void grant(Map<Grant, Map<String, Boolean>> from, Map<Grant, Map<String, Boolean>> to, boolean byOwner) {
        to.forEach((grant, privileges) -> {
            if (grant.grantor().isEmpty() == byOwner) {
                Map<String, Boolean> there = from.getOrDefault(grant, Map.of());
                say(
                        grant,
                        "GRANT ",
                        "TO",
                        "",
                        privileges.keySet().stream()
                                .filter(privilege -> !privileges.get(privilege) && !there.containsKey(privilege))
                                .toList());
                say(
                        grant,
                        "GRANT ",
                        "TO",
                        " WITH GRANT OPTION",
                        privileges.keySet().stream()
                                .filter(privilege ->
                                        privileges.get(privilege) && !Boolean.TRUE.equals(there.get(privilege)))
                                .toList());
            }
        });
    }

    private void say(Grant grant, String verb, String direction, String end, List<String> privileges) {
        if (privileges.isEmpty()) {
            return;
        }
        String list = privileges.stream().map(privilege -> privilege + columns).collect(Collectors.joining(", "));
        String statement =
                "%s%s%s %s %s %s%s%s".formatted(before, verb, list, on, direction, name(grant.grantee()), end, after);
        // Nobody may grant in the name of another role, not even a superuser.
        statements.add(
                grant.grantor().isEmpty()
                        ? statement
                        : "SET ROLE %s;\n%s\nRESET ROLE;".formatted(grant.grantor(), statement));
    }

    private String name(String grantee) {
        return grantee.equals(OWNER) ? owner : grantee;
    }
}

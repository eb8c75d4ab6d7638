package dev.schemaparity.internal.squash.fleet;

import dev.schemaparity.internal.squash.fleet.Member.Weight;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums up what became of many: how many of each state, and what is the matter with those that are not well. */
public final class FleetSummary {
    private final Map<String, List<Member>> byState;

    private FleetSummary(Map<String, List<Member>> byState) {
        this.byState = byState;
    }

    /**
     * Sums up.
     *
     * @param members at least one
     * @return the summary, which begins with what is well
     */
    public static FleetSummary of(List<Member> members) {
        return new FleetSummary(members.stream()
                .sorted(Comparator.comparing(Member::weight).thenComparing(Member::state))
                .collect(Collectors.groupingBy(Member::state, LinkedHashMap::new, Collectors.toList())));
    }

    /** Returns how bad the worst is. */
    public Weight worst() {
        return byState.values().stream()
                .flatMap(List::stream)
                .map(Member::weight)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns it as lines: the counts, then each that is not well with what is the matter. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("%d in all: "
                .formatted(byState.values().stream().mapToInt(List::size).sum()));
        text.append(byState.entrySet().stream()
                .map(state -> "%d %s".formatted(state.getValue().size(), state.getKey()))
                .collect(Collectors.joining(", ")));
        byState.forEach((state, members) -> {
            List<Member> unwell = members.stream()
                    .filter(member -> member.weight() != Weight.WELL)
                    .toList();
            if (!unwell.isEmpty()) {
                text.append("%n%s:".formatted(state));
                unwell.forEach(member ->
                        text.append(System.lineSeparator()).append("  ").append(line(member)));
            }
        });
        return text.toString();
    }

    private static String line(Member member) {
        String begin = member.name() + " ";
        return member.detail().startsWith(begin) ? member.detail() : "%s: %s".formatted(member.name(), member.detail());
    }
}

package dev.schemaparity.cli;

import dev.schemaparity.internal.squash.plan.SquashPlan;
import dev.schemaparity.internal.squash.plan.Step;

/** A plan for people: a checklist, the next command and, while there is one, the order of the roll-out. */
final class PlanText {
    private PlanText() {}

    static String of(SquashPlan plan) {
        StringBuilder text = new StringBuilder();
        plan.steps().forEach(step -> text.append(of(step)));
        text.append('\n');
        text.append(plan.next().map(step -> "next: " + step.next()).orElse("next: nothing, all is done"))
                .append('\n');
        plan.meanwhile()
                .forEach(step -> text.append("then: ").append(step.next()).append('\n'));
        if (plan.next().isPresent()) {
            text.append('\n').append(plan.rollOut());
        }
        return text.toString().replace("\n", System.lineSeparator());
    }

    private static String of(Step step) {
        StringBuilder text = new StringBuilder();
        String name = "%s %-9s".formatted(mark(step.state()), step.name());
        for (String line : step.lines()) {
            text.append(name).append(line).append('\n');
            name = " ".repeat(name.length());
        }
        return text.toString();
    }

    private static String mark(Step.State state) {
        return switch (state) {
            case DONE -> "[x]";
            case TODO -> "[ ]";
            case UNKNOWN -> "[?]";
        };
    }
}

package dev.schemaparity.internal.squash.plan;

import java.util.List;

/**
 * One step of a squash.
 *
 * @param name its command, or what is to be done
 * @param lines what was found, the first of them beside the name
 * @param next what does it, or puts it right; null where nothing is left to do
 */
public record Step(State state, String name, List<String> lines, String next) {
    /** How far it is. */
    public enum State {
        DONE,
        TODO,
        /** Nothing here tells. */
        UNKNOWN
    }

    static Step done(String name, List<String> lines) {
        return new Step(State.DONE, name, lines, null);
    }

    static Step done(String name, String line) {
        return done(name, List.of(line));
    }

    static Step todo(String name, List<String> lines, String next) {
        return new Step(State.TODO, name, lines, next);
    }

    static Step todo(String name, String line, String next) {
        return todo(name, List.of(line), next);
    }

    static Step unknown(String name, String line, String next) {
        return new Step(State.UNKNOWN, name, List.of(line), next);
    }
}

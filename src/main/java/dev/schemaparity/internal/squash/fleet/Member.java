package dev.schemaparity.internal.squash.fleet;

/**
 * What became of one tenant among many.
 *
 * @param name what it is told by
 * @param weight whether it is as it should be
 * @param state what it is, in a word or two; those of the same state are told together
 * @param detail what is the matter and what to do about it, null where nothing is
 * @param hint what helps all that it is told of alike, null where nothing does
 */
public record Member(String name, Weight weight, String state, String detail, String hint) {
    /** Takes one that nothing is to be said of but what is the matter. */
    public Member(String name, Weight weight, String state, String detail) {
        this(name, weight, state, detail, null);
    }

    /** How bad it is, from well on. */
    public enum Weight {
        WELL,
        /** Not everything of it could be observed. */
        INCONCLUSIVE,
        REFUSED,
        /** It could not be reached, or something needed for it could not be built. */
        FAILED
    }
}

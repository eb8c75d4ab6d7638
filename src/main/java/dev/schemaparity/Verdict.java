package dev.schemaparity;

/** Says what a check found. */
public enum Verdict {
    /** Nothing differs and everything was observed. */
    EQUAL,
    /** At least one object differs. */
    DIFFERENT,
    /** Nothing differs, but something is there that could not be observed. */
    INCONCLUSIVE
}

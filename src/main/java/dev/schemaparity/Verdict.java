package dev.schemaparity;

/** Says what a check found. Whether a witness was skipped is no part of it: {@link ParityResult#witnesses()} tells. */
public enum Verdict {
    /** Nothing differs, and there is nothing that could not be observed by the witnesses that ran. */
    EQUAL,
    /** At least one object differs. */
    DIFFERENT,
    /** Nothing differs, but something is there that could not be observed. */
    INCONCLUSIVE
}

package dev.schemaparity.benchmarks.peers;

/** What a tool made of two databases. */
enum Outcome {
    /** They differ, and the tool says so. */
    FOUND,
    /** They differ, and the tool says that they do not. */
    MISSED,
    /** They are equal, and the tool says so. */
    AGREED,
    /** They are equal, and the tool says that they are not. */
    INVENTED,
    /** The tool could not compare them. */
    FAILED
}

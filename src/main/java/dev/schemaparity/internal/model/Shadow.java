package dev.schemaparity.internal.model;

/**
 * How an attribute that the server deparses is created again by its text, and where pg_dump writes that text.
 *
 * @param statements what creates the shadow and then reads the attribute back, with {@link #TEXT} or {@link #TEXT_OR_NULL}
 *     where the text belongs
 * @param dumpedAfter what stands before it in an entry of pg_dump that shows more than this one attribute
 * @param dumpedBy what follows that where there is a text, and is missing where there is none
 * @param notDumped an end of the text that pg_dump leaves out
 */
public record Shadow(String statements, String dumpedAfter, String dumpedBy, String notDumped) {
    /** Stands for the text. No quoted name holds it: a quotation mark is doubled there. */
    public static final String TEXT = "{\"text}";

    /** Stands for the text, or for NULL where there is none, because the two mean the same. */
    public static final String TEXT_OR_NULL = "{\"text or NULL}";

    /** Tells whether an attribute without a text can be compared with one that has a text. */
    public boolean knowsAbsence() {
        return statements.contains(TEXT_OR_NULL);
    }

    /** Returns the text as pg_dump writes it. */
    public String dumped(String text) {
        return text != null && text.endsWith(notDumped) ? text.substring(0, text.length() - notDumped.length()) : text;
    }
}

package dev.schemaparity;

import java.util.Locale;

/** Tells how a side came to be. */
public enum SideKind {
    /** Built by the check. */
    BUILT,
    /** A live database, which was only read. */
    LIVE,
    /** Recorded earlier, and read from a file. */
    RECORDED;

    /** Returns the name as it stands in messages: {@code built}, {@code live} or {@code recorded}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

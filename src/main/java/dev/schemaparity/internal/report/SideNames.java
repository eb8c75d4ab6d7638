package dev.schemaparity.internal.report;

/**
 * What a report calls the two sides: a live database is nobody's legacy.
 *
 * @param legacy in a word, before a colon
 * @param legacyDatabase behind an article
 * @param whoCreates as the subject of a sentence
 * @param baseline the other side, in a word
 */
public record SideNames(String legacy, String legacyDatabase, String whoCreates, String baseline) {
    static final SideNames LEGACY_AND_BASELINE = new SideNames("legacy", "legacy database", "legacy", "baseline");

    /** Names a live database, and what has built the other side: {@code chain}, {@code baseline} or {@code backup}. */
    public static SideNames live(String builder) {
        return new SideNames("live", "live database", "the live database", builder);
    }

    /** Puts the names into what the check has said of a side. */
    public String in(String told) {
        return told.replaceFirst("^legacy: ", legacy + ": ")
                .replaceFirst("^baseline: ", baseline + ": ")
                .replace("the legacy side", "the " + legacy + " side")
                .replace("the baseline side", "the " + baseline + " side");
    }
}

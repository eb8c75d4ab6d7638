package dev.schemaparity.internal.rows;

/** Two values as a report shows them: whole, or where they are long around the first character that differs. */
record Excerpt(String legacy, String baseline) {
    private static final int SHOWN_WHOLE = 200;
    private static final int BEFORE = 40;
    private static final int AFTER = 100;

    /**
     * One of the values.
     *
     * @param text null for NULL; it may be cut after {@link SharedTable#LONGEST} characters
     * @param hash of the whole value, in hexadecimal digits
     */
    record Value(String text, String type, String hash) {}

    /** Takes two different values. */
    static Excerpt of(Value legacy, Value baseline) {
        int first = firstDifference(legacy.text(), baseline.text());
        return new Excerpt(shown(legacy, first), shown(baseline, first));
    }

    private static int firstDifference(String a, String b) {
        int i = 0;
        while (a != null && b != null && i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Where not all is shown, a hash stands for the rest: another value always reads differently. */
    private static String shown(Value value, int first) {
        String text = value.text();
        if (text == null || text.length() <= SHOWN_WHOLE) {
            return Literal.of(text, value.type());
        }
        boolean cut = text.length() > SharedTable.LONGEST;
        if (cut && first >= SharedTable.LONGEST) {
            return "%s… (the first %d characters are equal, %s)"
                    .formatted(between(text, 0, BEFORE), SharedTable.LONGEST, Sha256.shown(value.hash()));
        }
        int start = Math.max(0, first - BEFORE);
        int end = Math.min(text.length(), first + AFTER);
        return "%s%s%s (from character %d of %s%d, %s)"
                .formatted(
                        start > 0 ? "…" : "",
                        between(text, start, end),
                        end < text.length() ? "…" : "",
                        start + 1,
                        cut ? "more than " : "",
                        cut ? SharedTable.LONGEST : text.length(),
                        Sha256.shown(value.hash()));
    }

    /** Cuts no character in two. */
    private static String between(String text, int start, int end) {
        int from = start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
        int to = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
        return text.substring(from, to);
    }

    /** Cuts a text to a length at which it can stand in a line. */
    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : between(text, 0, longest) + "…";
    }
}

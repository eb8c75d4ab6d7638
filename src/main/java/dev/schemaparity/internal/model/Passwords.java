package dev.schemaparity.internal.model;

import java.util.regex.Pattern;

/** Hides the passwords of URLs in texts that people read, such as those that repeat a word of the command line. */
public final class Passwords {
    private static final String HIDDEN = "***";
    private static final Pattern IN_PROPERTIES = Pattern.compile("(?<=password=)[^&\\s'\"]*", Pattern.CASE_INSENSITIVE);
    /** Up to the last at sign: a password may hold one, or a slash. */
    private static final Pattern BEFORE_HOST = Pattern.compile("(?<=://)[^\\s'\"?]*@");

    private Passwords() {}

    /** Returns a text without them; what is null is empty. */
    public static String hidden(String text) {
        if (text == null) {
            return "";
        }
        String withoutProperties = IN_PROPERTIES.matcher(text).replaceAll(HIDDEN);
        return BEFORE_HOST.matcher(withoutProperties).replaceAll(HIDDEN + "@");
    }
}

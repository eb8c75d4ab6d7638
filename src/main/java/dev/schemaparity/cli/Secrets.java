package dev.schemaparity.cli;

import java.util.regex.Pattern;

/** Hides the passwords of URLs in messages, such as those that repeat a word of the command line. */
final class Secrets {
    private static final String HIDDEN = "***";
    private static final Pattern IN_PROPERTIES = Pattern.compile("(?<=password=)[^&\\s'\"]*", Pattern.CASE_INSENSITIVE);
    /** Up to the last at sign: a password may hold one, or a slash. */
    private static final Pattern BEFORE_HOST = Pattern.compile("(?<=://)[^\\s'\"?]*@");

    private Secrets() {}

    static String hidden(String message) {
        if (message == null) {
            return "";
        }
        String withoutProperties = IN_PROPERTIES.matcher(message).replaceAll(HIDDEN);
        return BEFORE_HOST.matcher(withoutProperties).replaceAll(HIDDEN + "@");
    }
}

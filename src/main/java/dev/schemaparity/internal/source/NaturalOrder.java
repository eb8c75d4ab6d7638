package dev.schemaparity.internal.source;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders file names as their authors meant it: digits by their value, repeatable migrations ({@code R__}) last. */
public final class NaturalOrder {
    private static final Pattern CHUNK = Pattern.compile("\\d+|\\D+");

    private NaturalOrder() {}

    public static int compare(String a, String b) {
        boolean repeatable = a.startsWith("R__");
        if (repeatable != b.startsWith("R__")) {
            return repeatable ? 1 : -1;
        }
        // What stands before the double underscore is the version: V1 comes before V1_2 whatever each is called.
        int order = compareText(version(a), version(b));
        return order != 0 ? order : compareText(a, b);
    }

    private static String version(String name) {
        int separator = name.indexOf("__");
        return separator < 0 ? name : name.substring(0, separator);
    }

    private static int compareText(String a, String b) {
        Matcher left = CHUNK.matcher(a);
        Matcher right = CHUNK.matcher(b);
        while (true) {
            boolean more = left.find();
            if (more != right.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                // Equal by value, such as V1 and V01: any fixed order will do.
                return a.compareTo(b);
            }
            int order = compareChunks(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int compareChunks(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }
}

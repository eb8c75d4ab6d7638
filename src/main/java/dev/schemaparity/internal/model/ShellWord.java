package dev.schemaparity.internal.model;

import java.util.regex.Pattern;

/** Writes words of commands that people copy, as a shell takes them. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:,=@+-]+");
    /** What double quotes leave to the shell. */
    private static final Pattern SPECIAL = Pattern.compile("[$`\"\\\\!]");

    private ShellWord() {}

    /** Returns a word in quotes where it needs some: double ones, which other systems know too, or else single ones. */
    public static String of(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return SPECIAL.matcher(word).find() ? "'" + word.replace("'", "'\\''") + "'" : '"' + word + '"';
    }
}

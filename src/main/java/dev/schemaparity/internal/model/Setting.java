package dev.schemaparity.internal.model;

import java.util.Locale;

/**
 * What a user can set, as messages name it: who reads them may sit at the command line or write the annotation, and what
 * writes them does not know.
 */
public enum Setting {
    ISOLATION("--isolation", "isolation", "Isolation.%S"),
    PG_DUMP("--pg-dump", "pgDump", "PgDumpMode.%S"),
    ROWS("--rows", "rows", "\"%s\""),
    VOLATILE_COLUMNS("--volatile-columns", "volatileColumns", "\"%s\""),
    FIND_VOLATILE_COLUMNS("--find-volatile-columns", "findVolatileColumns", "%s"),
    TIMEOUT("--timeout", "timeout", "%s");

    private final String option;
    private final String member;
    private final String form;

    Setting(String option, String member, String form) {
        this.option = option;
        this.member = member;
        this.form = form;
    }

    public String option() {
        return option;
    }

    public String member() {
        return member;
    }

    /** Names it in both surroundings. */
    @Override
    public String toString() {
        return "%s, or %s in the annotation".formatted(option, member);
    }

    /** Writes it with a value, as on the command line. */
    public String inShell(String value) {
        return option + ' ' + ShellWord.of(value);
    }

    /** Writes it with a value, given as on the command line, in both surroundings. */
    public String as(String value) {
        String inJava =
                String.format(Locale.ROOT, form, value.replace("\\", "\\\\").replace("\"", "\\\""));
        return "%s, or %s = %s in the annotation".formatted(inShell(value), member, inJava);
    }

    /** Writes that it is switched on in both surroundings. */
    public String on() {
        return "%s, or %s = true in the annotation".formatted(option, member);
    }
}

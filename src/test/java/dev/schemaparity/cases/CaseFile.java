package dev.schemaparity.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case: two databases that differ in exactly what the case says.
 *
 * <p>A file begins with directives, of which every case has at least one {@code expect} or {@code not observed}:
 *
 * <pre>{@code
 * -- expect: index public.i: definition       one difference, as KIND NAME: ATTRIBUTE; a line break in a name is \n
 * -- expect: index public.i: valid | catalog  the same, where pg_dump cannot show it
 * -- expect: nothing                          equal
 * -- not observed: aggregate public.a(int4)   on both sides
 * -- versions: 15-17                          PostgreSQL 15 to 17 only; either end may be missing
 * }</pre>
 *
 * <p>Its sections are the SQL of both sides and then of one side, under {@code -- both:}, {@code -- legacy:} and
 * {@code -- baseline:}.
 */
record CaseFile(
        Path file,
        List<String> expected,
        List<String> notObserved,
        int oldest,
        int newest,
        String both,
        String legacy,
        String baseline) {
    private static final Pattern DIRECTIVE = Pattern.compile("-- (expect|not observed|versions): (.*)");
    private static final Pattern SECTION = Pattern.compile("-- (both|legacy|baseline):");

    static CaseFile read(Path file) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> notObserved = new ArrayList<>();
        StringBuilder both = new StringBuilder();
        StringBuilder legacy = new StringBuilder();
        StringBuilder baseline = new StringBuilder();
        StringBuilder section = null;
        String versions = "-";
        boolean equal = false;
        for (String line : Files.readAllLines(file)) {
            Matcher directive = DIRECTIVE.matcher(line);
            Matcher start = SECTION.matcher(line);
            if (start.matches()) {
                section = start.group(1).equals("both") ? both : start.group(1).equals("legacy") ? legacy : baseline;
            } else if (section != null) {
                section.append(line).append('\n');
            } else if (directive.matches()) {
                String value = directive.group(2).strip();
                switch (directive.group(1)) {
                    case "versions" -> versions = value;
                    case "not observed" -> notObserved.add(value);
                    default -> {
                        equal |= value.equals("nothing");
                        if (!value.equals("nothing")) {
                            expected.add(value.endsWith("| catalog") ? value : value + " | catalog, pg_dump");
                        }
                    }
                }
            } else if (!line.startsWith("-- ")) {
                throw new IllegalArgumentException(file + ": '" + line + "' stands in no section");
            }
        }
        if (equal == !expected.isEmpty() && (equal || notObserved.isEmpty())) {
            throw new IllegalArgumentException(file + " expects either nothing or something");
        }
        String oldest = versions.substring(0, versions.indexOf('-'));
        String newest = versions.substring(versions.indexOf('-') + 1);
        return new CaseFile(
                file,
                List.copyOf(expected),
                List.copyOf(notObserved),
                oldest.isEmpty() ? 0 : Integer.parseInt(oldest),
                newest.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(newest),
                both.toString(),
                legacy.toString(),
                baseline.toString());
    }

    boolean appliesTo(int majorVersion) {
        return oldest <= majorVersion && majorVersion <= newest;
    }

    /** Writes the scripts of one side and returns their folder. */
    Path write(Path folder, String name, String own) throws IOException {
        Path side = Files.createDirectories(folder.resolve(name));
        Files.writeString(side.resolve("V1__both.sql"), both);
        // The comment keeps the sides of a case without sections of their own from being the same migrations.
        Files.writeString(side.resolve("V2__" + name + ".sql"), "-- " + name + "\n" + own);
        return side;
    }
}

package dev.schemaparity.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * -- expect: row public.t (id = 1): presence | rows   a difference in what the databases hold
 * -- expect: nothing                          equal
 * -- proved: index public.i: definition       written differently, but equal
 * -- not observed: function pg_catalog.mine()   on both sides
 * -- no remedy: why    what is to be added to the baseline is not proved to make it equal
 * -- versions: 15-17                          PostgreSQL 15 to 17 only; either end may be missing
 * -- servers: one for each side               instead of the one that all cases share
 * }</pre>
 *
 * <p>Its sections are the SQL of both sides and then of one side, under {@code -- both:}, {@code -- legacy:} and
 * {@code -- baseline:}. A section that comes again starts a further migration, for what runs in no transaction with others.
 */
public record CaseFile(
        Path file,
        List<String> expected,
        List<String> proved,
        List<String> notObserved,
        int oldest,
        int newest,
        boolean ownServers,
        boolean remedied,
        List<StringBuilder> both,
        List<StringBuilder> legacy,
        List<StringBuilder> baseline) {
    private static final Pattern DIRECTIVE =
            Pattern.compile("-- (expect|proved|not observed|no remedy|versions|servers): (.*)");
    private static final Pattern SECTION = Pattern.compile("-- (both|legacy|baseline):");

    /**
     * Reads a case.
     *
     * @throws IllegalArgumentException when the file is no case
     */
    public static CaseFile read(Path file) throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> proved = new ArrayList<>();
        List<String> notObserved = new ArrayList<>();
        Map<String, List<StringBuilder>> sections = new HashMap<>();
        StringBuilder section = null;
        String versions = "-";
        boolean ownServers = false;
        boolean remedied = true;
        boolean equal = false;
        for (String line : Files.readAllLines(file)) {
            Matcher directive = DIRECTIVE.matcher(line);
            Matcher start = SECTION.matcher(line);
            if (start.matches()) {
                section = new StringBuilder();
                sections.computeIfAbsent(start.group(1), name -> new ArrayList<>())
                        .add(section);
            } else if (section != null) {
                section.append(line).append('\n');
            } else if (directive.matches()) {
                String value = directive.group(2).strip();
                switch (directive.group(1)) {
                    case "versions" -> versions = value;
                    case "servers" -> ownServers = true;
                    case "no remedy" -> remedied = false;
                    case "proved" -> proved.add(value);
                    case "not observed" -> notObserved.add(value);
                    default -> {
                        equal |= value.equals("nothing");
                        if (!value.equals("nothing")) {
                            boolean witnessed = value.contains(" | catalog") || value.contains(" | rows");
                            expected.add(witnessed ? value : value + " | catalog, pg_dump");
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
                List.copyOf(proved),
                List.copyOf(notObserved),
                oldest.isEmpty() ? 0 : Integer.parseInt(oldest),
                newest.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(newest),
                ownServers,
                remedied,
                sections.getOrDefault("both", List.of()),
                sections.getOrDefault("legacy", List.of()),
                sections.getOrDefault("baseline", List.of()));
    }

    /** Tells whether the case is meant for a major version of PostgreSQL. */
    public boolean appliesTo(int majorVersion) {
        return oldest <= majorVersion && majorVersion <= newest;
    }

    /** Writes the migrations of one side and returns their folder. */
    Path write(Path folder, String name, List<StringBuilder> own) throws IOException {
        Path side = Files.createDirectories(folder.resolve(name));
        int version = 0;
        for (StringBuilder migration : both) {
            Files.writeString(side.resolve("V%d__both.sql".formatted(++version)), migration);
        }
        for (StringBuilder migration : own) {
            Files.writeString(side.resolve("V%d__%s.sql".formatted(++version, name)), migration);
        }
        // The comment keeps the sides of a case without sections of their own from being the same migrations.
        Files.writeString(side.resolve("V%d__end.sql".formatted(++version)), "-- " + name);
        return side;
    }
}

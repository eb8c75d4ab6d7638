package dev.schemaparity.internal.rows;

import dev.schemaparity.internal.sql.JarText;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code .sql} resource, in which {@code {name}} stands for what is known at run time: quoted names, in the main. */
record Template(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    /** Reads a resource of this package, or of another where the path says so. */
    static Template of(String resource) {
        return new Template(JarText.read(Template.class, resource));
    }

    /** Fills all places at once: a name may well look like a place. */
    String filled(Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.containsKey(place.group(1)) ? values.get(place.group(1)) : place.group()));
    }
}

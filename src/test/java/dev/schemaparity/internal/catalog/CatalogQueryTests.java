package dev.schemaparity.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogQueryTests {
    private static final Pattern CATALOG = Pattern.compile("(?<!')pg_catalog\\.(pg_[a-z_]+)");

    static Iterable<CatalogQuery> queries() {
        return CatalogQuery.ofDatabase();
    }

    @Test
    void whatIsReadOfWhatDiffersOnlyIsCutOutOfTheListOfColumns() {
        CatalogQuery query = CatalogQuery.named("view");

        assertThat(query.sql()).contains(" AS comment,\n", " AS ddl,\n", " AS stored_at,\n");
        assertThat(query.brief())
                .contains(" AS stored_at\n  FROM pg_catalog.pg_class AS c\n", "ORDER BY")
                .doesNotContain(" AS ddl", " AS statements", " AS dumped_as");
        assertThat(CatalogQuery.named("schema").brief())
                .isEqualTo(CatalogQuery.named("schema").sql());
    }

    /** A role that is refused later, in the middle of a comparison, would be told nothing. */
    @ParameterizedTest
    @MethodSource("queries")
    void whatIsReadOfWhatDiffersOnlyNeedsNoPrivilegeThatWasNotNeededBefore(CatalogQuery query) {
        Set<String> before = catalogs(query.brief());
        before.addAll(catalogs(CatalogQuery.text("probe.sql")));

        assertThat(before).containsAll(catalogs(query.sql()));
    }

    private static Set<String> catalogs(String sql) {
        Set<String> catalogs = new TreeSet<>();
        Matcher matcher = CATALOG.matcher(sql);
        while (matcher.find()) {
            catalogs.add(matcher.group(1));
        }
        return catalogs;
    }
}

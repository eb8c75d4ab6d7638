package dev.schemaparity.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTests {
    @Test
    void digitsCountByTheirValueAndRepeatablesComeLast() {
        List<String> ordered = List.of(
                "1_first.sql",
                "2_second.sql",
                "10_tenth.sql",
                "010_tenth_again.sql",
                "V1__a.sql",
                "V1_2__b.sql",
                "V1_10__c.sql",
                "V2__d.sql",
                "V20260101000000000000000001__e.sql",
                "R__views.sql");
        List<String> names = new ArrayList<>(ordered);
        Collections.reverse(names);

        names.sort(NaturalOrder::compare);

        assertThat(names).containsExactlyElementsOf(ordered);
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.schemaparity.AcceptedDifferences.Weighed;
import dev.schemaparity.spi.UsageException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcceptedDifferencesTests {
    /** Already the next day where the clock hangs, still the 31st in UTC. */
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2027-01-31T12:00:00Z"), ZoneId.of("Pacific/Kiritimati"));

    private static final LocalDate TODAY = LocalDate.parse("2027-01-31");

    private static Difference difference(String object, String legacy, String baseline) {
        return new Difference(
                "column", object, "default", legacy, baseline, "a", "b", List.of("catalog", "pg_dump"), null, null);
    }

    private static Difference dumped(String text) {
        return new Difference(
                Difference.PG_DUMP_ENTRY,
                "TABLE public t",
                "text",
                text,
                "x",
                text,
                "x",
                List.of("pg_dump"),
                null,
                null);
    }

    private static AcceptedDifference pin(String object, String legacy, String baseline, LocalDate until) {
        return new AcceptedDifference("column", object, "default", legacy, baseline, "old", until, "a.toml:" + object);
    }

    private static Weighed weigh(AcceptedDifference pin, Difference... differences) {
        return new AcceptedDifferences(List.of(pin), NOON)
                .weigh(List.of(differences), Set.of("catalog", "pg_dump", "rows"));
    }

    @Test
    void whatIsPinnedDoesNotCountAndIsListed() {
        AcceptedDifference pin = pin("t.a", "1", "2", null);

        Weighed weighed = weigh(pin, difference("t.a", "1", "2"), difference("t.b", "1", "2"));

        assertThat(weighed.accepted()).containsExactly(pin);
        assertThat(weighed.told()).containsExactly(difference("t.b", "1", "2"));
    }

    @Test
    void nothingOnOneSideIsPinnedByNothing() {
        assertThat(weigh(pin("t.a", null, "2", null), difference("t.a", null, "2"))
                        .told())
                .isEmpty();
        assertThat(weigh(pin("t.a", "", "2", null), difference("t.a", "1", "2")).told())
                .hasSize(2);
    }

    @Test
    void aDigestPinsItsValueAndNoOther() {
        String page = "BEGIN\n  RETURN 'ä';\nEND";
        AcceptedDifference pin = pin("t.a", AcceptedDifference.digest(page), "2", null);

        assertThat(weigh(pin, difference("t.a", page, "2")).told()).isEmpty();
        assertThat(weigh(pin, difference("t.a", page + " ", "2")).told()).hasSize(2);
        assertThat(AcceptedDifference.digest("abc"))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aPinThatMatchesNothingIsUnused() {
        assertThat(weigh(pin("t.a", "1", "2", null)).told()).singleElement().satisfies(stale -> {
            assertThat(stale.headline()).isEqualTo("accepted difference column t.a: default is unused");
            assertThat(stale.remark()).contains("a.toml:t.a", "Delete that entry");
        });
    }

    @Test
    void aPinWithOtherValuesIsWidenedAndTheDifferenceStands() {
        assertThat(weigh(pin("t.a", "1", "2", null), difference("t.a", "1", "3"))
                        .told())
                .satisfiesExactly(
                        difference -> assertThat(difference).isEqualTo(difference("t.a", "1", "3")), stale -> {
                            assertThat(stale.headline())
                                    .isEqualTo("accepted difference column t.a: default is widened");
                            assertThat(stale.legacy()).isEqualTo("1");
                            assertThat(stale.baseline()).isEqualTo("2");
                            assertThat(stale.remark()).contains("a.toml:t.a", "legacy:   1", "baseline: 3");
                        });
    }

    @Test
    void aPinHoldsOnItsLastDayInUtcAndIsExpiredOnTheNext() {
        Difference difference = difference("t.a", "1", "2");

        assertThat(weigh(pin("t.a", "1", "2", TODAY), difference).told()).isEmpty();
        assertThat(weigh(pin("t.a", "1", "2", TODAY.minusDays(1)), difference).told())
                .satisfiesExactly(told -> assertThat(told).isEqualTo(difference), stale -> {
                    assertThat(stale.headline()).isEqualTo("accepted difference column t.a: default is expired");
                    assertThat(stale.remark()).contains("2027-01-30", "a.toml:t.a", "old");
                });
    }

    @Test
    void aPinThatIsExpiredAndHasNothingToAcceptIsUnused() {
        assertThat(weigh(pin("t.a", "1", "2", TODAY.minusDays(1))).told())
                .extracting(Difference::attribute)
                .containsExactly("unused");
    }

    @Test
    void entriesOfPgDumpWithTheSameKeyArePinnedOneByOne() {
        AcceptedDifference pin =
                new AcceptedDifference(Difference.PG_DUMP_ENTRY, "TABLE public t", "text", "1", "x", "old", null, null);

        Weighed weighed = weigh(pin, dumped("1"), dumped("2"));

        assertThat(weighed.told()).containsExactly(dumped("2"));
        assertThat(weighed.accepted()).containsExactly(pin);
    }

    @Test
    void withoutPgDumpNobodyKnowsWhetherAPinOfItsEntriesHolds() {
        AcceptedDifference pin =
                new AcceptedDifference(Difference.PG_DUMP_ENTRY, "TABLE public t", "text", "1", "x", "old", null, null);

        assertThat(new AcceptedDifferences(List.of(pin), NOON)
                        .weigh(List.of(), Set.of("catalog"))
                        .told())
                .isEmpty();
        assertThat(weigh(pin).told()).hasSize(1);
    }

    @Test
    void theSameDifferenceIsAcceptedOnce() {
        AcceptedDifference pin = pin("t.a", "1", "2", null);
        ParitySpec.Builder spec =
                ParitySpec.builder().legacy("sql:a").baseline("sql:b").accept(pin);
        spec.build();
        spec.accept(new AcceptedDifference("column", "t.a", "default", "1", "2", "new", TODAY, "b.toml:7"));

        assertThatThrownBy(spec::build)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("accepted at a.toml:t.a and at b.toml:7 (column t.a: default differs)");
    }

    @Test
    void aPinWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> new AcceptedDifference("index", "i", "presence", "present", "missing", " ", null, "x"))
                .isInstanceOf(UsageException.class)
                .hasMessage("The accepted difference at x has no reason. Say why it is accepted.");
    }
}

package dev.schemaparity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.SettledMismatch.Outcome;
import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.internal.model.ObjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledMismatchTests {
    private static Mismatch mismatch(String object, String cause) {
        return new Mismatch(
                id(object),
                Mismatch.PRESENCE,
                "present",
                "missing",
                "create",
                null,
                List.of("TABLE " + object),
                true,
                cause == null ? null : id(cause));
    }

    private static ObjectId id(String name) {
        return new ObjectId("table", name);
    }

    private static List<Outcome> outcomes(List<Mismatch> mismatches, String leftOut) {
        return SettledMismatch.settle(
                        mismatches,
                        mismatch -> mismatch.object().name().equals(leftOut) ? Outcome.LEFT_OUT : Outcome.TOLD,
                        mismatch -> mismatch.object().name().startsWith("accepted"))
                .stream()
                .map(SettledMismatch::outcome)
                .toList();
    }

    @Test
    void whatFollowsFromSomethingToldIsNotToldAgain() {
        assertThat(outcomes(List.of(mismatch("a", null), mismatch("b", "a"), mismatch("c", "b")), "none"))
                .containsExactly(Outcome.TOLD, Outcome.FOLLOWS, Outcome.FOLLOWS);
    }

    @Test
    void whatFollowsFromSomethingLeftOutSpeaksForItself() {
        assertThat(outcomes(List.of(mismatch("a", null), mismatch("b", "a"), mismatch("c", "b")), "a"))
                .containsExactly(Outcome.LEFT_OUT, Outcome.TOLD, Outcome.TOLD);
    }

    @Test
    void whatIsAcceptedCoversWhatItPinsAlone() {
        Mismatch whole = mismatch("accepted", null);
        Mismatch type = ofAttribute("accepted", "type", "int", null);

        assertThat(outcomes(List.of(whole, mismatch("b", "accepted")), "none"))
                .containsExactly(Outcome.TOLD, Outcome.ACCEPTED_WITH_ITS_CAUSE);
        assertThat(outcomes(List.of(type, ofAttribute("b", "type", "int", "accepted")), "none"))
                .containsExactly(Outcome.TOLD, Outcome.ACCEPTED_WITH_ITS_CAUSE);
        assertThat(outcomes(List.of(type, ofAttribute("b", "type", "date", "accepted")), "none"))
                .containsExactly(Outcome.TOLD, Outcome.TOLD);
        assertThat(outcomes(List.of(type, ofAttribute("b", "default", "int", "accepted")), "none"))
                .containsExactly(Outcome.TOLD, Outcome.TOLD);
    }

    private static Mismatch ofAttribute(String object, String attribute, String legacy, String cause) {
        return new Mismatch(
                id(object),
                attribute,
                legacy,
                "other",
                "create",
                "create",
                List.of(),
                false,
                cause == null ? null : id(cause));
    }

    @Test
    void twoThatWouldExplainEachOtherAreBothTold() {
        assertThat(outcomes(List.of(mismatch("a", "b"), mismatch("b", "a")), "none"))
                .containsExactly(Outcome.TOLD, Outcome.TOLD);
    }

    @Test
    void whatPgDumpWasToldToLeaveOutExplainsNothingThatItShows() {
        Mismatch mismatch = mismatch("a", null);

        assertThat(new SettledMismatch(mismatch, Outcome.LEFT_OUT).explainsDump())
                .isFalse();
        assertThat(new SettledMismatch(mismatch, Outcome.LEFT_OUT_OF_THE_CATALOG).explainsDump())
                .isTrue();
        assertThat(new SettledMismatch(mismatch, Outcome.TOLD).explainsDump()).isTrue();
    }
}

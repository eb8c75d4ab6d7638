package dev.schemaparity.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.schemaparity.internal.model.StepIntervals.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepIntervalsTests {
    private static final StepIntervals THREE = new StepIntervals(
            List.of(new Interval("V1", 100, 103), new Interval("V2", 103, 104), new Interval("V3", 110, 120)));

    @Test
    void rowBelongsToTheStepWhoseIntervalHoldsItsTransaction() {
        assertThat(THREE.newest(List.of("102"))).contains("V1");
        assertThat(THREE.newest(List.of("103"))).contains("V2");
        assertThat(THREE.newest(List.of("119"))).contains("V3");
        assertThat(THREE.overlap()).isFalse();
    }

    @Test
    void whatIsOutsideOfAllStepsBelongsToNone() {
        assertThat(THREE.newest(List.of("99"))).isEmpty();
        assertThat(THREE.newest(List.of("105"))).isEmpty();
        assertThat(THREE.newest(List.of("120"))).isEmpty();
        // What initdb wrote.
        assertThat(THREE.newest(List.of("1"))).isEmpty();
        assertThat(THREE.newest(List.of())).isEmpty();
        assertThat(StepIntervals.NONE.newest(List.of("100"))).isEmpty();
    }

    @Test
    void ofSeveralRowsTheNewestOrTheOldestCounts() {
        assertThat(THREE.newest(List.of("100", "115", "103"))).contains("V3");
        assertThat(THREE.oldest(List.of("115", "100", "103"))).contains("V1");
        assertThat(THREE.oldest(List.of("115", "2", "103"))).isEmpty();
    }

    @Test
    void transactionThatSpansStepsBelongsToNone() {
        StepIntervals grouped = new StepIntervals(List.of(new Interval("V1", 99, 101), new Interval("V2", 100, 101)));

        assertThat(grouped.overlap()).isTrue();
        assertThat(grouped.newest(List.of("100"))).isEmpty();
    }

    @Test
    void rowsOnBothSidesOfTheWrapAreToldApart() {
        long epoch = 1L << 32;
        StepIntervals wrapping = new StepIntervals(
                List.of(new Interval("V1", epoch - 2, epoch - 1), new Interval("V2", epoch - 1, epoch + 5)));

        assertThat(wrapping.newest(List.of("4294967294"))).contains("V1");
        assertThat(wrapping.newest(List.of("4294967295"))).contains("V2");
        assertThat(wrapping.newest(List.of("4294967294", "4"))).contains("V2");
        assertThat(wrapping.oldest(List.of("4294967294", "4"))).contains("V1");
    }

    @ParameterizedTest
    @CsvSource({
        "700, 750, 700",
        "760, 750, 760",
        "2, 750, 0",
        "700, 4294967996, 4294967996",
        "4294967290, 4294967300, 4294967290",
        "5, 4294967290, 4294967301"
    })
    void epochIsTheOneThatIsNearest(long xmin, long reference, long expected) {
        assertThat(StepIntervals.withEpoch(xmin, reference)).isEqualTo(expected);
    }
}

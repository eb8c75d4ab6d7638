package com.example.emerald;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.schemaparity.Difference;
import dev.schemaparity.ParityCheck;
import dev.schemaparity.ParityResult;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Shows what a review does not see: the baseline that was written by hand has {@code is_admin} where it reads well, in
 * the middle of {@code users}. The migrations add the column later, so that production has it last.
 */
class HandwrittenBaselineTest {
    @Test
    void theOneMistakeIsFoundAndNothingElse() {
        ParitySpec spec = ParitySpec.builder()
                .legacy("flyway:src/main/resources/db/legacy")
                .baseline("flyway:src/main/resources/db/handwritten-baseline-from-the-plan")
                .build();

        ParityResult result = ParityCheck.run(spec);

        assertEquals(Verdict.DIFFERENT, result.verdict());
        assertEquals(1, result.differences().size(), () -> result.differences().toString());
        Difference difference = result.differences().get(0);
        assertEquals("table", difference.kind());
        assertEquals("public.users", difference.object());
        assertEquals("column order", difference.attribute());
    }
}

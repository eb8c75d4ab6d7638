package dev.schemaparity.junit;

import dev.schemaparity.ParityResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Adds the whole comparison to a class annotated with {@link SchemaParity}, as a tree of tests: a container for each
 * witness, one for each kind of object, and a failing test for each object that differs. A witness that did not run is a
 * skipped test.
 *
 * <p>Beside the witnesses there are tests for
 *
 * <ul>
 *   <li>each accepted difference: it passes, and fails where it is not used any more, has become another or has expired,
 *   <li>each generated baseline that the sources name: it fails where the file was edited, or a migration came in at or below
 *       its version. Only this interface looks for that; a class without it, and {@link dev.schemaparity.ParityCheck}, do not,
 *   <li>what could not be observed, which makes the check inconclusive.
 * </ul>
 */
public interface ParityChecks {
    /**
     * Turns the result into tests.
     *
     * @param result what the check of this class found
     * @return a container for each witness, and the tests beside them
     */
    @TestFactory
    default Stream<DynamicNode> schemaParity(ParityResult result) {
        return ParityTree.of(result, getClass());
    }
}

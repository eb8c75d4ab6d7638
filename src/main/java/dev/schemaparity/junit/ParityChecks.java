package dev.schemaparity.junit;

import dev.schemaparity.ParityResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Adds the whole comparison to a class annotated with {@link SchemaParity}, as a tree of tests: a container for each
 * witness, one for each kind of object, and a failing test for each object that differs.
 */
public interface ParityChecks {
    /**
     * Turns the result into tests.
     *
     * @param result what the check of this class found
     * @return a container for each witness
     */
    @TestFactory
    default Stream<DynamicNode> schemaParity(ParityResult result) {
        return ParityTree.of(result, getClass());
    }
}

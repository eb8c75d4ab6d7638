package dev.schemaparity.internal.squash.plan;

import dev.schemaparity.internal.squash.ChainSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be told of a squash.
 *
 * @param chain the notation of the chain
 * @param baseline the file, folder or notation of the baseline; null to look for it in the tree
 * @param archive where the old files are moved, null where that is not said
 * @param databases the URLs of the databases that are to be looked at
 * @param tree the folder of the project
 * @param settings what the chain needs, and each command that is told next is given
 * @param schemaPerTenant whether Flyway runs the chain in many schemas
 * @param progress is told what is going on
 */
public record PlanRequest(
        String chain,
        String baseline,
        Path archive,
        List<String> databases,
        Path tree,
        ChainSettings settings,
        boolean schemaPerTenant,
        Consumer<String> progress) {
    private static final String OF_FLYWAY = "flyway:";

    boolean isOfFlyway() {
        return chain.startsWith(OF_FLYWAY);
    }
}

package dev.schemaparity.internal.squash.inspect;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.internal.squash.stamp.LiveDatabase;
import dev.schemaparity.internal.squash.stamp.StampRequest;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is to be inspected.
 *
 * @param checks runs the comparison with the chain
 * @param ofChain makes a specification with everything but its sources: the server, and what the chain needs
 * @param ofServer makes one with the server alone
 * @param database the URL of the live database
 * @param chain the notation of the chain that is to have built it
 * @param options the settings of the chain
 * @param given what the commands that are told next are given as well
 * @param backup the folder that a backup is written to, null for none
 * @param progress is told what is going on
 */
public record InspectRequest(
        CheckSeries checks,
        Supplier<ParitySpec.Builder> ofChain,
        Supplier<ParitySpec.Builder> ofServer,
        String database,
        String chain,
        Map<String, String> options,
        ChainSettings given,
        Path backup,
        Consumer<String> progress) {
    private static final String OF_ALEMBIC = "(git:[^:]*:)?command:.*";

    LiveDatabase live() {
        return StampRequest.live(database);
    }

    /** Returns what there are files of; among them may be a baseline. */
    Source files() {
        return StampRequest.ofChain(Side.BASELINE, chain, options, surroundings());
    }

    /** Returns where the chain is looked for. */
    Surroundings surroundings() {
        return Surroundings.of(ofChain, chain);
    }

    /** A command is anybody's; the table of Alembic's in the database says whose. */
    boolean isOfAlembic() {
        return chain.matches(OF_ALEMBIC);
    }

    /** Starts the check of the live database against what the chain builds. */
    ParitySpec.Builder comparison(String notation) {
        return ofChain.get().legacy(database).baseline(notation);
    }
}

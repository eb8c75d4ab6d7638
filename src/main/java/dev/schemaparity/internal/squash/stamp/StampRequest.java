package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.CheckSeries;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.source.Sources;
import dev.schemaparity.internal.squash.Surroundings;
import dev.schemaparity.spi.LiveSource;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.Source;
import dev.schemaparity.spi.SourceRequest;
import dev.schemaparity.spi.UsageException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is to be stamped, and how.
 *
 * @param checks runs the comparisons
 * @param settings makes a specification with everything but its sources: the server, and what the baseline needs
 * @param database the URL of the live database
 * @param chain the notation of the chain that has built it
 * @param baseline the notation of what replaces the chain; with Alembic null where its proof is done already
 * @param options the settings of both
 * @param apply whether to do it, or only to tell what would be done
 * @param upgrade whether to run first what the chain still has to run, where nothing drifts
 * @param pgDumpMayBeMissing whether the comparison counts without pg_dump
 * @param lockLimit how long to wait for migrations that are running
 * @param progress is told what is going on
 */
public record StampRequest(
        CheckSeries checks,
        Supplier<ParitySpec.Builder> settings,
        String database,
        String chain,
        String baseline,
        Map<String, String> options,
        boolean apply,
        boolean upgrade,
        boolean pgDumpMayBeMissing,
        Duration lockLimit,
        Consumer<String> progress) {

    LiveDatabase live() {
        return new LiveDatabase(live(database).database(), lockLimit);
    }

    /**
     * Finds the live database that a URL names.
     *
     * @throws UsageException when it names none
     */
    public static LiveDatabase live(String url) {
        if (url.startsWith("jdbc:postgresql:")
                && parse(Side.LEGACY, url, Map.of(), Surroundings.own()) instanceof LiveSource live) {
            return new LiveDatabase(live.database());
        }
        throw new UsageException("--database names no live database. Write jdbc:postgresql://HOST[:PORT]/DATABASE");
    }

    /** Starts the check of the live database against what a source builds. */
    ParitySpec.Builder proof(String notation) {
        return settings.get().legacy(database).baseline(notation);
    }

    /** Returns the chain as it is run: without baselines. */
    Source chainToRun() {
        return ofChain(Side.LEGACY, chain, options, surroundings());
    }

    /** Returns what there are files of; among them may be an earlier baseline. */
    Source chainFiles() {
        return ofChain(Side.BASELINE, chain, options, surroundings());
    }

    /** Returns what there are files of beside the baseline. */
    Source files(String notation) {
        return parse(Side.BASELINE, notation, options, surroundings());
    }

    /** Returns where the sources are looked for. */
    Surroundings surroundings() {
        return Surroundings.of(settings, chain);
    }

    /** Returns the source that the notation of a chain names. For which side it runs is no matter of whoever named it. */
    public static Source ofChain(Side side, String notation, Map<String, String> options, Surroundings surroundings) {
        try {
            return parse(side, notation, options, surroundings);
        } catch (UsageException e) {
            throw new UsageException(
                    e.getMessage().replaceFirst("\\b([Tt]he) %s source\\b".formatted(side), "$1 chain"), e);
        }
    }

    /** Returns the source that a notation names. */
    private static Source parse(Side side, String notation, Map<String, String> options, Surroundings surroundings) {
        return Sources.create(new SourceRequest(
                side,
                notation,
                options,
                surroundings.directory().toAbsolutePath(),
                surroundings.classLoader(),
                null,
                false));
    }
}

package dev.schemaparity.squash;

import dev.schemaparity.ParityCustomizer;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.internal.squash.ChainSettings;
import dev.schemaparity.spi.Side;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What a chain finds when it begins, and where it is built: said in the same words to all that build one. */
final class BuildSettings {
    private final Map<String, String> options = new LinkedHashMap<>();
    private Path init;
    private String user;
    private Consumer<String> progress = activity -> {};
    private ParityCustomizer customizer = spec -> {};

    void option(String key, String value) {
        options.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    }

    void init(Path script) {
        init = Objects.requireNonNull(script, "script");
    }

    void user(String name) {
        user = Objects.requireNonNull(name, "user");
    }

    void progress(Consumer<String> listener) {
        progress = Objects.requireNonNull(listener, "progress");
    }

    void settings(ParityCustomizer given) {
        customizer = Objects.requireNonNull(given, "settings");
    }

    Map<String, String> options() {
        return Map.copyOf(options);
    }

    Consumer<String> progress() {
        return progress;
    }

    /** Returns what the commands that are told next are given as well. */
    ChainSettings ofChain() {
        return new ChainSettings(options(), init, user, null, null, null);
    }

    /** Makes a specification of where something is built, for what is no chain. */
    ParitySpec.Builder spec() {
        return customized(ParitySpec.builder());
    }

    /** Makes a specification in which the chain builds one side. */
    ParitySpec.Builder spec(Side side) {
        return customized(takingOptions(shaped(ParitySpec.builder(), side), side));
    }

    /**
     * Makes a specification in which the chain builds the legacy side, and its baseline the other one.
     *
     * @param takesOptions whether the baseline is of the kind that the options are meant for
     */
    ParitySpec.Builder ofBoth(boolean takesOptions) {
        ParitySpec.Builder spec = takingOptions(shaped(ParitySpec.builder(), Side.LEGACY), Side.LEGACY);
        shaped(spec, Side.BASELINE);
        return customized(takesOptions ? takingOptions(spec, Side.BASELINE) : spec);
    }

    /** Whoever customizes has the last word. */
    private ParitySpec.Builder customized(ParitySpec.Builder spec) {
        spec.progress(progress);
        customizer.customize(spec);
        return spec;
    }

    private ParitySpec.Builder takingOptions(ParitySpec.Builder spec, Side side) {
        options.forEach((key, value) -> spec.option(side, key, value));
        return spec;
    }

    private ParitySpec.Builder shaped(ParitySpec.Builder spec, Side side) {
        if (init != null) {
            spec.init(side, init);
        }
        if (user != null) {
            spec.user(side, user);
        }
        return spec;
    }
}

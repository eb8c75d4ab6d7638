package dev.schemaparity.junit;

import dev.schemaparity.AcceptedDifference;
import dev.schemaparity.ParityCustomizer;
import dev.schemaparity.ParitySpec;
import dev.schemaparity.spi.Side;
import dev.schemaparity.spi.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.ReflectionSupport;

/** Reads a specification from its annotation. */
final class AnnotatedSpec {
    private static final String SERVER = "schemaparity.server";

    private AnnotatedSpec() {}

    /**
     * Reads it.
     *
     * @param configuration tells the parameters of the test run by their names
     */
    static ParitySpec of(
            SchemaParity annotation, Class<?> testClass, Function<String, Optional<String>> configuration) {
        ParitySpec.Builder spec = ParitySpec.builder()
                .legacy(annotation.legacy())
                .baseline(annotation.baseline())
                .isolation(annotation.isolation())
                .pgDump(annotation.pgDump())
                .ignore(List.of(annotation.ignore()))
                .schemas(List.of(annotation.schemas()))
                .rows(List.of(annotation.rows()))
                .volatileColumns(List.of(annotation.volatileColumns()))
                .findVolatileColumns(annotation.findVolatileColumns())
                .keep(annotation.keep())
                .timeout(Duration.ofSeconds(annotation.timeout()))
                .classLoader(testClass.getClassLoader());
        Optional.of(annotation.server())
                .filter(server -> !server.isBlank())
                .or(() -> configuration.apply(SERVER))
                .ifPresent(spec::server);
        if (!annotation.pgDumpPath().isEmpty()) {
            spec.pgDumpPath(Path.of(annotation.pgDumpPath()));
        }
        for (String file : annotation.accept()) {
            spec.accept(Path.of(file));
        }
        for (Accepted accepted : annotation.accepted()) {
            spec.accept(accepted(accepted, "@Accepted on " + testClass.getName()));
        }
        List.of(annotation.then()).forEach(spec::then);
        for (Side side : Side.values()) {
            String upTo = side == Side.LEGACY ? annotation.legacyUpTo() : annotation.baselineUpTo();
            if (!upTo.isEmpty()) {
                spec.upTo(side, upTo);
            }
            options(spec, side, annotation.options());
            options(spec, side, side == Side.LEGACY ? annotation.legacyOptions() : annotation.baselineOptions());
            if (!annotation.init().isEmpty()) {
                spec.init(side, Path.of(annotation.init()));
            }
            if (!annotation.user().isEmpty()) {
                spec.user(side, annotation.user());
            }
            if (!annotation.databaseName().isEmpty()) {
                spec.databaseName(side, annotation.databaseName());
            }
        }
        for (Class<? extends ParityCustomizer> customizer : annotation.customize()) {
            ReflectionSupport.newInstance(customizer).customize(spec);
        }
        return spec.build();
    }

    private static AcceptedDifference accepted(Accepted annotation, String origin) {
        try {
            return new AcceptedDifference(
                    annotation.kind(),
                    annotation.object(),
                    annotation.attribute(),
                    annotation.legacy(),
                    annotation.baseline(),
                    annotation.reason(),
                    annotation.until().isEmpty() ? null : LocalDate.parse(annotation.until()),
                    origin);
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "The 'until' of %s is '%s'. Write a date such as 2027-01-31.".formatted(origin, annotation.until()),
                    e);
        }
    }

    private static void options(ParitySpec.Builder spec, Side side, String[] entries) {
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "The option '%s' of @SchemaParity is not written KEY=VALUE, such as flyway.placeholders.owner=app."
                                .formatted(entry));
            }
            spec.option(side, entry.substring(0, equals), entry.substring(equals + 1));
        }
    }
}

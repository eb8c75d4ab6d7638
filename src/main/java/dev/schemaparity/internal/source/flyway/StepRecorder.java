package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Step;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Times each migration from Flyway's own events.
 *
 * <p>A proxy, because the Callback interface changed its type parameters between Flyway 10 and 11 and a class compiled
 * against the one does not run on the other.
 */
final class StepRecorder implements InvocationHandler {
    private final BuildProgress progress;
    private long startedNanos;

    private StepRecorder(BuildProgress progress) {
        this.progress = progress;
    }

    static Callback callback(BuildProgress progress) {
        return (Callback) Proxy.newProxyInstance(
                Callback.class.getClassLoader(), new Class<?>[] {Callback.class}, new StepRecorder(progress));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "supports" -> arguments[0] == Event.BEFORE_EACH_MIGRATE || arguments[0] == Event.AFTER_EACH_MIGRATE;
            case "canHandleInTransaction" -> true;
            case "handle" -> handle((Event) arguments[0], ((Context) arguments[1]).getMigrationInfo());
            case "getCallbackName" -> "schema-parity timing";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> "schema-parity timing";
        };
    }

    private Object handle(Event event, MigrationInfo migration) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            progress.started(migration.getScript());
            startedNanos = System.nanoTime();
        } else {
            progress.finished(new Step(
                    migration.getScript(), checksum(migration), Duration.ofNanos(System.nanoTime() - startedNanos)));
        }
        return null;
    }

    /** A Java migration has no checksum unless it gives one; its class stands for it. */
    private static String checksum(MigrationInfo migration) {
        return migration.getChecksum() == null
                ? "java:" + migration.getScript()
                : Integer.toHexString(migration.getChecksum());
    }
}

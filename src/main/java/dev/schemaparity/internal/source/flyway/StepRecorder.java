package dev.schemaparity.internal.source.flyway;

import dev.schemaparity.internal.source.SessionTraces;
import dev.schemaparity.spi.BuildProgress;
import dev.schemaparity.spi.Step;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
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
    /** The last of them comes after the last transaction, when a SET LOCAL is over. */
    private static final Set<Event> EVENTS =
            Set.of(Event.BEFORE_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE, Event.AFTER_MIGRATE);

    private final BuildProgress progress;
    private long startedNanos;
    private Connection session;
    private SessionTraces before;
    private String lastStep;

    private StepRecorder(BuildProgress progress) {
        this.progress = progress;
    }

    static Callback callback(BuildProgress progress) {
        return (Callback) Proxy.newProxyInstance(
                Callback.class.getClassLoader(), new Class<?>[] {Callback.class}, new StepRecorder(progress));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws SQLException {
        return switch (method.getName()) {
            case "supports" -> EVENTS.contains(arguments[0]);
            case "canHandleInTransaction" -> true;
            case "handle" -> handle((Event) arguments[0], (Context) arguments[1]);
            case "getCallbackName" -> "schema-parity timing";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> "schema-parity timing";
        };
    }

    private Object handle(Event event, Context context) throws SQLException {
        MigrationInfo migration = context.getMigrationInfo();
        if (event == Event.BEFORE_EACH_MIGRATE) {
            if (session == null && SessionTraces.areSeenThrough(context.getConnection())) {
                // The one connection that all migrations run on; Flyway has another for its history and its lock.
                session = context.getConnection();
                before = SessionTraces.of(session);
            }
            lastStep = migration.getScript();
            progress.started(lastStep);
            startedNanos = System.nanoTime();
        } else if (event == Event.AFTER_EACH_MIGRATE) {
            progress.finished(new Step(
                    migration.getScript(), checksum(migration), Duration.ofNanos(System.nanoTime() - startedNanos)));
        } else if (session != null) {
            progress.sessionEnded(lastStep, SessionTraces.of(session).since(before));
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

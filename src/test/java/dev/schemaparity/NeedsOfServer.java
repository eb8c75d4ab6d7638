package dev.schemaparity;

import dev.schemaparity.spi.DatabaseServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * On tests that need more of the run's server than databases of their own: skipped where it is somebody else's and the role
 * may not. On an embedded server, a test is skipped for its version alone.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsOfServer.Condition.class)
public @interface NeedsOfServer {
    Need[] value();

    /** What a role that may create databases need not have. */
    enum Need {
        ROLES("a role that may create roles"),
        SUPERUSER("a superuser"),
        OWN_SERVER("a server that is started by us, and used by nobody else"),
        EVERY_CATALOG("every catalog that is queried, as since PostgreSQL 15"),
        EMBEDDED("a server on this machine, with a data folder and programs that are looked at");

        private final String words;

        Need(String words) {
            this.words = words;
        }

        private boolean isMet(DatabaseServer server) throws SQLException {
            if (this == EMBEDDED) {
                return server.name().equals("embedded");
            }
            if (this == EVERY_CATALOG) {
                try (Connection connection = server.maintenance().connect()) {
                    return connection.getMetaData().getDatabaseMajorVersion() >= 15;
                }
            }
            if (this == OWN_SERVER || !server.isExternal()) {
                return !server.isExternal();
            }
            try (Connection connection = server.maintenance().connect();
                    Statement statement = connection.createStatement();
                    ResultSet role = statement.executeQuery(
                            "SELECT rolsuper, rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
                role.next();
                return role.getBoolean(this == SUPERUSER ? 1 : 2);
            }
        }
    }

    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<NeedsOfServer> needs = AnnotationSupport.findAnnotation(context.getElement(), NeedsOfServer.class);
            if (needs.isEmpty()) {
                return ConditionEvaluationResult.enabled("needs databases only");
            }
            DatabaseServer server = TestServers.shared(context);
            try {
                for (Need need : needs.get().value()) {
                    if (!need.isMet(server)) {
                        return ConditionEvaluationResult.disabled(
                                "needs %s; the run's server lacks that".formatted(need.words));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("what the role may do cannot be asked", e);
            }
            return ConditionEvaluationResult.enabled(
                    "the run's server has all of " + Arrays.toString(needs.get().value()));
        }
    }
}

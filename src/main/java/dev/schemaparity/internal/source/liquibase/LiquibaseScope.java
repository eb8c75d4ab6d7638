package dev.schemaparity.internal.source.liquibase;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import liquibase.Scope;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase's surroundings while it runs for us: its settings, its files, and silence. */
final class LiquibaseScope {
    private LiquibaseScope() {}

    /** What is done in it; Liquibase's own type says {@code Exception}, too. */
    interface Task<T> {
        T run(ResourceAccessor files) throws Exception;
    }

    @SuppressWarnings("resource") // Folders and a class loader that is not ours: there is nothing to close.
    static <T> T run(LiquibaseSettings settings, Task<T> task) throws Exception {
        ResourceAccessor files = files(settings);
        Map<String, Object> values = new HashMap<>(settings.settings());
        values.put(Scope.Attr.classLoader.name(), settings.request().classLoader());
        values.put(Scope.Attr.resourceAccessor.name(), files);
        // It tells each statement and a summary; what a reader needs of that, we tell.
        values.put(Scope.Attr.logService.name(), new Silence());
        values.put(Scope.Attr.ui.name(), new LoggerUIService());
        return Scope.child(values, () -> task.run(files));
    }

    private static ResourceAccessor files(LiquibaseSettings settings) throws FileNotFoundException {
        if (settings.searchPath().isEmpty()) {
            return new ClassLoaderResourceAccessor(settings.request().classLoader());
        }
        List<ResourceAccessor> folders = new ArrayList<>();
        for (Path folder : settings.searchPath()) {
            folders.add(new DirectoryResourceAccessor(folder));
        }
        return new CompositeResourceAccessor(folders);
    }

    private static final class Silence extends AbstractLogService {
        @Override
        public int getPriority() {
            return PRIORITY_NOT_APPLICABLE;
        }

        @Override
        @SuppressWarnings({"rawtypes", "try"}) // Liquibase's own signature, and its own kind of resource.
        public Logger getLog(Class type) {
            return new AbstractLogger() {
                @Override
                public void log(Level level, String message, Throwable failure) {
                    // Nobody listens.
                }
            };
        }
    }
}

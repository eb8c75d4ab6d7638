package dev.schemaparity.cli;

import dev.schemaparity.TestServers;
import dev.schemaparity.spi.DatabaseServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a project that was squashed, on the run's server; the database goes after it. */
@ExtendWith(TestServers.class)
abstract class OnStampProject {
    @TempDir
    Path folder;

    StampProject project;

    @BeforeEach
    final void createProject(DatabaseServer server) throws Exception {
        project = StampProject.create(folder, server);
    }

    @AfterEach
    final void dropProject() throws Exception {
        project.close();
    }
}

package dev.schemaparity.cli;

import dev.schemaparity.internal.dump.PgDump;
import dev.schemaparity.internal.server.Servers;
import dev.schemaparity.internal.server.container.ContainerServerFactory;
import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.SchemaParityException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what this machine has of what a check can use. */
@Command(
        name = "doctor",
        description = "Tells what is there of what a check can use, and how to install the rest.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {"  0   a check can run", "  4   no server can be started"})
final class DoctorCommand implements Callable<Integer> {
    /** Where no server tells its version: the oldest one that every supported pg_dump reads. */
    private static final int UNKNOWN_SERVER = 140_000;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        out.println("Java              %s, %s".formatted(Runtime.version(), System.getProperty("java.home")));
        int server = embeddedServer(out);
        pgDump(out, server == 0 ? UNKNOWN_SERVER : server);
        boolean container = containerEngine(out);
        out.println("choose one by     --server or SCHEMA_PARITY_SERVER: "
                + String.join(", ", Servers.known(DoctorCommand.class.getClassLoader())));
        return server != 0 || container ? ExitCode.EQUAL : ExitCode.FAILED;
    }

    /** Starts the server for real: only that shows that it can be started. Returns its version number, 0 for none. */
    private static int embeddedServer(PrintWriter out) {
        try (DatabaseServer server = Servers.start("embedded", DoctorCommand.class.getClassLoader());
                Connection connection = server.maintenance().connect()) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            out.println("embedded server   PostgreSQL %s, started and stopped".formatted(version));
            return connection.getMetaData().getDatabaseMajorVersion() * 10_000;
        } catch (SchemaParityException | SQLException e) {
            out.println("embedded server   NOT USABLE: " + indented(e.getMessage()));
            return 0;
        }
    }

    private static void pgDump(PrintWriter out, int server) {
        PgDump.Search search = PgDump.find(null, server);
        out.println("pg_dump           "
                + (search.program() == null
                        ? "NOT FOUND, so that witness is skipped: " + indented(search.reason())
                        : "%s, %s"
                                .formatted(
                                        search.program().version(),
                                        search.program().place())));
    }

    private static boolean containerEngine(PrintWriter out) {
        try {
            out.println("container server  engine %s answers".formatted(ContainerServerFactory.engineVersion()));
            return true;
        } catch (SchemaParityException e) {
            out.println(
                    "container server  NOT USABLE, and not needed for the embedded one: " + indented(e.getMessage()));
            return false;
        }
    }

    private static String indented(String text) {
        return text.replace("\n", "\n                  ");
    }
}

package dev.schemaparity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.core.internal.info.MigrationInfoDumper;

/** The few words of Flyway's own command line that the story of the sample says, for machines without it: the engine is its own. */
final class FlywayCommandLine {
    private FlywayCommandLine() {}

    public static void main(String[] arguments) {
        Map<String, String> settings = new TreeMap<>();
        List<String> commands = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("-")) {
                settings.put("flyway." + argument.substring(1, equals), argument.substring(equals + 1));
            } else {
                commands.add(argument);
            }
        }
        Flyway flyway = Flyway.configure().envVars().configuration(settings).load();
        commands.forEach(command -> run(flyway, command));
    }

    private static void run(Flyway flyway, String command) {
        switch (command) {
            case "migrate" -> flyway.migrate();
            case "info" ->
                System.out.println(
                        MigrationInfoDumper.dumpToAsciiTable(flyway.info().all()));
            case "validate" -> {
                ValidateResult result = flyway.validateWithResult();
                if (!result.validationSuccessful) {
                    System.err.println(result.getAllErrorMessages());
                    System.exit(1);
                }
            }
            default -> throw new IllegalArgumentException(command);
        }
    }
}

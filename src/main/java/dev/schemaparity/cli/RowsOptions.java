package dev.schemaparity.cli;

import dev.schemaparity.ParitySpec;
import java.util.List;
import picocli.CommandLine.Option;

/** Whose rows count, and what of them changes with every build. */
final class RowsOptions {
    @Option(
            names = "--rows",
            paramLabel = "TABLE",
            split = ",",
            description =
                    "whose rows count: all, none, or tables such as public.roles (default: all, where no live database is read)")
    private List<String> rows = List.of();

    @Option(
            names = "--volatile-columns",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "columns such as public.users.created_at, whose values change with every build: of them counts whether there is a value")
    private List<String> volatileColumns = List.of();

    @Option(
            names = "--find-volatile-columns",
            description =
                    "build the chain (of two, the legacy side) twice, and take the columns that differ for volatile")
    private boolean findVolatileColumns;

    void applyTo(ParitySpec.Builder spec) {
        spec.rows(rows).volatileColumns(volatileColumns).findVolatileColumns(findVolatileColumns);
    }
}

package dev.schemaparity.internal.squash.stamp;

import dev.schemaparity.internal.model.PostgresUrl;
import dev.schemaparity.internal.model.ShellWord;
import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.spi.BuildException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Gives a stamped history its rows back, and drops the table that kept them. */
public final class Unstamp {
    private final LiveDatabase live;
    private final String schema;
    private final String name;
    private final boolean apply;

    private Unstamp(LiveDatabase live, String schema, String name, boolean apply) {
        this.live = live;
        this.schema = schema;
        this.name = name;
        this.apply = apply;
    }

    /**
     * Takes a stamp back, or tells what would be done.
     *
     * @param database the URL of the live database
     * @param schema of the history table, null where only one schema holds such a table
     * @param name the history table, with or without its schema; null where only one was stamped
     * @param apply whether to do it
     * @param lockLimit how long to wait for migrations that are running
     * @return what became of it
     * @throws dev.schemaparity.spi.UsageException when the URL cannot be understood
     * @throws BuildException when the database cannot be reached
     */
    public static Outcome run(String database, String schema, String name, boolean apply, Duration lockLimit) {
        LiveDatabase live = new LiveDatabase(StampRequest.live(database).database(), lockLimit);
        return Outcome.of(() -> new Unstamp(live, schema, name, apply).run());
    }

    /** Returns the command that does it, as a shell takes it. */
    public static String command(String database) {
        return "schema-parity unstamp --database %s --apply"
                .formatted(ShellWord.of(PostgresUrl.withoutPasswords(database)));
    }

    private Outcome run() {
        HistoryTable table = stampedTable();
        live.require(table);
        Restoration restoration = live.read(connection -> Restoration.look(connection, table));
        if (apply) {
            live.rewrite(table, restoration);
        }
        return Outcome.done(
                apply ? StampState.UNSTAMPED : StampState.TO_BE_UNSTAMPED,
                "%s %s of %s%n  taken out: %s%n  put back: %s%n%s"
                        .formatted(
                                apply ? "unstamped" : "would unstamp",
                                table.sql(),
                                live.database(),
                                restoration.takenOut(),
                                restoration.putBack(),
                                apply ? dropped(table, restoration.older()) : "Nothing was changed; add --apply."));
    }

    private static String dropped(HistoryTable table, HistoryTable older) {
        return "%s is dropped%s"
                .formatted(
                        table.backup().sql(),
                        older == null
                                ? ""
                                : ", and %s, of the stamp before, has its name: 'unstamp' takes that back too, where nothing was applied since"
                                        .formatted(older.sql()));
    }

    private HistoryTable stampedTable() {
        List<HistoryTable> stamped =
                live.read(Unstamp::stamped).stream().filter(this::isMeant).toList();
        if (stamped.isEmpty()) {
            refuseWhatIsNotThere();
            refuseWhatTheBaselineHasBuilt();
            throw new Refusal(
                    StampState.NOT_STAMPED,
                    "%s holds no history%s%s that was stamped: there is no table with its rows as they were. It was never stamped, or the stamp was taken back."
                            .formatted(
                                    live.database(),
                                    name == null ? "" : " " + name,
                                    schema == null ? "" : " in schema " + schema));
        }
        if (stamped.size() > 1) {
            throw new Refusal("Several histories of %s were stamped: %s. Say which one with --table."
                    .formatted(live.database(), HistoryTable.names(stamped)));
        }
        return stamped.get(0);
    }

    private void refuseWhatIsNotThere() {
        live.read(connection -> {
            if (schema != null && !LiveDatabase.hasSchema(connection, schema)) {
                throw live.noSchema(schema, LiveDatabase.ofFlyway(connection));
            }
            return null;
        });
    }

    private boolean isMeant(HistoryTable table) {
        return (schema == null || schema.equals(table.schema()))
                && (name == null || name.equals(table.name()) || name.equals(table.schema() + "." + table.name()));
    }

    private void refuseWhatTheBaselineHasBuilt() {
        live.read(connection -> {
            for (HistoryTable table : LiveDatabase.ofFlyway(connection)) {
                if (isMeant(table)) {
                    refuseWhatTheBaselineHasBuilt(table, rows(connection, table));
                }
            }
            return null;
        });
    }

    private static void refuseWhatTheBaselineHasBuilt(HistoryTable table, List<HistoryRow> rows) {
        rows.stream()
                .filter(row -> row.type().endsWith("_BASELINE"))
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal(
                            StampState.NOT_STAMPED,
                            "The baseline has built this database, and no stamp: %s begins with %s, and there is no %s with rows to put back. There is nothing to take back."
                                    .formatted(
                                            table.sql(),
                                            row.script(),
                                            table.backup().sql()));
                });
    }

    /** Returns none where the role may not read them: that nothing was stamped is so in any case. */
    private static List<HistoryRow> rows(Connection connection, HistoryTable table) {
        try {
            return HistoryRow.read(connection, table);
        } catch (SQLException e) {
            return List.of();
        }
    }

    /** Finds the tables beside which there is one that carries our mark. */
    private static List<HistoryTable> stamped(Connection connection) throws SQLException {
        List<HistoryTable> stamped = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(JarText.read(Unstamp.class, "stamped_tables.sql"));
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                stamped.add(new HistoryTable(rows.getString(1), rows.getString(2)));
            }
        }
        List<HistoryTable> ours = new ArrayList<>();
        for (HistoryTable table : stamped) {
            if (table.isStamped(connection)) {
                ours.add(table);
            }
        }
        return ours;
    }
}

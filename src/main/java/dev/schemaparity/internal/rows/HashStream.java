package dev.schemaparity.internal.rows;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.Function;

/** The hashes of the rows of a table in their order, equal keys counted together. */
final class HashStream implements KeyStream, AutoCloseable {
    private final Statement statement;
    private final ResultSet rows;
    private final Function<SQLException, RuntimeException> failure;
    private boolean more;

    HashStream(Statement statement, ResultSet rows, Function<SQLException, RuntimeException> failure) {
        this.statement = statement;
        this.rows = rows;
        this.failure = failure;
        try {
            more = rows.next();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    @Override
    public Key next() {
        try {
            if (!more) {
                return null;
            }
            byte[] key = rows.getBytes("key");
            String values = rows.getString("values");
            MessageDigest row = Sha256.start();
            long count = 0;
            do {
                count++;
                // In their order: keys that read alike need not belong to equal rows.
                row.update(rows.getBytes("row"));
                more = rows.next();
            } while (more && Arrays.equals(key, rows.getBytes("key")));
            return new Key(key, row.digest(), count, values);
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }
}

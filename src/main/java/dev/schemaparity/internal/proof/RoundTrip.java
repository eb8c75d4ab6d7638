package dev.schemaparity.internal.proof;

import dev.schemaparity.internal.catalog.CatalogReader;
import dev.schemaparity.internal.sql.JarText;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks a server whether two texts that it deparsed mean the same.
 *
 * <p>Each text is fed back to the server, and what that makes of it once more, until the two meet or nothing changes any
 * more. All questions are answered in one transaction, which is rolled back.
 */
public final class RoundTrip {
    private static final String SILENCE = JarText.read(RoundTrip.class, "silence.sql");
    private static final String SCRIPT = JarText.read(RoundTrip.class, "proof.sql");
    private static final String IS_SUPERUSER = "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user";
    private static final String ASK = """
            SELECT answer.met, answer.failure
              FROM unnest(?::pg_catalog.text[], ?::pg_catalog.text[], ?::pg_catalog.text[])
                   WITH ORDINALITY AS question (shadow, legacy, baseline, position)
             CROSS JOIN LATERAL pg_temp.meet(question.shadow, question.legacy, question.baseline) AS answer
             ORDER BY question.position
            """;

    private RoundTrip() {}

    /**
     * Two texts.
     *
     * @param shadow the statements that create something by a text and read that back
     * @param legacy a text, null for none
     * @param baseline the other text, null for none
     */
    public record Question(String shadow, String legacy, String baseline) {}

    /**
     * What the server says.
     *
     * @param equal whether the texts mean the same
     * @param failure why one of them could not be fed back, null where both could
     */
    public record Answer(boolean equal, String failure) {}

    /**
     * Asks all questions.
     *
     * @param scratch a database of ours with everything that the texts name; it is left as it was
     * @return the answers in the order of the questions
     * @throws BuildException when the database cannot be reached or does not let itself be used so
     */
    public static List<Answer> ask(Database scratch, List<Question> questions) {
        try (Connection connection = scratch.connect(Map.of("preferQueryMode", "simple"));
                Statement session = connection.createStatement();
                PreparedStatement ask = connection.prepareStatement(ASK)) {
            session.execute(CatalogReader.SESSION + (isSuperuser(session) ? SILENCE : "") + SCRIPT);
            ask.setArray(1, array(connection, questions, Question::shadow));
            ask.setArray(2, array(connection, questions, Question::legacy));
            ask.setArray(3, array(connection, questions, Question::baseline));
            List<Answer> answers = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    answers.add(new Answer(rows.getBoolean("met"), rows.getString("failure")));
                }
            }
            session.execute("ROLLBACK");
            return answers;
        } catch (SQLException e) {
            throw new BuildException(
                    "Texts could not be fed back to the server in the scratch database %s: %s"
                            .formatted(scratch, e.getMessage()),
                    e);
        }
    }

    private static java.sql.Array array(
            Connection connection, List<Question> questions, Function<Question, String> part) throws SQLException {
        return connection.createArrayOf("text", questions.stream().map(part).toArray());
    }

    private static boolean isSuperuser(Statement session) throws SQLException {
        try (ResultSet row = session.executeQuery(IS_SUPERUSER)) {
            return row.next() && row.getBoolean(1);
        }
    }
}

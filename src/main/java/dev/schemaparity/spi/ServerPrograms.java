package dev.schemaparity.spi;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Runs PostgreSQL's client programs where a server is, such as in its container: they are of the server's own version. */
public interface ServerPrograms {
    /**
     * Tells where they run.
     *
     * @return words that stand behind {@code pg_dump}, such as {@code in the container 1a2b3c}; never null
     */
    String place();

    /**
     * Locates a database of the server as the programs reach it.
     *
     * @param database a database of this server as it is reached from here, never null
     * @return the same database, never null
     */
    Database locate(Database database);

    /**
     * Runs a program to its end.
     *
     * @param command the program's name and its arguments
     * @param environment further variables, never null
     * @param limit how long it may take
     * @return what it left behind
     * @throws IOException when it cannot be started or read
     * @throws TimeoutException when it did not end within the limit
     * @throws InterruptedException when the thread is interrupted
     */
    Output run(List<String> command, Map<String, String> environment, Duration limit)
            throws IOException, TimeoutException, InterruptedException;

    /**
     * What a program left behind.
     *
     * @param exitCode zero for success
     * @param text its standard output
     * @param errors its standard error output
     */
    record Output(int exitCode, byte[] text, byte[] errors) {}
}

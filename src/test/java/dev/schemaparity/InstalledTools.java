package dev.schemaparity;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that some tests run. */
public final class InstalledTools {
    private InstalledTools() {}

    /** Skips a test where Alembic is not installed. */
    public static void assumeAlembic() {
        assume("alembic", "Debian: apt-get install alembic python3-psycopg2");
    }

    /** Skips a test where git is not installed. */
    public static void assumeGit() {
        assume("git", "Debian: apt-get install git");
    }

    /** Skips a test where psql is not installed. */
    public static void assumePsql() {
        assume("psql", "Debian: apt-get install postgresql-client");
    }

    private static void assume(String program, String howToInstall) {
        Assumptions.assumeTrue(runs(program), program + " is not installed (" + howToInstall + ")");
    }

    private static boolean runs(String program) {
        try {
            Process process = new ProcessBuilder(List.of(program, "--version"))
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

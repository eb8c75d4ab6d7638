package dev.schemaparity.internal.dump;

import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.ServerPrograms;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Where programs run: on this machine, or beside a server. */
interface Programs {
    Programs OF_THIS_MACHINE = new Programs() {
        @Override
        public ProgramRun.Output run(List<String> command, Map<String, String> environment, Duration limit)
                throws IOException, TimeoutException, InterruptedException {
            return ProgramRun.run(command, environment, limit);
        }

        @Override
        public Database locate(Database database) {
            return database;
        }

        @Override
        public Charset argumentCharset() {
            return ProgramRun.argumentCharset();
        }

        @Override
        public String place(Path program) {
            return program.toString();
        }
    };

    /** Runs a program to its end, its messages in English. */
    ProgramRun.Output run(List<String> command, Map<String, String> environment, Duration limit)
            throws IOException, TimeoutException, InterruptedException;

    /** Locates a database as the programs reach it. */
    Database locate(Database database);

    /** Returns the charset in which arguments and variables reach a program. */
    Charset argumentCharset();

    String place(Path program);

    static Programs beside(ServerPrograms server) {
        return new Programs() {
            @Override
            public ProgramRun.Output run(List<String> command, Map<String, String> environment, Duration limit)
                    throws IOException, TimeoutException, InterruptedException {
                Map<String, String> variables = new HashMap<>(environment);
                variables.put("LC_ALL", "C");
                ServerPrograms.Output output = server.run(command, variables, limit);
                return new ProgramRun.Output(
                        output.exitCode(), ProgramRun.decode(output.text()), ProgramRun.decode(output.errors()));
            }

            @Override
            public Database locate(Database database) {
                return server.locate(database);
            }

            @Override
            public Charset argumentCharset() {
                return StandardCharsets.UTF_8;
            }

            @Override
            public String place(Path program) {
                return program + " " + server.place();
            }
        };
    }
}

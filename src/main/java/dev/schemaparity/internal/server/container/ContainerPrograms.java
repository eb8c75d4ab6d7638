package dev.schemaparity.internal.server.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.schemaparity.spi.Database;
import dev.schemaparity.spi.ServerPrograms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs programs in a container.
 *
 * @param id the container
 * @param inside where its server listens, seen from within
 */
record ContainerPrograms(DockerClient client, String id, String outside, String inside) implements ServerPrograms {
    private static final int SHORT_ID = 12;

    @Override
    public String place() {
        return "in the container " + id.substring(0, SHORT_ID);
    }

    @Override
    public Database locate(Database database) {
        return new Database(database.jdbcUrl().replace(outside, inside), database.user(), database.password());
    }

    @Override
    public Output run(List<String> command, Map<String, String> environment, Duration limit)
            throws IOException, TimeoutException, InterruptedException {
        Streams streams = new Streams();
        try {
            String exec = client.execCreateCmd(id)
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .withEnv(environment.entrySet().stream()
                            .map(variable -> variable.getKey() + "=" + variable.getValue())
                            .toList())
                    .withCmd(command.toArray(String[]::new))
                    .exec()
                    .getId();
            // What does not end goes with the container.
            if (!client.execStartCmd(exec).exec(streams).awaitCompletion(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            Long exitCode = client.inspectExecCmd(exec).exec().getExitCodeLong();
            return new Output(
                    exitCode == null ? -1 : exitCode.intValue(),
                    streams.text.toByteArray(),
                    streams.errors.toByteArray());
        } catch (DockerException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            streams.close();
        }
    }

    /** Keeps the bytes as they are. */
    private static final class Streams extends ResultCallback.Adapter<Frame> {
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

        @Override
        public void onNext(Frame frame) {
            (frame.getStreamType() == StreamType.STDERR ? errors : text).writeBytes(frame.getPayload());
        }
    }
}

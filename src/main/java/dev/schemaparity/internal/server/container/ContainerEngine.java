package dev.schemaparity.internal.server.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import dev.schemaparity.internal.server.NoContainerEngine;
import dev.schemaparity.internal.server.RunMark;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.UsageException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The container engine that Testcontainers finds: brings images, and removes what killed runs have left. */
final class ContainerEngine {
    /** Says on a container which run it belongs to. */
    static final String MARK = "dev.schemaparity.run";

    private static final int PULL_MINUTES = 15;

    private final DockerClient client;

    private ContainerEngine(DockerClient client) {
        this.client = client;
    }

    static ContainerEngine find() {
        try {
            return new ContainerEngine(DockerClientFactory.instance().client());
        } catch (IllegalStateException | DockerException e) {
            throw new BuildException(
                    "The server 'container' needs a container engine, and none answers (DOCKER_HOST is %s): %s%nStart Docker, or point DOCKER_HOST at an engine; or build on another server, by --server embedded on the command line, else by -Dschemaparity.server=embedded or SCHEMA_PARITY_SERVER=embedded. 'schema-parity doctor' tells what this machine has."
                            .formatted(
                                    System.getenv("DOCKER_HOST") == null ? "not set" : System.getenv("DOCKER_HOST"),
                                    firstSentence(e)),
                    new NoContainerEngine("no container engine answers", e));
        }
    }

    DockerClient client() {
        return client;
    }

    String version() {
        return client.versionCmd().exec().getVersion();
    }

    /** True where containers listen on this very machine, and so need not be reachable from another one. */
    static boolean isOnThisMachine() {
        return List.of("localhost", "127.0.0.1")
                .contains(DockerClientFactory.instance().dockerHostIpAddress());
    }

    /**
     * Brings an image where it is not there yet.
     *
     * <p>By ourselves: Testcontainers tries again for two minutes, whatever the registry has said.
     */
    DockerImageName bring(String image) {
        DockerImageName name = named(image);
        DockerImageName actual = ImageNameSubstitutor.instance().apply(name);
        try {
            try {
                client.inspectImageCmd(actual.asCanonicalNameString()).exec();
            } catch (NotFoundException e) {
                pull(actual);
            }
            return name;
        } catch (DockerException | DockerClientException e) {
            throw new BuildException(
                    "The image %s is not there and cannot be pulled: %s%nSee that its name is right ('docker pull %s' says more), or load it into the engine before."
                            .formatted(
                                    actual.asCanonicalNameString(), firstSentence(e), actual.asCanonicalNameString()),
                    e);
        }
    }

    private static DockerImageName named(String image) {
        try {
            DockerImageName name = DockerImageName.parse(image);
            name.assertValid();
            return name;
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "The server 'container:%s' does not name an image. Write container:NAME:TAG, such as container:postgres:17."
                            .formatted(image),
                    e);
        }
    }

    private void pull(DockerImageName image) {
        try {
            boolean pulled = client.pullImageCmd(image.getUnversionedPart())
                    .withTag(image.getVersionPart())
                    .exec(new PullImageResultCallback())
                    .awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES);
            if (!pulled) {
                throw new DockerClientException("it was not there after %d minutes".formatted(PULL_MINUTES));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("The pull of the image %s was interrupted.".formatted(image), e);
        }
    }

    /** Removes the containers of runs that were killed; where Ryuk runs it was faster. */
    void sweep() {
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(MARK))
                .exec()) {
            boolean left = RunMark.parse(container.getLabels().get(MARK))
                    .filter(RunMark::isOver)
                    .isPresent();
            if (left) {
                remove(container.getId());
            }
        }
    }

    private void remove(String id) {
        try {
            client.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (DockerException e) {
            // Swept at the same moment by somebody else, or not to be removed: it keeps nobody from working.
            System.getLogger(ContainerEngine.class.getName())
                    .log(System.Logger.Level.DEBUG, "The container " + id + " cannot be removed", e);
        }
    }

    /** The innermost words say what the matter is. */
    static String firstSentence(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause().getMessage() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage()).strip().replaceAll("\\s+", " ");
    }
}

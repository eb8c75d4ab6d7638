package dev.schemaparity.internal.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The mark of one run on what it creates on a server or engine that outlives it, so that a later run can tell what a
 * killed one has left.
 *
 * @param run identifies the virtual machine
 * @param host names a table of processes: a machine since it was started, or a container
 * @param pid the process in that table
 * @param started when the process started, to the second
 */
public record RunMark(String run, String host, long pid, Instant started) {
    /** How every text of a mark starts. */
    public static final String PREFIX = "schema-parity: run ";

    /** Of another host nobody here can tell which processes live. No run takes so long. */
    private static final Duration TOO_OLD = Duration.ofDays(1);
    /** Systems reckon the start of a process from that of the machine, and not always to the same second. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

    private static final Pattern TEXT = Pattern.compile(PREFIX + "(\\S+) on (\\S+), pid (\\d{1,18}), started (\\S+)");
    private static final RunMark OURS =
            new RunMark(runId(), thisHost(), ProcessHandle.current().pid(), start(ProcessHandle.current()));

    /** Returns the mark of this run. */
    public static RunMark ours() {
        return OURS;
    }

    /** One for the virtual machine, whichever class loader asks. */
    public static String runId() {
        return (String) System.getProperties()
                .computeIfAbsent(
                        "dev.schemaparity.run",
                        key -> UUID.randomUUID().toString().substring(0, 8));
    }

    /** Reads a mark; what is not one belongs to somebody else. */
    public static Optional<RunMark> parse(String text) {
        Matcher mark = TEXT.matcher(text == null ? "" : text);
        if (!mark.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunMark(
                    mark.group(1), mark.group(2), Long.parseLong(mark.group(3)), Instant.parse(mark.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Tells whether the run has ended for certain. */
    public boolean isOver() {
        if (!host.equals(OURS.host)) {
            return started.isBefore(Instant.now().minus(TOO_OLD));
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                // A process that has the old number by now is another one.
                .filter(process -> !start(process).isAfter(started.plus(CLOCK_STEP)))
                .isEmpty();
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The name alone would not do: two machines may have the same, and containers with process tables of their own may
     * share it, too.
     */
    private static String thisHost() {
        CRC32C table = new CRC32C();
        table.update(read(Path.of("/proc/sys/kernel/random/boot_id")).getBytes(StandardCharsets.UTF_8));
        table.update(link(Path.of("/proc/self/ns/pid")).getBytes(StandardCharsets.UTF_8));
        return "%s/%08x".formatted(hostName().replaceAll("\\s", ""), table.getValue());
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return "%s%s on %s, pid %s, started %s".formatted(PREFIX, run, host, pid, started);
    }
}

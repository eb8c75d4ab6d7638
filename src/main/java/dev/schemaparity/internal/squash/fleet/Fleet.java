package dev.schemaparity.internal.squash.fleet;

import dev.schemaparity.internal.squash.fleet.Member.Weight;
import dev.schemaparity.spi.BuildException;
import dev.schemaparity.spi.SchemaParityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Does the same to many databases, some at a time, each for itself: what is the matter with one keeps none of the others.
 * Nothing is remembered; run again, each database tells itself what was done to it.
 *
 * @param tenants the databases, or schemas
 * @param parallel how many at a time
 * @param progress is told how many are done
 */
public record Fleet(List<Tenant> tenants, int parallel, Consumer<String> progress) {
    /**
     * Does it.
     *
     * @param task tells what became of one; what it throws is told of that one
     * @return what became of each, in their order
     */
    public List<Member> each(Function<Tenant, Member> task) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(parallel, Math.max(1, tenants.size())));
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<Member>> running = new ArrayList<>();
            for (Tenant tenant : tenants) {
                running.add(workers.submit(() -> {
                    Member member = one(tenant, task);
                    progress.accept("%d of %d: %s is %s"
                            .formatted(done.incrementAndGet(), tenants.size(), member.name(), member.state()));
                    return member;
                }));
            }
            List<Member> members = new ArrayList<>();
            for (Future<Member> each : running) {
                members.add(result(each));
            }
            return members;
        } finally {
            end(workers);
        }
    }

    /** What still runs lets go of its servers and locks first. */
    private static void end(ExecutorService workers) {
        workers.shutdownNow();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Member one(Tenant tenant, Function<Tenant, Member> task) {
        try {
            return task.apply(tenant);
        } catch (SchemaParityException e) {
            return new Member(tenant.shown(), Weight.FAILED, "not reached or built", e.getMessage());
        } catch (RuntimeException | Error e) {
            return new Member(
                    tenant.shown(),
                    Weight.FAILED,
                    "failed by a defect of schema-parity",
                    Stream.of(e.getStackTrace())
                            .limit(1)
                            .map(where -> "%s at %s".formatted(e, where))
                            .findFirst()
                            .orElse(e.toString()));
        }
    }

    private static Member result(Future<Member> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A database could not be dealt with.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildException("Interrupted; run the command again, and it goes on where it was.", e);
        }
    }
}

package dev.schemaparity.cli;

import dev.schemaparity.internal.squash.archive.Archive;
import java.io.PrintWriter;

/** Tells of files that are moved, or would be. */
final class ArchivedFiles {
    private ArchivedFiles() {}

    static int tell(
            PrintWriter output,
            Archive.Plan plan,
            boolean apply,
            Runnable action,
            String todo,
            String done,
            String where) {
        if (!plan.refusals().isEmpty()) {
            output.println("refused, nothing was changed:");
            plan.refusals().forEach(refusal -> output.println("  " + refusal));
            output.flush();
            return ExitCode.DIFFERENT;
        }
        if (apply) {
            action.run();
        }
        if (plan.files().isEmpty()) {
            output.println("nothing to %s: %s".formatted(todo, plan.whyNothing()));
        } else {
            output.println("%s %d files %s"
                    .formatted(apply ? done : "would " + todo, plan.files().size(), where));
            plan.files().forEach(file -> output.println("  " + file));
            if (!apply) {
                output.println("nothing was changed; --apply does it");
            }
        }
        output.flush();
        return ExitCode.EQUAL;
    }
}

package dev.schemaparity.squash;

import dev.schemaparity.internal.squash.archive.Archive;
import java.nio.file.Path;
import java.util.List;

/** Moves the migrations that a baseline stands for out of the way of the tool that would run them, and back. */
public final class MigrationArchive {
    private final Archive archive;

    private MigrationArchive(Archive archive) {
        this.archive = archive;
    }

    /**
     * Tells what is to be moved, or why not.
     *
     * @param files names as seen from the folder that they lie in; empty where there is nothing to do any more
     * @param refusals what speaks against it, one line each; empty where nothing does
     */
    public record Plan(List<String> files, List<String> refusals) {
        /**
         * Goes on where nothing speaks against it.
         *
         * @return this plan
         * @throws dev.schemaparity.spi.BuildException with the refusals, where there are any; nothing was moved then
         */
        public Plan orThrow() {
            if (!refusals.isEmpty()) {
                throw Obstacles.failure("The migrations are not moved, nothing was changed:", refusals);
            }
            return this;
        }
    }

    /**
     * Names the two folders.
     *
     * @param chain the folder with the migrations
     * @param archive the folder that they are moved to, which need not be there yet
     * @return the archive, of which nothing has been changed
     */
    public static MigrationArchive of(Path chain, Path archive) {
        return new MigrationArchive(new Archive(chain, archive));
    }

    /**
     * Finds the archive in a folder.
     *
     * @param archive a folder that migrations were moved to
     * @return that archive
     * @throws dev.schemaparity.spi.UsageException when the folder is none
     */
    public static MigrationArchive at(Path archive) {
        return new MigrationArchive(Archive.at(archive));
    }

    /**
     * Tells what would be moved, and changes nothing.
     *
     * @param baseline the file of the baseline, as it was generated
     * @param tree the folder in which no other file may name the migrations
     * @return the plan
     * @throws dev.schemaparity.spi.UsageException when a path does not exist
     * @throws dev.schemaparity.spi.BuildException when something cannot be read
     */
    public Plan plan(Path baseline, Path tree) {
        return shown(archive.plan(baseline, tree));
    }

    /**
     * Moves the migrations. Killed at any moment, it goes on when it is called again.
     *
     * @param baseline the file of the baseline, as it was generated
     * @param tree the folder in which no other file may name the migrations
     * @return what was moved, or why nothing was
     * @throws dev.schemaparity.spi.UsageException when a path does not exist
     * @throws dev.schemaparity.spi.BuildException when a file cannot be moved; everything is then as it was
     */
    public Plan move(Path baseline, Path tree) {
        Archive.Plan plan = archive.plan(baseline, tree);
        if (plan.refusals().isEmpty()) {
            archive.apply(plan);
        }
        return shown(plan);
    }

    /**
     * Puts the migrations back, byte for byte, and removes the archive.
     *
     * @return what was put back, or why nothing was
     * @throws dev.schemaparity.spi.UsageException when there is no archive
     * @throws dev.schemaparity.spi.BuildException when a file cannot be moved; everything is then as it was
     */
    public Plan restore() {
        Archive.Plan plan = archive.planToRestore();
        if (plan.refusals().isEmpty()) {
            archive.restore();
        }
        return shown(plan);
    }

    private static Plan shown(Archive.Plan plan) {
        return new Plan(plan.files(), plan.refusals());
    }
}

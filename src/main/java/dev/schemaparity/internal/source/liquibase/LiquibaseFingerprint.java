package dev.schemaparity.internal.source.liquibase;

import dev.schemaparity.internal.source.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liquibase.ChecksumVersion;
import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import liquibase.util.LiquibaseUtil;

/** Sums up every file that the changelogs lead to, the settings, and the version of Liquibase. */
final class LiquibaseFingerprint {
    private LiquibaseFingerprint() {}

    /** Returns nothing where code or a command of the user's runs, or where only a database tells what is included. */
    static Optional<String> of(LiquibaseSettings settings) {
        try {
            return LiquibaseScope.run(settings, files -> sumUp(settings, files));
        } catch (Exception e) {
            // Whoever runs it will tell what is wrong with it.
            return Optional.empty();
        }
    }

    private static Optional<String> sumUp(LiquibaseSettings settings, ResourceAccessor files) throws Exception {
        Fingerprint fingerprint = new Fingerprint()
                .text("liquibase")
                .text(LiquibaseUtil.getBuildVersion())
                .text(settings.request().upTo())
                .text(settings.contexts())
                .text(settings.labels())
                .settings(settings.parameters())
                .settings(settings.settings());
        FilesRead read = new FilesRead(files);
        ChangeLogParameters parameters = new ChangeLogParameters();
        settings.parameters().forEach(parameters::set);
        for (String changelog : settings.changelogs()) {
            DatabaseChangeLog parsed = ChangeLogParserFactory.getInstance()
                    .getParser(changelog, read)
                    .parse(changelog, parameters, read);
            for (ChangeSet changeSet : parsed.getChangeSets()) {
                if (changeSet.getChanges().stream().anyMatch(LiquibaseFingerprint::runsCode)) {
                    return Optional.empty();
                }
                // A checksum is of the files that a change reads, which it opens by itself.
                fingerprint
                        .text(ChangeSets.name(changeSet))
                        .text(changeSet
                                .generateCheckSum(ChecksumVersion.latest())
                                .toString());
            }
        }
        read.contents().forEach((path, text) -> fingerprint.text(path).text(text));
        return Optional.of(fingerprint.digits());
    }

    private static boolean runsCode(Change change) {
        return change instanceof CustomChangeWrapper || change instanceof ExecuteShellCommandChange;
    }

    /** Notes which files are found. */
    private static final class FilesRead extends AbstractResourceAccessor {
        private final ResourceAccessor files;
        private final Set<Resource> found = new LinkedHashSet<>();

        FilesRead(ResourceAccessor files) {
            this.files = files;
        }

        private List<Resource> noted(List<Resource> resources) {
            if (resources != null) {
                found.addAll(resources);
            }
            return resources;
        }

        @Override
        public List<Resource> search(String path, boolean recursive) throws IOException {
            return noted(files.search(path, recursive));
        }

        @Override
        public List<Resource> getAll(String path) throws IOException {
            return noted(files.getAll(path));
        }

        @Override
        public List<String> describeLocations() {
            return files.describeLocations();
        }

        @Override
        public void close() {
            // The files are not ours.
        }

        /** Returns what stands in them by their paths. */
        TreeMap<String, String> contents() {
            return found.stream()
                    .collect(Collectors.toMap(Resource::getPath, FilesRead::digits, (a, b) -> a, TreeMap::new));
        }

        private static String digits(Resource resource) {
            try (InputStream stream = resource.openInputStream()) {
                return Fingerprint.ofBytes(stream.readAllBytes());
            } catch (IOException e) {
                // A folder.
                return "";
            }
        }
    }
}

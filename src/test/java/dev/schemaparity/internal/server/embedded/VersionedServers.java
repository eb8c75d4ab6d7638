package dev.schemaparity.internal.server.embedded;

import dev.schemaparity.spi.DatabaseServer;
import dev.schemaparity.spi.DatabaseServerFactory;
import dev.schemaparity.spi.ServerRequest;

/** Lets a check name an embedded server by its major version, such as {@code postgresql-18}. */
public abstract class VersionedServers implements DatabaseServerFactory {
    private final int majorVersion;

    VersionedServers(int majorVersion) {
        this.majorVersion = majorVersion;
    }

    public static String name(int majorVersion) {
        return "postgresql-" + majorVersion;
    }

    @Override
    public String name() {
        return name(majorVersion);
    }

    @Override
    public DatabaseServer start(ServerRequest request) {
        return ServerOfVersion.start(majorVersion);
    }

    public static final class Version14 extends VersionedServers {
        public Version14() {
            super(14);
        }
    }

    public static final class Version15 extends VersionedServers {
        public Version15() {
            super(15);
        }
    }

    public static final class Version16 extends VersionedServers {
        public Version16() {
            super(16);
        }
    }

    public static final class Version17 extends VersionedServers {
        public Version17() {
            super(17);
        }
    }

    public static final class Version18 extends VersionedServers {
        public Version18() {
            super(18);
        }
    }
}

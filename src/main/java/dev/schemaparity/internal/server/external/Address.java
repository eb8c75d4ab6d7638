package dev.schemaparity.internal.server.external;

import dev.schemaparity.spi.Database;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a JDBC URL.
 *
 * @param server up to the slash before the database
 * @param databases the maintenance database, or the two that are given to be built in
 * @param properties further properties of the driver, with their question mark; empty where there are none
 * @param user null where the URL has none
 * @param password null where the URL has none
 */
record Address(String server, List<String> databases, String properties, String user, String password) {
    static Address of(String url) {
        int question = url.indexOf('?');
        String location = question < 0 ? url : url.substring(0, question);
        int slash = location.indexOf('/', "jdbc:postgresql://".length());
        String user = null;
        String password = null;
        List<String> properties = new ArrayList<>();
        for (String property :
                question < 0 ? new String[0] : url.substring(question + 1).split("&")) {
            // Kept out of the URL: a chain may run as another role.
            if (property.startsWith("user=")) {
                user = decoded(property.substring("user=".length()));
            } else if (property.startsWith("password=")) {
                password = decoded(property.substring("password=".length()));
            } else if (!property.isEmpty()) {
                properties.add(property);
            }
        }
        return new Address(
                slash < 0 ? location : location.substring(0, slash),
                // A comma in a name is written %2C.
                slash < 0
                        ? List.of("")
                        : Stream.of(location.substring(slash + 1).split(",", -1))
                                .map(Address::decoded)
                                .toList(),
                properties.isEmpty() ? "" : "?" + String.join("&", properties),
                user,
                password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Returns the database to connect to when none is asked for. */
    String database() {
        return databases.get(0);
    }

    Database locate(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new Database("%s/%s%s".formatted(server, encoded, properties), user, password);
    }

    /** Returns it with the user that the server knows whoever connects as. */
    Address as(String role) {
        return new Address(server, databases, properties, role, password);
    }

    /** Returns it without what may be secret. */
    @Override
    public String toString() {
        return locate(database()).toString();
    }
}

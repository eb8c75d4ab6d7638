package dev.schemaparity.internal.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** Looks at a JDBC URL of PostgreSQL before anybody connects by it, and without showing it: it may hold a password. */
public final class PostgresUrl {
    private static final Pattern USER_BEFORE_HOST = Pattern.compile("^jdbc:postgresql://[^?]*@");

    private static final Pattern PASSWORD =
            Pattern.compile("([?&])[a-z]*password=[^&]*(?:&|$)", Pattern.CASE_INSENSITIVE);

    private PostgresUrl() {}

    /** True where it names a user as other URLs do, which PostgreSQL's driver does not read. */
    public static boolean hasUserBeforeHost(String url) {
        return USER_BEFORE_HOST.matcher(url).find();
    }

    /** Returns the URL of another database of the same server, with the same properties. */
    public static String withDatabase(String url, String name) {
        int question = url.indexOf('?');
        String location = question < 0 ? url : url.substring(0, question);
        int slash = location.indexOf('/', location.indexOf("//") + 2);
        return "%s/%s%s"
                .formatted(
                        slash < 0 ? location : location.substring(0, slash),
                        encoded(name),
                        question < 0 ? "" : url.substring(question));
    }

    /**
     * Returns the URL with a user, in the place of one that it may name.
     *
     * @param password null for none
     */
    public static String withUser(String url, String user, String password) {
        String others = withoutPasswords(url);
        return others + (others.indexOf('?') < 0 ? "?" : "&") + "user=" + encoded(user)
                + (password == null ? "" : "&password=" + encoded(password));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Returns the role that a well-formed URL connects as: that of the operating system where it names none. */
    public static String user(String url) {
        return Driver.parseURL(url, null).getProperty("user", System.getProperty("user.name"));
    }

    /** Returns the URL without the passwords among its properties. */
    public static String withoutPasswords(String url) {
        return PASSWORD.matcher(url).replaceAll("$1").replaceFirst("[?&]$", "");
    }

    /** True where the driver reads it. The driver logs a malformed URL as it is, with the password that it may hold. */
    public static synchronized boolean isWellFormed(String url) {
        Logger driver = Logger.getLogger(Driver.class.getName());
        Level level = driver.getLevel();
        driver.setLevel(Level.OFF);
        try {
            return url.startsWith("jdbc:postgresql:") && Driver.parseURL(url, null) != null;
        } finally {
            driver.setLevel(level);
        }
    }
}

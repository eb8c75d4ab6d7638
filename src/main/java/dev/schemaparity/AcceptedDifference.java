package dev.schemaparity;

import dev.schemaparity.internal.model.Mismatch;
import dev.schemaparity.spi.UsageException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Pins a difference that a project lives with: it counts only as long as it is exactly this one.
 *
 * <p>A value is the text that a {@link Difference} tells, or its digest as {@link #digest} writes it, so that nobody has
 * to paste a page. Where it is an object that one side lacks, or has under another name, its digest is a part of the value:
 * who accepts that accepts it as it is, with all that hangs on it. One that matches no difference any more, that pins other values than there are, or whose date has
 * passed is a difference itself.
 *
 * @param kind the kind of the object, as a {@link Difference} tells it
 * @param object its name
 * @param attribute what differs
 * @param legacy the value on the legacy side, or its digest; empty for none
 * @param baseline the value on the baseline side, or its digest; empty for none
 * @param reason why it is accepted, never blank
 * @param until the last day, in UTC, on which it is accepted; null for no end
 * @param origin where this is written, such as {@code accepted-differences.toml:12}; for messages
 */
public record AcceptedDifference(
        String kind,
        String object,
        String attribute,
        String legacy,
        String baseline,
        String reason,
        LocalDate until,
        String origin) {
    private static final String DIGEST = "sha256:";

    /**
     * Checks that nothing is missing.
     *
     * @param kind not blank
     * @param object not blank
     * @param attribute not blank
     * @param legacy null is taken as none
     * @param baseline null is taken as none
     * @param reason not blank
     * @param until null for no end
     * @param origin null is taken as the specification itself
     * @throws UsageException when one of them is blank
     */
    public AcceptedDifference {
        origin = origin == null ? "the specification" : origin;
        legacy = legacy == null ? "" : legacy;
        baseline = baseline == null ? "" : baseline;
        require("kind", kind, origin, "what differs");
        require("object", object, origin, "what differs");
        require("attribute", attribute, origin, "what differs");
        require("reason", reason, origin, "why it is accepted");
    }

    private static void require(String member, String value, String origin, String what) {
        if (value == null || value.isBlank()) {
            throw new UsageException(
                    "The accepted difference at %s has no %s. Say %s.".formatted(origin, member, what));
        }
    }

    /**
     * Returns what stands for a value that is too long to be written.
     *
     * @param value any text
     * @return {@code sha256:} and the digest of its UTF-8 bytes in lower-case hexadecimal digits
     */
    public static String digest(String value) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return DIGEST + HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Tells in one line what is accepted.
     *
     * @return a line such as {@code index public.ix_a is missing in the baseline}
     */
    public String headline() {
        return Difference.headline(kind, object, attribute, legacy, baseline);
    }

    boolean isAboutTheWhole() {
        return attribute.equals(Mismatch.PRESENCE) || attribute.equals(Mismatch.NAME);
    }

    boolean isAbout(Difference difference) {
        return difference.kind().equals(kind)
                && difference.object().equals(object)
                && difference.attribute().equals(attribute);
    }

    boolean matches(Difference difference) {
        return isAbout(difference) && pins(legacy, difference.legacy()) && pins(baseline, difference.baseline());
    }

    private static boolean pins(String pin, String value) {
        String text = Objects.requireNonNullElse(value, "");
        return pin.equals(text) || pin.startsWith(DIGEST) && pin.equals(digest(text));
    }

    boolean isSameAs(AcceptedDifference other) {
        return kind.equals(other.kind)
                && object.equals(other.object)
                && attribute.equals(other.attribute)
                && legacy.equals(other.legacy)
                && baseline.equals(other.baseline);
    }
}

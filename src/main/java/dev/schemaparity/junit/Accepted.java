package dev.schemaparity.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Accepts one difference, as {@link dev.schemaparity.AcceptedDifference} says. */
@Target({})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Accepted {
    /**
     * Names the kind of the object.
     *
     * @return a kind such as {@code index}
     */
    String kind();

    /**
     * Names the object.
     *
     * @return its name as the report shows it, such as {@code public.ix_users_email}
     */
    String object();

    /**
     * Names what differs.
     *
     * @return an attribute such as {@code definition}, or {@code presence}
     */
    String attribute();

    /**
     * Pins the value on the legacy side.
     *
     * @return the value, its digest as {@code sha256:...}, or nothing for none
     */
    String legacy() default "";

    /**
     * Pins the value on the baseline side.
     *
     * @return the value, its digest as {@code sha256:...}, or nothing for none
     */
    String baseline() default "";

    /**
     * Says why.
     *
     * @return the reason, never blank
     */
    String reason();

    /**
     * Limits how long.
     *
     * @return the last day, in UTC, such as {@code 2027-01-31}; nothing for no end
     */
    String until() default "";
}

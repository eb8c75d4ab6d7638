package dev.schemaparity.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter that receives a fresh copy of the baseline side's database, as a {@link javax.sql.DataSource} or a
 * {@link java.sql.Connection}. Each parameter gets a copy of its own, dropped at the end of its test or test class.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Baseline {}

/** The JUnit Jupiter extension: {@link dev.schemaparity.junit.SchemaParity} on a test class. */
package dev.schemaparity.junit;

/**
 * Proves that two ways of building a PostgreSQL database build the same one.
 *
 * <p>{@link dev.schemaparity.ParityCheck} runs what a {@link dev.schemaparity.ParitySpec} asks for and returns a
 * {@link dev.schemaparity.ParityResult}.
 */
package dev.schemaparity;

/**
 * Squashes a chain of migrations: generates its baseline, has existing databases count as being at it, moves the replaced
 * migrations away, and takes each of these back. The command line does the same.
 */
package dev.schemaparity.squash;

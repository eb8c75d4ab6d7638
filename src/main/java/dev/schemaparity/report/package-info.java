/** Writes what a check has found, for people and for programs. */
package dev.schemaparity.report;

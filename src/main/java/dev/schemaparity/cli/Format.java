package dev.schemaparity.cli;

/** How findings are written to standard output. */
enum Format {
    TEXT,
    JSON
}

package dev.schemaparity;

/** Says whether the sides share a server. Roles, tablespaces and some settings belong to a server, not to a database. */
public enum Isolation {
    /** One server, and a second one where a chain changes what belongs to the server, so that both can be compared. */
    AUTO,
    /** One server, two databases; a chain that changes what belongs to the server makes the check inconclusive. */
    DATABASE,
    /** A server for each side. */
    SERVER
}

package dev.schemaparity.internal.squash.inspect;

/** Where a database is in its history, and whether its schema drifts. */
record Found(HistoryState history, Drift drift) {}

package dev.schemaparity.spi;

import java.time.Duration;

/**
 * Records one executed migration or script.
 *
 * @param name the name a reader knows it by, such as {@code V3__admin.sql}; never null
 * @param checksum identifies its content: two steps of equal checksum did the same; never null
 * @param duration the wall-clock time it took
 */
public record Step(String name, String checksum, Duration duration) {}

/** What a new kind of source or server implements. */
package dev.schemaparity.spi;

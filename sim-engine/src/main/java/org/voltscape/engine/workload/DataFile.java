package org.voltscape.engine.workload;

/**
 * A file that examples come from.
 *
 * @param role what it holds, for example {@code training images}
 * @param file its path from the data folder on, with slashes
 * @param sha256 of its content as it lies there
 */
public record DataFile(String role, String file, String sha256) {}

package org.voltscape.engine.workload.texts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.workload.Split;

/**
 * A file of documents, one a line, columns separated by tabs.
 *
 * @param file where it lies
 * @param split of all its documents, which then are {@code label, words}; null where lines say it,
 *     {@code split, label, words} with {@code train} or {@code test} for the split
 */
public record DocumentFile(Path file, @Nullable Split split) {}

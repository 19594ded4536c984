package org.voltscape.figure.runs;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;

/**
 * Results with a name.
 *
 * @param curve of the run; null where no cell fails by one
 */
public record NamedRun(String name, Snapshot run, @Nullable ErrorCurve curve) {}

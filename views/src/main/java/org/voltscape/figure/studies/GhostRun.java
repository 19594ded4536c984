package org.voltscape.figure.studies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.Series;

/**
 * Another run that a figure draws pale beside the one that it is of.
 *
 * @param name in the legend
 * @param run its results
 * @param compared whether the figure is about both: it then stays in files, and its schemes that
 *     the other has not are drawn, too
 */
public record GhostRun(String name, Snapshot run, boolean compared) {
  /** What the run before the present one is called. */
  public static final String PREVIOUS = "previous run";

  /** The run before; none for null. */
  public static List<GhostRun> previous(@Nullable Snapshot run) {
    return run == null ? List.of() : List.of(new GhostRun(PREVIOUS, run, false));
  }

  /** How its lines are drawn. */
  public Series.Style style() {
    return compared ? Series.Style.OTHER_RUN : Series.Style.GHOST;
  }
}

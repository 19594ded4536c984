package org.voltscape.views.curve;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.zones.Zones;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.ZoneMarks;

/**
 * The zones that a run of the study came to, on the supply axis of its curve: those of the study's
 * first scheme. Of a curve that was moved since they are not known before the next run; their place
 * is kept meanwhile, for what is under the mouse must not slip away. FX thread only.
 */
final class CurveZones {
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);

  /** What was run; null before the first. */
  private record Known(Snapshot run, @Nullable ErrorCurve curve) {}

  private final ReadOnlyObjectWrapper<@Nullable Known> known =
      new ReadOnlyObjectWrapper<>(this, "known");

  /** Whether zones are drawn. */
  BooleanProperty shownProperty() {
    return shown;
  }

  /** Changes with whatever may change the zones. */
  ReadOnlyObjectProperty<?> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /**
   * Takes a newer result.
   *
   * @param curve of the run
   */
  void setRun(Snapshot run, @Nullable ErrorCurve curve) {
    Known before = known.get();
    boolean same =
        before != null
            && before.run().runId() == run.runId()
            && before.run().finished() == run.finished()
            && before.run().study().voltages().equals(run.study().voltages());
    // What is known of zones changes at the end of a run, not with each of its trials.
    if (!same || run.finished()) {
      known.set(new Known(run, curve));
    }
  }

  /**
   * A figure of the curve with the zones.
   *
   * @param curve the one in front
   * @param kept whether a place is kept for those of a run to come
   */
  LineFigure on(LineFigure figure, ErrorCurve curve, boolean kept) {
    Known now = known.get();
    if (!shown.get() || now == null || !curve.axis().isSupply()) {
      return figure;
    }
    Snapshot run = now.run();
    if (kept && Zones.of(run.study()) && !curve.equals(now.curve())) {
      return ZoneMarks.alongCurve(run.study()) ? figure.withMarks(ZoneMarks.WAITING) : figure;
    }
    return !kept && !run.finished()
        ? figure
        : ZoneMarks.onCurve(figure, curve, run, now.curve(), 0);
  }

  /** Label of the scheme whose zones a file of the figure has; empty for none. */
  String scheme(LineFigure figure) {
    Known now = known.get();
    return now == null || figure.marks().ticks().isEmpty()
        ? ""
        : now.run().study().schemes().get(0).label();
  }
}

package org.voltscape.views.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.energy.Constant;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.ProbabilityText;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.figure.studies.TimingFigures;
import org.voltscape.figure.studies.TimingPoint;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.LiveModel;
import org.voltscape.views.fx.TaskThreads;

/**
 * The timing errors of one kind of MAC unit around a point of work, drawn in the background while a
 * person can see them. FX thread only.
 */
public final class TimingModel extends LiveModel<LineFigure> {
  private final MacTiming mac = MacTiming.mac65nm();
  private final ObjectProperty<TimingAxis> axis =
      new SimpleObjectProperty<>(this, "axis", TimingAxis.VOLTAGE);
  private final ReadOnlyObjectWrapper<TimingPoint> point;
  private final ReadOnlyObjectWrapper<LineFigure> figure =
      new ReadOnlyObjectWrapper<>(this, "figure");
  private ArraySettings array;

  /** A quantity at the point: its name, its value and what it means. */
  record Row(String name, String value, String meaning) {}

  /**
   * @param start the array whose units it begins with
   * @param threads where the lines are computed
   */
  public TimingModel(ArraySettings start, TaskThreads threads) {
    super(threads, BackgroundTask.Outdated.DELIVER, true);
    point = new ReadOnlyObjectWrapper<>(this, "point", TimingPoint.of(start));
    array = start;
    axis.addListener((o, was, is) -> refresh());
    refresh();
  }

  /** Takes the array of a study; what was set by hand stays while the array is the same. */
  public void setStudy(ArraySettings next) {
    if (!next.equals(array)) {
      array = next;
      setPoint(TimingPoint.of(next));
      refresh();
    }
  }

  /** What runs along the horizontal axis. */
  public ObjectProperty<TimingAxis> axisProperty() {
    return axis;
  }

  /** The unit, supply and clock that are marked. */
  public ReadOnlyObjectProperty<TimingPoint> pointProperty() {
    return point.getReadOnlyProperty();
  }

  /** Moves the point; values outside the model's range go to its edge. */
  public void setPoint(TimingPoint next) {
    TimingPoint kept = inside(next);
    if (!kept.equals(point.get())) {
      point.set(kept);
      refresh();
    }
  }

  /** Moves the point along the axis shown, to whole steps of it. */
  public void moveTo(double along) {
    double step = axis.get().step();
    // To the nearest double of a short decimal: 0.681, not 681 times 0.001.
    double tidy = Math.rint(Math.rint(along / step) * step * 1e6) / 1e6;
    setPoint(point.get().moved(axis.get(), tidy));
  }

  /** Moves the point by steps of the axis shown. */
  public void nudge(int steps) {
    moveTo(point.get().along(axis.get()) + steps * axis.get().step());
  }

  private static TimingPoint inside(TimingPoint wanted) {
    TimingPoint kept = wanted;
    for (TimingAxis each : TimingAxis.values()) {
      kept = kept.moved(each, wanted.along(each));
    }
    return kept;
  }

  /** The figure; null before the first. */
  public ReadOnlyObjectProperty<LineFigure> figureProperty() {
    return figure.getReadOnlyProperty();
  }

  /** The figure of the point as it is now, for a file. */
  public LineFigure figureNow() {
    return TimingFigures.of(mac, axis.get(), point.get(), array.errorScale());
  }

  @Override
  protected BackgroundTask.Computation<LineFigure> next() {
    TimingAxis along = axis.get();
    TimingPoint at = point.get();
    double scale = array.errorScale();
    return outdated -> TimingFigures.of(mac, along, at, scale);
  }

  @Override
  protected void take(LineFigure answer) {
    figure.set(answer);
  }

  /** What the point means, in numbers. */
  List<Row> rows() {
    TimingPoint p = point.get();
    double mean = mac.probability(p.areaUm2(), p.volts(), p.clockNs());
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Mean over units", often(mean), "averaged over process variation (eq. 9)"));
    rows.add(
        new Row(
            "Unit with mean paths",
            often(mac.inputDependent(p.areaUm2(), p.volts(), p.clockNs())),
            "only the operands vary (eq. 7, 8)"));
    rows.add(
        new Row(
            "Units 2 σ fast to slow",
            often(unit(p, -TimingFigures.BAND_DEVIATES))
                + " to "
                + often(unit(p, TimingFigures.BAND_DEVIATES)),
            String.format(
                Locale.ROOT,
                "1 σ is %.2f %% of the path delay",
                100 * mac.delaySpread(p.volts()))));
    rows.add(
        new Row(
            "Stages in the clock",
            String.format(
                Locale.ROOT,
                "%.2f of %.2f",
                mac.fittingStages(p.areaUm2(), p.volts(), p.clockNs()),
                mac.pathStages()),
            "no errors where the clock holds one more than the path has"));
    return rows;
  }

  private double unit(TimingPoint p, double deviate) {
    return mac.ofUnit(p.areaUm2(), p.volts(), p.clockNs(), deviate);
  }

  private static String often(double probability) {
    return probability < 1e-15 ? "0" : ProbabilityText.of(probability);
  }

  /** Where every number of the model comes from. */
  List<Constant> constants() {
    return mac.constants();
  }
}

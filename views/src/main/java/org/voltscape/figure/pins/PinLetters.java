package org.voltscape.figure.pins;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.figure.Series;

/** The letters of pinned designs beside their points. */
public final class PinLetters {
  private PinLetters() {}

  /**
   * A series a pinned design; none for one without a place.
   *
   * @param x where a point lies in the figure
   * @param y likewise
   */
  public static List<Series> of(
      Snapshot run, ToDoubleFunction<PointResult> x, ToDoubleFunction<PointResult> y) {
    List<Series> all = new ArrayList<>();
    int[] colours = SchemeColours.of(run.study().schemes());
    List<Integer> places = Pinned.places(run.study());
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) >= run.points().size()) {
        continue;
      }
      PointResult point = run.points().get(places.get(i));
      double at = x.applyAsDouble(point);
      double high = y.applyAsDouble(point);
      if (!Double.isNaN(at) && !Double.isNaN(high)) {
        all.add(
            Series.of(
                    run.study().schemes().get(point.scheme()).label(),
                    new double[] {at},
                    new double[] {high},
                    Series.Style.LETTERS,
                    colours[point.scheme()])
                .withRemarks(new String[] {Pin.letter(i)}));
      }
    }
    return all;
  }
}

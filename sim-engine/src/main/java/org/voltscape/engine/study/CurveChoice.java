package org.voltscape.engine.study;

import java.util.List;
import org.voltscape.engine.curve.CurvePoint;

/** How a study names its error curve. */
public sealed interface CurveChoice {
  /** A curve that ships with the program. */
  record Preset(String id) implements CurveChoice {}

  /** A CSV file, its path as the study writes it. */
  record File(String path) implements CurveChoice {}

  /** Control points inside the study. */
  record Points(List<CurvePoint> points) implements CurveChoice {
    public Points {
      points = List.copyOf(points);
    }
  }
}

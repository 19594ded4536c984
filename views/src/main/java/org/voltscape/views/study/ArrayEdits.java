package org.voltscape.views.study;

import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.study.Study;

/** What the fields about the array of MAC units do to a study. */
final class ArrayEdits {
  private ArrayEdits() {}

  static Study rows(Study s, int rows) {
    return s.withArray(s.array().withShape(new ArrayShape(rows, s.array().shape().columns())));
  }

  static Study columns(Study s, int columns) {
    return s.withArray(s.array().withShape(new ArrayShape(s.array().shape().rows(), columns)));
  }

  static Study mapping(Study s, String id) {
    return s.withArray(s.array().withMapping(id));
  }

  /**
   * @param um2 area of a unit on average
   */
  static Study budget(Study s, double um2) {
    return s.withArray(s.array().withBudget(um2));
  }

  static Study countMultiplexers(Study s, boolean on) {
    return s.withArray(s.array().withCountMultiplexers(on));
  }

  static Study volts(Study s, double volts) {
    return s.withArray(s.array().withPoint(volts, s.array().clockNs()));
  }

  static Study clock(Study s, double ns) {
    return s.withArray(s.array().withPoint(s.array().volts(), ns));
  }

  static Study errorScale(Study s, double factor) {
    return s.withArray(s.array().withErrorScale(factor));
  }

  static Study samples(Study s, int samples) {
    return s.withArray(s.array().withSensitivity(samples, s.array().reading()));
  }

  static Study reading(Study s, Reading reading) {
    return s.withArray(s.array().withSensitivity(s.array().samples(), reading));
  }

  static Study defaults(Study s) {
    return s.withArray(ArraySettings.DEFAULT);
  }
}

package org.voltscape.engine.minerva;

import org.voltscape.engine.word.FixedPoint;

/** Fixed-point formats by their names. */
final class Q {
  private Q() {}

  static FixedPoint parse(String id) {
    int dot = id.indexOf('.');
    return new FixedPoint(
        Integer.parseInt(id.substring(1, dot)), Integer.parseInt(id.substring(dot + 1)));
  }
}

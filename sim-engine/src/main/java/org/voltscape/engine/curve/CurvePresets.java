package org.voltscape.engine.curve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The curves that ship with the program, in the order of their ids. */
public final class CurvePresets {
  private static final List<ErrorCurve> ALL =
      ServiceLoader.load(CurvePreset.class).stream()
          .map(p -> p.get().curve())
          .sorted(Comparator.comparing(ErrorCurve::id))
          .toList();

  private CurvePresets() {}

  /** Every preset. */
  public static List<ErrorCurve> all() {
    return ALL;
  }

  /** The preset of this name, if there is one. */
  public static Optional<ErrorCurve> find(String id) {
    return ALL.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}

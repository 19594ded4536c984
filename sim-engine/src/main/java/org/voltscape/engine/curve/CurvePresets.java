package org.voltscape.engine.curve;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.voltscape.engine.param.ServiceRegistry;

/** The curves that ship with the program and those of plug-ins, in the order of their ids. */
public final class CurvePresets {
  private static final ServiceRegistry<ErrorCurve> KNOWN =
      ServiceRegistry.ofData(ErrorCurve.class, "a curve", ErrorCurve::id, CurvePresets::own);

  private CurvePresets() {}

  private static List<ErrorCurve> own() {
    return ServiceLoader.load(CurveSource.class, CurveSource.class.getClassLoader()).stream()
        .flatMap(p -> p.get().curves().stream())
        .toList();
  }

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<ErrorCurve> registry() {
    return KNOWN;
  }

  /** Every preset. */
  public static List<ErrorCurve> all() {
    return KNOWN.all();
  }

  /** The preset of this name, if there is one. */
  public static Optional<ErrorCurve> find(String id) {
    return KNOWN.find(id);
  }
}

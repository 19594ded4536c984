package org.voltscape.views.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;

/** Other settings of the same parameters. */
public final class ParamVariants {
  private ParamVariants() {}

  /**
   * The first setting that differs from {@code start} in one choice or flag and is not used yet;
   * {@code start} itself where there is none.
   */
  public static ParamValues unused(
      List<ParamSpec> specs, ParamValues start, List<ParamValues> used) {
    for (ParamSpec spec : specs) {
      for (Object value : alternatives(spec)) {
        Map<String, Object> changed = new HashMap<>(start.asMap());
        changed.put(spec.id(), value);
        ParamValues variant = ParamValues.of(specs, changed, "form", "");
        if (!used.contains(variant)) {
          return variant;
        }
      }
    }
    return start;
  }

  private static List<Object> alternatives(ParamSpec spec) {
    return switch (spec.type()) {
      case CHOICE -> new ArrayList<>(spec.choices());
      case FLAG -> List.of(false, true);
      case NUMBER, INTEGER -> List.of();
    };
  }
}

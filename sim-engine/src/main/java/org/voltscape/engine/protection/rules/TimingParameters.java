package org.voltscape.engine.protection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;

/** Parameters that schemes for timing errors have in common. */
public final class TimingParameters {
  private static final String STUDY = "study";
  private static final String MAPPING = "mapping";
  private static final String UNIFORM = "uniform";
  private static final String OPTIMAL = "optimal";
  private static final String EXACT = "exact";
  private static final String MOMENTS = "moments";

  private TimingParameters() {}

  /**
   * Parameters of a scheme.
   *
   * @param sized whether units have sizes of their own where nothing is said
   * @param drops whether errors drop products, so that these can be drawn approximately
   */
  public static List<ParamSpec> of(boolean sized, boolean drops) {
    List<String> mappings = new ArrayList<>();
    mappings.add(STUDY);
    mappings.addAll(ArrayMappings.ids());
    List<ParamSpec> all = new ArrayList<>();
    all.add(
        ParamSpec.choice(
            MAPPING,
            STUDY,
            mappings,
            "Which weights sit on which units of the array; the study's where nothing is chosen."));
    all.add(
        ParamSpec.choice(
            "sizes",
            sized ? OPTIMAL : UNIFORM,
            List.of(UNIFORM, OPTIMAL),
            "Whether all units have one size, or each the size that is best for the sensitivity"
                + " of its weights within the same area."));
    all.add(
        ParamSpec.number(
                "budget",
                0,
                0,
                100_000,
                "um2",
                "Area per unit on average; the study's where it is 0.")
            .named(0, STUDY));
    if (drops) {
      all.add(
          ParamSpec.choice(
              "sampler",
              EXACT,
              List.of(EXACT, MOMENTS),
              "Exact draws every product by itself. Moments draws what a sum loses by its mean and"
                  + " variance: as fast for any probability, approximate, with tails too short."));
    }
    return all;
  }

  /** The mapping that is chosen; where it is the study's, the standard one of studies. */
  public static ArrayMapping mapping(ParamValues values) {
    String id = values.choice(MAPPING);
    return ArrayMappings.byId(id.equals(STUDY) ? ArrayMappings.DEFAULT : id, "study", MAPPING);
  }

  /** The same parameters with the mapping of a study where they say no other. */
  public static ParamValues inStudy(List<ParamSpec> specs, ParamValues values, String mapping) {
    if (!values.choice(MAPPING).equals(STUDY)) {
      return values;
    }
    Map<String, Object> all = new TreeMap<>(values.asMap());
    all.put(MAPPING, mapping);
    return ParamValues.of(specs, all, "study", "");
  }

  /** What a scheme makes of timing errors. */
  public static ErrorHandling handling(ErrorEffect effect, ParamValues values) {
    String mapping = values.choice(MAPPING);
    return new ErrorHandling(
        effect,
        values.choice("sizes").equals(OPTIMAL),
        mapping.equals(STUDY) ? null : mapping,
        values.number("budget"),
        effect != ErrorEffect.PROPAGATE && values.choice("sampler").equals(MOMENTS));
  }
}

package org.voltscape.engine.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.TrialContext;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialRunner;

/** Tests networks trained against faults as a run does. */
public final class AdaptedTest {
  private AdaptedTest() {}

  /**
   * The trial a network was trained for, on the images the study tests.
   *
   * @param map the study's measured failure map; null where dies are drawn
   * @param scheme that trained the network
   * @param volts supply voltage in V, swept by the study or not
   * @param trial number of the trial whose die it is
   * @param adapted made by {@link EngineContext#adapt} for the same scheme, voltage and trial
   * @param cancelled looked at between chunks of images; {@code CancellationException} is thrown
   *     then
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public static TrialResult of(
      EngineContext engine,
      Study study,
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      SchemeChoice scheme,
      double volts,
      int trial,
      AdaptedNetwork adapted,
      BooleanSupplier cancelled) {
    Study one = study.with(s -> s.schemes(List.of(scheme)).voltages(List.of(volts)));
    InferenceWorkspace prepared = engine.prepare(one, one.images(), cancelled);
    ResolvedStudy resolved = ResolvedStudy.of(one, curve, map, prepared);
    if (one.testsOwnImages()) {
      resolved = resolved.withOwnImages(List.of(one.images()));
    }
    TrialContext context =
        new TrialContext(
            resolved, prepared, () -> engine.arrays(one, cancelled), (spec, p) -> adapted);
    try (TrialRunner runner = context.runner()) {
      return runner.run(resolved.spec(0, 0, trial), cancelled);
    }
  }
}

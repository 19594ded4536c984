package org.voltscape.views.canary;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.canary.CanaryPlan;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.CanaryRun;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.temperature.TemperatureTraces;

/**
 * A trace to be played. Immutable.
 *
 * @param map null where dies are drawn
 * @param settings the study's, or others for so many dies
 * @param folder where a trace's file is looked for
 */
record CanaryAsked(
    Study study,
    ErrorCurve curve,
    MeasuredMap map,
    SchemeChoice scheme,
    CanarySettings settings,
    Path folder) {
  /** As the study says, under the last of its schemes. */
  static CanaryAsked of(Study study, ErrorCurve curve, MeasuredMap map, Path folder) {
    return new CanaryAsked(study, curve, map, lastScheme(study), settings(study), folder);
  }

  /** The scheme that a study is played under unless another one is chosen. */
  static SchemeChoice lastScheme(Study study) {
    List<SchemeChoice> all = schemes(study);
    return all.get(all.size() - 1);
  }

  /** What a study says of canaries. */
  static CanarySettings settings(Study study) {
    return study.canary() == null ? CanarySettings.DEFAULT : study.canary();
  }

  /** The schemes of a study for memories. */
  static List<SchemeChoice> schemes(Study study) {
    List<SchemeChoice> all = study.schemes().stream().filter(s -> !s.forLogic()).toList();
    return all.isEmpty() ? List.of(SchemeChoice.of("none")) : all;
  }

  /**
   * Plays it; one processor is left to the window.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws org.voltscape.engine.param.BadInputException where it cannot be played
   */
  CanaryResult played(
      EngineContext engine, BooleanSupplier cancelled, CanaryRun.Progress progress) {
    CanaryPlan plan =
        CanaryPlan.of(
            study,
            curve,
            settings,
            TemperatureTraces.of(settings.trace(), folder, "study", "field canary.trace"),
            "study");
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return CanaryRun.run(
        study,
        scheme,
        plan,
        new CanaryRun.Setting(curve, map, engine, threads, cancelled),
        progress);
  }
}

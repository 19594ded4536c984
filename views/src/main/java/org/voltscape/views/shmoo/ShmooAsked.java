package org.voltscape.views.shmoo;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.shmoo.ShmooRun;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.explore.ExploreSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings;

/**
 * A plane to be tested. Immutable.
 *
 * @param study as it was asked
 * @param map null where dies are drawn
 */
record ShmooAsked(Study study, ShmooPlan plan, ErrorCurve curve, MeasuredMap map) {
  private static final String SOURCE = "study";

  /** All that the cells of a plane depend on. */
  private record Ground(Study cell, ShmooSettings settings, ErrorCurve curve, MeasuredMap map) {}

  /**
   * As the study says.
   *
   * @throws BadInputException where a plane makes no sense for it
   */
  static ShmooAsked of(Study study, ErrorCurve curve, MeasuredMap map) {
    return new ShmooAsked(study, ShmooPlan.of(study, curve, tested(study), SOURCE), curve, map);
  }

  /** What a study says of its plane. */
  static ShmooSettings settings(Study study) {
    return study.shmoo() == null ? ShmooSettings.DEFAULT : study.shmoo();
  }

  /** The same with a design: the last one that a plane can be of where the study says none. */
  private static ShmooSettings tested(Study study) {
    ShmooSettings own = settings(study);
    List<String> designs = designs(study);
    return own.design().isEmpty() && !designs.isEmpty()
        ? own.withDesign(designs.get(designs.size() - 1))
        : own;
  }

  /** Labels of the designs that a plane can be of. */
  static List<String> designs(Study study) {
    return study.schemes().stream().filter(s -> !s.trains()).map(SchemeChoice::label).toList();
  }

  /**
   * Why no plane of a study can be had whatever is chosen in the view; empty where one can.
   *
   * @param curve of the study
   */
  static String whyNone(Study study, ErrorCurve curve) {
    List<String> designs = designs(study);
    ShmooSettings plain =
        designs.isEmpty()
            ? ShmooSettings.DEFAULT
            : ShmooSettings.DEFAULT.withDesign(designs.get(designs.size() - 1));
    try {
      ShmooPlan.of(study, curve, plain, SOURCE);
      return "";
    } catch (BadInputException e) {
      return e.getMessage();
    }
  }

  /** Whether another one has the same cells. */
  boolean same(ShmooAsked other) {
    return ground().equals(other.ground());
  }

  private Ground ground() {
    // What a study asks of other results and what it is called change no die.
    Study cell =
        plan.cell(0, 0)
            .with(
                s ->
                    s.name("")
                        .canary(null)
                        .decide(DecideSettings.NONE)
                        .explore(ExploreSettings.NONE));
    return new Ground(cell, plan.settings(), curve, map);
  }

  /**
   * Tests it; one processor is left to the window.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   * @throws BadInputException where data are missing
   */
  ShmooResult tested(EngineContext engine, BooleanSupplier cancelled, ShmooRun.Watch watch) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return ShmooRun.run(plan, new ShmooRun.Setting(curve, map, engine, threads, cancelled), watch);
  }
}

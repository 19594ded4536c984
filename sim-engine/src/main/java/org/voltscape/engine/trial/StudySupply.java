package org.voltscape.engine.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.supply.SettledDie;
import org.voltscape.engine.supply.SupplyCase;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.supply.SupplyDie;
import org.voltscape.engine.supply.SupplyScheme;
import org.voltscape.engine.trial.faults.DrawnSite;

/**
 * The schemes of a study that move the supply of its memory on each die, and the memories of trials
 * under them. Immutable.
 */
public final class StudySupply {
  /** No scheme moves a supply. */
  static final StudySupply NONE = new StudySupply(null, Map.of());

  private final @Nullable Study study;
  private final Map<TrialKey.Scheme, SupplyControl> controls;

  private StudySupply(@Nullable Study study, Map<TrialKey.Scheme, SupplyControl> controls) {
    this.study = study;
    this.controls = Map.copyOf(controls);
  }

  /** Whether a scheme moves the supply. */
  public static boolean moves(SchemeChoice choice) {
    return choice.scheme() instanceof SupplyScheme;
  }

  /** Whether a scheme of a study moves the supply. */
  public static boolean moves(Study study) {
    return study.schemes().stream().anyMatch(StudySupply::moves);
  }

  /**
   * The schemes of a study.
   *
   * @param curve of the study, resolved
   * @param map of the study, resolved; null where its dies are drawn
   * @throws org.voltscape.engine.param.BadInputException where one of them makes no sense for it
   */
  public static StudySupply of(Study study, ErrorCurve curve, @Nullable MeasuredMap map) {
    return of(study, study.schemes(), curve, map);
  }

  /**
   * The same for some schemes, of the study or not.
   *
   * @see #of(Study, ErrorCurve, MeasuredMap)
   */
  public static StudySupply of(
      Study study, List<SchemeChoice> schemes, ErrorCurve curve, @Nullable MeasuredMap map) {
    Map<TrialKey.Scheme, SupplyControl> controls = new HashMap<>();
    for (SchemeChoice choice : schemes) {
      if (choice.scheme() instanceof SupplyScheme scheme) {
        SupplyCase of = new SupplyCase(study, curve, Trial.die(study, map, 0));
        controls.computeIfAbsent(
            new TrialKey.Scheme(choice.id(), choice.values()),
            key -> scheme.control(choice.values(), of));
      }
    }
    return controls.isEmpty() ? NONE : new StudySupply(study, controls);
  }

  /**
   * How a scheme moves the supply.
   *
   * @return null where it does not
   */
  public @Nullable SupplyControl control(@Nullable SchemeChoice choice) {
    return choice == null || controls.isEmpty()
        ? null
        : controls.get(new TrialKey.Scheme(choice.id(), choice.values()));
  }

  /** What all else about the die of a trial is drawn from: the same where trials share one die. */
  static long seed(Study study, int trial) {
    return Trial.seed(study.seed(), study.singleDie() ? 0 : trial);
  }

  /**
   * The die of a trial.
   *
   * @param map of the study, resolved; null where its dies are drawn
   */
  public static SupplyDie die(Study study, @Nullable MeasuredMap map, int trial) {
    return new SupplyDie(Trial.die(study, map, trial), seed(study, trial));
  }

  /**
   * The memories of a trial under a scheme that moves the supply.
   *
   * @param control the scheme's
   * @param target supply of the study that is aimed at, V
   */
  List<DrawnSite> sites(SupplyControl control, SupplyDie die, double target) {
    SettledDie settled = control.settle(die, target);
    Study.Memory memory = Objects.requireNonNull(study).memory();
    return List.of(
        new DrawnSite(settled.cells(), settled.probability(), memory.faults(), memory.scope()));
  }
}

package org.voltscape.engine.canary;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.canary.cells.CanaryRegulator;
import org.voltscape.engine.canary.cells.CanarySupply;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.supply.SupplyCase;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.supply.SupplyDie;
import org.voltscape.engine.trial.StudySupply;
import org.voltscape.engine.trial.Trial;

/**
 * The canary cells of the die of a trial, as they are marked on its failure map. Immutable.
 *
 * @param target supply that they were chosen at, V
 * @param celsius temperature of the calibration, degrees C
 * @param cells of all memories
 * @param settled what schemes that move the supply settle this die on, a sentence; empty for none
 */
public record MarkedCanaries(double target, double celsius, List<Canary> cells, String settled) {
  public MarkedCanaries {
    cells = List.copyOf(cells);
  }

  /** Whether a study has canaries to be marked: it says something of them, or has the scheme. */
  public static boolean wanted(Study study) {
    return study.memoryFails() && (study.canary() != null || StudySupply.moves(study));
  }

  /**
   * The supply that a study's canaries are chosen at: under a scheme that moves the supply the one
   * that is looked at, else that of its field, or the middle one of its voltages.
   *
   * @param volts supply that is looked at, V
   */
  public static double target(Study study, double volts) {
    if (StudySupply.moves(study)) {
      return volts;
    }
    CanarySettings settings = study.canary();
    return settings == null || Double.isNaN(settings.target())
        ? study.voltages().get((study.voltages().size() - 1) / 2)
        : settings.target();
  }

  /**
   * The canaries of a trial's die.
   *
   * @param curve of the study, resolved
   * @param map of the study, resolved; null where its dies are drawn
   * @param trial its number, 0 the first
   * @param volts supply that is looked at, V
   * @throws BadInputException where canaries make no sense for the study or the supply
   */
  public static MarkedCanaries of(
      Study study, ErrorCurve curve, @Nullable MeasuredMap map, int trial, double volts) {
    double target = target(study, volts);
    CanarySupply watch =
        CanarySupply.watching(new SupplyCase(study, curve, Trial.die(study, map, 0)), 0);
    watch.regulator().require(target, study.name(), "target of the canaries");
    SupplyDie die = StudySupply.die(study, map, trial);
    List<Canary> cells = watch.canaries(die, target).cells();
    List<SchemeChoice> moving = study.schemes().stream().filter(StudySupply::moves).toList();
    StudySupply supply = StudySupply.of(study, moving, curve, map);
    String settled =
        moving.stream()
            .map(
                choice -> {
                  SupplyControl control = Objects.requireNonNull(supply.control(choice));
                  double at = control.settle(die, target).volts();
                  return choice.label()
                      + " settles this die on "
                      + CanaryRegulator.number(at)
                      + " V";
                })
            .collect(Collectors.joining("; "));
    return new MarkedCanaries(
        target,
        watch.regulator().settings().calibration(),
        cells,
        settled.isEmpty()
            ? ""
            : settled
                + ", whose faults its trials have; shown is the supply that is aimed at, as"
                + " calibrated.");
  }

  /** What there is to say of a canary cell: its minimum voltage and how far the target is. */
  public String text(Canary cell) {
    double above = (cell.volts() - target) * 1000;
    return String.format(
        Locale.ROOT,
        "canary cell: minimum voltage %.4f V at %s °C, %.1f mV %s the target of %s V%s",
        cell.volts(),
        CanaryRegulator.number(celsius),
        Math.abs(above),
        above < 0 ? "below" : "above",
        CanaryRegulator.number(target),
        cell.marginal() ? "" : "; it stands in for a marginal cell");
  }
}

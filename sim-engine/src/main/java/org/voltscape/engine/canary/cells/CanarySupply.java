package org.voltscape.engine.canary.cells;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.canary.cells.CellDrift.Condition;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.TemperatureShift;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.study.canary.CanarySettings.Pick;
import org.voltscape.engine.study.format.InlineCurve;
import org.voltscape.engine.supply.SettledDie;
import org.voltscape.engine.supply.SupplyCase;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.supply.SupplyDie;
import org.voltscape.engine.supply.SupplyEstimate;

/**
 * Canaries that move the supply of each die of a study, at one temperature and age. A die settles
 * on the supply of the last of a number of polls, the first of which is a step above the target.
 * Immutable.
 */
public final class CanarySupply implements SupplyControl {
  private static final long DRIFT_STREAM = 0x43616E6172696573L;

  private final CanaryRegulator regulator;
  private final MinimumVolts curve;
  private final List<WeightMemory> memories;
  private final Condition at;
  private final String key;

  /** The die with cells that drift. */
  private record Drifting(CellDrift drift) {}

  /** Canaries, whatever the temperature and age they are read at. */
  private record Chosen(
      CellDrift drift, double target, double step, int cells, Pick pick, int reads) {}

  private CanarySupply(
      CanaryRegulator regulator,
      MinimumVolts curve,
      List<WeightMemory> memories,
      Condition at,
      String key) {
    this.regulator = regulator;
    this.curve = curve;
    this.memories = memories;
    this.at = at;
    this.key = key;
  }

  /**
   * The canaries of a study.
   *
   * @param hours that cells have aged
   * @throws BadInputException where canaries make no sense for it
   */
  public static CanarySupply of(SupplyCase of, double hours) {
    CanarySupply made = watching(of, hours);
    Study study = of.study();
    for (double target : study.voltages()) {
      made.regulator.require(target, study.name(), "field voltages");
    }
    return made;
  }

  /**
   * The same whatever the study's voltages are.
   *
   * @see #of
   */
  public static CanarySupply watching(SupplyCase of, double hours) {
    Study study = of.study();
    ErrorCurve curve = of.curve();
    CanaryRegulator regulator =
        CanaryRegulator.of(
            study, curve.id(), curve.temperatureShift(), settings(study), study.name());
    Condition at = condition(study, regulator, hours);
    List<CurvePoint> points = curve.points();
    DieCells any = of.any();
    return new CanarySupply(
        regulator,
        new MinimumVolts(v -> any.probability(curve, v)),
        WeightMemory.of(study),
        at,
        "canaries " + regulator.settings() + " " + regulator.drift() + " " + at + " " + points);
  }

  /** What a study says of canaries, without what a scheme does not look at. */
  private static CanarySettings settings(Study study) {
    CanarySettings said = study.canary();
    CanarySettings usual = CanarySettings.DEFAULT;
    return said == null
        ? usual
        : said.with(
            s ->
                s.target(Double.NaN)
                    .start(Double.NaN)
                    .loss(usual.loss())
                    .dies(usual.dies())
                    .trace(usual.trace()));
  }

  private static Condition condition(Study study, CanaryRegulator regulator, double hours) {
    double celsius =
        study
            .operation()
            .fixed(OperatingAxis.TEMPERATURE_C)
            .orElse(regulator.settings().calibration());
    return new Condition(celsius, hours);
  }

  /** What all deviations of a die are drawn from. */
  public static long seed(long trialSeed) {
    return CounterHash.hash(trialSeed, DRIFT_STREAM);
  }

  @Override
  public String key() {
    return key;
  }

  /** The regulator and the drift. */
  public CanaryRegulator regulator() {
    return regulator;
  }

  /** Temperature and age of the trials. */
  public Condition condition() {
    return at;
  }

  private DriftingDie drifting(SupplyDie die) {
    return die.kept(
        new Drifting(regulator.drift()),
        DriftingDie.class,
        () -> new DriftingDie(die.cells(), curve, regulator.drift(), seed(die.seed())));
  }

  /**
   * The canary cells of a die.
   *
   * @param target supply at which the wanted cells fail at the calibration temperature, V
   */
  public Canaries canaries(SupplyDie die, double target) {
    CanarySettings s = regulator.settings();
    return die.kept(
        new Chosen(regulator.drift(), target, s.step(), s.cells(), s.pick(), s.profilingReads()),
        Canaries.class,
        () ->
            Canaries.choose(
                drifting(die),
                memories,
                target,
                s.step(),
                s.cells(),
                s.pick(),
                s.profilingReads()));
  }

  @Override
  public SettledDie settle(SupplyDie die, double target) {
    CanarySettings s = regulator.settings();
    DriftingDie drifting = drifting(die);
    CanaryWatch watch = new CanaryWatch(drifting, canaries(die, target), at);
    CanaryController controller =
        new CanaryController(
            1, regulator.least(target), regulator.most(target), s.votes(), s.patience());
    for (int poll = 0; poll + 1 < s.polls(); poll++) {
      double here = regulator.volts(target, controller.step());
      controller.poll(watch.failing(regulator.drift().equivalent(here, at.celsius()), poll));
    }
    double volts = regulator.volts(target, controller.step());
    double equivalent = regulator.drift().equivalent(volts, at.celsius());
    return new SettledDie(drifting.at(at), curve.threshold(equivalent) * 0x1.0p-53, volts);
  }

  /**
   * The supply that the mean die settles on: the target, moved by the mean drift to the temperature
   * and the age, on the regulator's next step, and a step more where the highest of the marginal
   * cells are canaries, whose reads keep the supply there.
   *
   * @param hours that cells have aged
   */
  public static SupplyEstimate estimate(SupplyEstimate.Case of, double hours) {
    Study study = of.study();
    CanarySettings settings = settings(study);
    CanaryRegulator regulator;
    try {
      regulator = CanaryRegulator.of(study, "", shift(study), settings, study.name());
    } catch (BadInputException e) {
      // Before a run, which says what is wrong.
      return new SupplyEstimate(Double.NaN, "no energy: canaries make no sense for the study");
    }
    CellDrift drift = regulator.drift();
    double celsius = condition(study, regulator, hours).celsius();
    if (celsius != drift.calibration()
        && Double.isNaN(settings.slope())
        && study.memory().curve() instanceof CurveChoice.File) {
      return new SupplyEstimate(
          Double.NaN,
          "no energy: a curve's file is read for trials only; say slope_v_per_c in the field"
              + " canary");
    }
    if (tooFew(study, settings, of.target())) {
      return new SupplyEstimate(
          Double.NaN,
          "no energy: hardly a cell fails at the target, so the supply falls below it until a canary"
              + " does");
    }
    double moved =
        drift.mean(celsius) - drift.mean(drift.calibration()) + drift.ageing() * drift.aged(hours);
    int step =
        (int) Math.ceil(moved / settings.step() - 1e-9) + (settings.pick() == Pick.HIGHEST ? 1 : 0);
    int held = Math.max(regulator.least(of.target()), Math.min(regulator.most(of.target()), step));
    double volts = regulator.volts(of.target(), held);
    return new SupplyEstimate(
        volts,
        String.format(
            Locale.ROOT,
            "energy at %s V, which canaries settle on; dies differ by a step",
            CanaryRegulator.number(volts)));
  }

  /** Whether a memory has on average fewer marginal cells than canaries are asked for. */
  private static boolean tooFew(Study study, CanarySettings settings, double target) {
    CurveChoice choice = study.memory().curve();
    @Nullable ErrorCurve curve =
        choice instanceof CurveChoice.Preset preset
            ? CurvePresets.find(preset.id()).orElse(null)
            : choice instanceof CurveChoice.Points points
                ? InlineCurve.curve(points, "curve")
                : null;
    if (curve == null) {
      return false;
    }
    double marginal = curve.probability(target) - curve.probability(target + settings.step());
    return WeightMemory.of(study).stream()
        .filter(WeightMemory::watched)
        .anyMatch(m -> m.failable() * marginal < settings.cells());
  }

  private static Optional<TemperatureShift> shift(Study study) {
    CurveChoice choice = study.memory().curve();
    if (choice instanceof CurveChoice.Preset preset) {
      return CurvePresets.find(preset.id()).flatMap(ErrorCurve::temperatureShift);
    }
    @Nullable TemperatureShift told =
        choice instanceof CurveChoice.Points points ? points.temperature() : null;
    return Optional.ofNullable(told);
  }
}

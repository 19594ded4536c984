package org.voltscape.engine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPlugins;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.faults.DrawnSite;

/**
 * A study with everything that its trials need, by value or by content hash: two that are equal
 * have equal trials, on whatever machine. Immutable.
 */
public final class ResolvedStudy {
  private static final String FORMAT = "voltscape resolved study 1";

  private final Study study;
  private final ErrorCurve curve;
  private final MeasuredMap map;
  private final List<Design> designs;
  private final double[] cellProbabilities;
  private final List<ErrorCurve> siteCurves;
  private final String content;
  private final String hash;

  private ResolvedStudy(Study study, ErrorCurve curve, MeasuredMap map, String content) {
    this.study = study;
    this.curve = curve;
    this.map = map;
    this.designs = study.designs();
    this.content = content;
    this.siteCurves = study.regions().sites().stream().map(StudyCurves::ofSite).toList();
    boolean memories = designs.stream().anyMatch(Design::memoryFails);
    this.cellProbabilities = new double[memories ? study.voltages().size() : 0];
    for (int p = 0; p < cellProbabilities.length; p++) {
      cellProbabilities[p] = probability(p);
    }
    ContentHash all = new ContentHash().put(FORMAT).put(StudyWriter.toJson(study)).put(content);
    for (int p = 0; p < cellProbabilities.length; p++) {
      all.put(Double.doubleToRawLongBits(cellProbabilities[p]));
      for (int s = 0; s < siteCurves.size(); s++) {
        all.put(Double.doubleToRawLongBits(siteProbability(s, p)));
      }
    }
    String plugins = StudyPlugins.key(study);
    if (!plugins.isEmpty()) {
      all.put(plugins);
    }
    this.hash = all.put(map == null ? "" : map.fingerprint()).hex();
  }

  /**
   * A study with its curve, its map, its network and its examples.
   *
   * @param study whose images are those of the workspace
   * @param map null where dies are drawn
   * @param prepared the network and the examples that are tested
   */
  public static ResolvedStudy of(
      Study study, ErrorCurve curve, MeasuredMap map, InferenceWorkspace prepared) {
    return new ResolvedStudy(
        study.withEffort(study.trials(), prepared.set().images(), study.seed()),
        curve,
        map,
        prepared.contentHash(study.seed()));
  }

  /** The study, with as many images as are tested. */
  public Study study() {
    return study;
  }

  /** Failure probability against voltage. */
  public ErrorCurve curve() {
    return curve;
  }

  /** The measured failure map; null where dies are drawn. */
  public MeasuredMap map() {
    return map;
  }

  /** The rows of the results. */
  public List<Design> designs() {
    return designs;
  }

  private double probability(int point) {
    double volts = study.value(memorySupply(), point);
    return map == null ? at(curve, volts) : Trial.die(study, map, 0).probability(curve, volts);
  }

  /** The axis of the first memory's supply: the one that is swept unless that is the logic's. */
  private OperatingAxis memorySupply() {
    return study.swept() == OperatingAxis.LOGIC_V ? OperatingAxis.SRAM_V : study.swept();
  }

  /** Failure probability on a curve at a supply and at the study's temperature, if it has one. */
  private double at(ErrorCurve of, double volts) {
    OptionalDouble celsius = study.operation().fixed(OperatingAxis.TEMPERATURE_C);
    return celsius.isPresent() && of.temperatureShift().isPresent()
        ? of.probability(volts, celsius.getAsDouble())
        : of.probability(volts);
  }

  private double siteProbability(int site, int point) {
    FaultSite of = study.regions().sites().get(site);
    double value = study.value(of.supply(), point);
    return of.supply() == OperatingAxis.BER ? value : at(siteCurves.get(site), value);
  }

  /** Logic supply of an operating point, V. */
  public double logicVolts(int point) {
    return study.value(OperatingAxis.LOGIC_V, point);
  }

  /** The memories of a trial at an operating point with their faults, the first one first. */
  List<DrawnSite> sites(int point, int trial, DieCells die) {
    List<DrawnSite> all = new ArrayList<>();
    all.add(site(study.memory(), die, cellProbability(point)));
    for (int s = 0; s < siteCurves.size(); s++) {
      Study.Memory memory = study.regions().sites().get(s).memory();
      all.add(site(memory, Trial.die(study, memory, trial), siteProbability(s, point)));
    }
    return all;
  }

  private static DrawnSite site(Study.Memory memory, DieCells die, double probability) {
    return new DrawnSite(die, probability, memory.faults(), memory.scope());
  }

  /**
   * Failure probability of a cell of the first memory at an operating point; for a measured map the
   * share of its cells that fail.
   */
  public double cellProbability(int point) {
    return cellProbabilities[point];
  }

  /** SHA-256 of the network, the data and the examples that are tested, as one text. */
  public String content() {
    return content;
  }

  /** SHA-256 of all that the trials depend on but the program, as 64 hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /**
   * A trial of it.
   *
   * @param design place of the design
   * @param point place of the operating point
   * @param trial its number
   */
  public TrialSpec spec(int design, int point, int trial) {
    return new TrialSpec(hash, design, point, trial);
  }
}

package org.voltscape.engine.trial;

import java.util.List;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyWriter;

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
  private final String content;
  private final String hash;

  private ResolvedStudy(Study study, ErrorCurve curve, MeasuredMap map, String content) {
    this.study = study;
    this.curve = curve;
    this.map = map;
    this.designs = study.designs();
    this.content = content;
    DieCells first = Trial.die(study, map, 0);
    this.cellProbabilities =
        designs.stream().anyMatch(Design::memoryFails)
            ? study.voltages().stream().mapToDouble(v -> first.probability(curve, v)).toArray()
            : new double[0];
    ContentHash all = new ContentHash().put(FORMAT).put(StudyWriter.toJson(study)).put(content);
    for (double p : cellProbabilities) {
      all.put(Double.doubleToRawLongBits(p));
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
      Study study, ErrorCurve curve, MeasuredMap map, Prepared prepared) {
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

  /** Supply voltage of an operating point, V. */
  public double volts(int point) {
    return study.voltages().get(point);
  }

  /**
   * Failure probability of a cell of the memories at an operating point; for a measured map the
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

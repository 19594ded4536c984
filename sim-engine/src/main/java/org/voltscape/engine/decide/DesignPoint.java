package org.voltscape.engine.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.Quantity;

/**
 * A scheme at a voltage with all that a choice depends on. What is not known is NaN.
 *
 * @param index place in the run: schemes outermost
 * @param scheme place of the scheme in the study
 * @param voltage place of the voltage in the study
 * @param label what results call the scheme
 * @param volts supply that the study sweeps, V
 * @param outcome accuracy, or application error, over the trials made so far; null before the first
 * @param rough whether the outcome is a first estimate, which decides nothing
 * @param joules energy of one inference, J
 * @param relativeEnergy the same against the scenario at its nominal supply
 * @param memoryArea factor on the area of the weight memory
 * @param arrayArea factor on the area of the MAC array
 * @param area the factor that a choice depends on: that of the memory, that of the array in a study
 *     of timing errors, and the larger one where both have a scheme, which the whole cannot exceed
 * @param latency factor on the time of one inference: 1 / that on the clock; NaN where something
 *     stands on the path that words are read on, as nobody has published its delay
 * @param extraBits cells added to a word of the weight memory
 * @param retraining whether the network is trained again
 * @param mapAtDeployment whether the failing cells must be known when words are written
 * @param source where the costs come from
 */
public record DesignPoint(
    int index,
    int scheme,
    int voltage,
    String label,
    double volts,
    @Nullable Summary outcome,
    boolean rough,
    double joules,
    double relativeEnergy,
    double memoryArea,
    double arrayArea,
    double area,
    double latency,
    double extraBits,
    boolean retraining,
    boolean mapAtDeployment,
    String source) {

  /** All designs of a run in its order. */
  public static List<DesignPoint> of(Snapshot run) {
    Study study = run.study();
    List<DesignPoint> all = new ArrayList<>();
    for (int s = 0; s < study.schemes().size(); s++) {
      DesignCosts costs = DesignCosts.of(study, study.schemes().get(s));
      for (int v = 0; v < study.voltages().size(); v++) {
        int index = s * study.voltages().size() + v;
        PointResult point = index < run.points().size() ? run.points().get(index) : null;
        all.add(
            new DesignPoint(
                index,
                s,
                v,
                study.schemes().get(s).label(),
                study.voltages().get(v),
                point == null ? null : point.outcome(),
                point != null && point.rough(),
                point == null ? Double.NaN : point.joules(),
                point == null ? Double.NaN : point.relativeEnergy(),
                costs.memoryArea(),
                costs.arrayArea(),
                costs.area(),
                costs.latency(),
                costs.extraBits(),
                costs.retraining(),
                costs.mapAtDeployment(),
                costs.source()));
      }
    }
    return all;
  }

  /** Whether its outcome may decide anything. */
  public boolean settled() {
    return outcome != null && !rough;
  }

  /** The mean outcome; NaN before the first trial. */
  public double mean() {
    return outcome == null ? Double.NaN : outcome.mean();
  }

  /** A quantity in its own unit; NaN where it is not known. */
  public double value(Quantity quantity) {
    return switch (quantity) {
      case VOLTAGE -> volts;
      case OUTCOME -> mean();
      case ENERGY -> joules;
      case AREA -> area;
      case LATENCY -> latency;
      case EXTRA_BITS -> extraBits;
    };
  }
}

package org.voltscape.engine.trial;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;

/** Profiles the die of a study: its own, or that of the first trial, over its voltages. */
public final class StudyProfile {
  private StudyProfile() {}

  /**
   * Refuses studies without a die of weights, and noise as large as their voltages.
   *
   * @param source the study's name, for complaints
   */
  public static void check(Study study, Profiler.Options options, String source) {
    if (study.memory().faults().transientFaults()) {
      throw new BadInputException(
          source,
          "field memory.faults",
          "\"" + study.memory().faults().id() + "\", which are drawn again each time",
          "\"stuck-at\" for a die that can be profiled");
    }
    if (study.swept() == OperatingAxis.LOGIC_V) {
      throw new BadInputException(
          source,
          "field sweep.logic_v",
          "a sweep of the logic supply",
          "a sweep of the memory's supply, over which its cells are measured");
    }
    if (!study.memory().scope().weights()) {
      throw new BadInputException(
          source, "field memory.on", "\"activations\"", "weights, whose memory is profiled");
    }
    if (options.noiseVolts() >= study.voltages().get(0)) {
      throw new BadInputException(
          source,
          "field voltages",
          study.voltages().get(0) + " V with a noise of " + options.noiseVolts() + " V",
          "voltages above the noise");
    }
  }

  /**
   * Measures the die.
   *
   * @param map the study's measured map; null where its dies are drawn
   * @param progress told the number of voltages done
   * @param cancelled looked at between memories; {@code CancellationException} is thrown then
   */
  public static Profiler.Profile measure(
      Study study,
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      Profiler.Options options,
      IntConsumer progress,
      BooleanSupplier cancelled) {
    check(study, options, "study");
    int[] counts = StudyMaps.wordCounts(study);
    FaultScope scope = study.memory().scope();
    int[] cells = new int[counts.length];
    for (int m = 0; m < cells.length; m++) {
      // Two memories a layer: its weights and its biases.
      cells[m] = scope.coversWeights(m / 2) ? scope.cells() : 0;
    }
    return Profiler.measure(
        Trial.die(study, map, 0),
        curve,
        new Profiler.Memories(counts, study.weights().bits(), cells),
        study.voltages(),
        options,
        progress,
        cancelled);
  }

  /** Which die a profile is of: a measured map's path, or the die's number or origin. */
  public static String dieName(Study study) {
    Study.Memory memory = study.memory();
    if (memory.map() != null) {
      return memory.map();
    }
    return memory.die() != null
        ? "die " + memory.die()
        : "die of the first trial of seed " + study.seed();
  }

  /** What a profile is of, as comments of its file. */
  public static List<String> comments(Study study) {
    return List.of(
        "failure map of " + dieName(study) + ", profiled",
        "words of " + study.workload() + " of " + study.weights().id() + ", layer by layer");
  }
}

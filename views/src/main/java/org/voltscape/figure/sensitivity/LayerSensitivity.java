package org.voltscape.figure.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;

/**
 * How sensitive the groups of a layer's weights are: by Taylor's estimate and, where flips were
 * injected, by those. Arrays are shared, not to be written to.
 *
 * @param study whose network it is
 * @param of the network with the examples
 * @param question what is asked of it
 * @param taylor sensitivity of each group, mean over its weights, in the cost's unit
 * @param order groups, the most sensitive first
 * @param ranks of each group, 1 the most sensitive
 * @param taylorSeconds processor seconds the gradients took
 * @param injected null where no flips were injected
 * @param injectedRanks of each group by injection, 1 the largest change; null without
 */
public record LayerSensitivity(
    Study study,
    SensitivityCase of,
    Question question,
    double[] taylor,
    int[] order,
    int[] ranks,
    double taylorSeconds,
    SensitivityCase.Injected injected,
    int[] injectedRanks) {

  /**
   * What is asked of a network.
   *
   * @param layer number of the layer, 0 the first
   * @param p probability that a bit is flipped, in (0, 1]
   * @param draws injections into each group
   */
  public record Question(int layer, Grain grain, Reading reading, double p, int draws) {
    /** What is to be injected. */
    public InjectionSensitivity.Recipe injection(long seed) {
      return new InjectionSensitivity.Recipe(layer, grain, p, draws, seed);
    }
  }

  /**
   * Answers a question from gradients, which is cheap.
   *
   * @param injected null where no flips were injected
   */
  public static LayerSensitivity of(
      Study study,
      SensitivityCase of,
      SensitivityCase.Gradients gradients,
      Question question,
      SensitivityCase.Injected injected) {
    double[] taylor =
        Sensitivities.of(of.network(), gradients.gradients(), question.reading(), question.p())
            .by(question.layer(), question.grain());
    int[] order = descending(taylor);
    return new LayerSensitivity(
            study, of, question, taylor, order, ranks(order), gradients.cpuSeconds(), null, null)
        .with(injected);
  }

  private static int[] descending(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(g -> -values[g]))
        .mapToInt(g -> g)
        .toArray();
  }

  private static int[] ranks(int[] order) {
    int[] ranks = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ranks[order[i]] = i + 1;
    }
    return ranks;
  }

  /** The same with flips injected; null for none. */
  public LayerSensitivity with(SensitivityCase.Injected flips) {
    return new LayerSensitivity(
        study,
        of,
        question,
        taylor,
        order,
        ranks,
        taylorSeconds,
        flips,
        flips == null ? null : ranks(descending(flips.found().changes())));
  }

  /** The layer asked for. */
  public Layer layer() {
    return of.network().shape().layers().get(question.layer());
  }

  /** How many groups the layer has. */
  public int groups() {
    return taylor.length;
  }

  /** Forward passes of an example that injection takes at most. */
  public long passes() {
    return (1L + (long) groups() * question.draws()) * of.examples();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(taylor);
  }
}

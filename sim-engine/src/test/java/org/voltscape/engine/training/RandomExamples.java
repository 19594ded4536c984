package org.voltscape.engine.training;

import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.random.CounterHash;

/** Examples without meaning: no two values are equal, as good as certainly. */
final class RandomExamples {
  private RandomExamples() {}

  /** A number in [0, 1). */
  static double unit(long seed, long i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  private static float[] inputs(int count, int features) {
    float[] inputs = new float[count * features];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (2 * unit(1, i) - 0.7);
    }
    return inputs;
  }

  /** Examples of classes. */
  static Examples ofClasses(int count, int features, int classes) {
    int[] labels = new int[count];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (int) (unit(2, i) * classes);
    }
    return new Examples(count, features, inputs(count, features), labels);
  }

  /** Examples of numbers in [0, 1), their error the mean square. */
  static Examples ofNumbers(int count, int features, int outputs) {
    float[] targets = new float[count * outputs];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = (float) unit(2, i);
    }
    return Examples.ofNumbers(
        count,
        features,
        inputs(count, features),
        new Targets(outputs, targets, new MeanSquare(outputs)));
  }

  private record MeanSquare(int outputs) implements ErrorMeasure {
    @Override
    public String id() {
      return "mean-square";
    }

    @Override
    public String title() {
      return "mean square";
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public boolean share() {
      return false;
    }

    @Override
    public double of(double[] values, float[] targets, int at) {
      double sum = 0;
      for (int o = 0; o < outputs; o++) {
        sum += (values[o] - targets[at + o]) * (values[o] - targets[at + o]);
      }
      return sum / outputs;
    }

    @Override
    public boolean rootMeanSquare() {
      return false;
    }
  }
}

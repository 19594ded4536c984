package org.voltscape.engine.workload.analytic;

import org.voltscape.engine.network.ErrorMeasure;

/**
 * The mean of min(1, |t - t'| / |t|), with the Euclidean norms of all outputs of an example (the
 * application error of AxBench); 1 where the quotient is not a number.
 *
 * @param scale what outputs stand for
 */
public record MeanRelativeError(OutputScale scale) implements ErrorMeasure {
  @Override
  public String id() {
    return "mean-relative-error";
  }

  @Override
  public String title() {
    return "mean relative error";
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public boolean share() {
    return true;
  }

  @Override
  public boolean rootMeanSquare() {
    return false;
  }

  @Override
  public double largest() {
    return 1;
  }

  @Override
  public double of(double[] outputs, float[] targets, int at) {
    double difference = 0;
    double length = 0;
    for (int o = 0; o < outputs.length; o++) {
      double wanted = scale.quantity(targets[at + o]);
      double off = scale.quantity(outputs[o]) - wanted;
      difference += off * off;
      length += wanted * wanted;
    }
    double error = Math.sqrt(difference / length);
    // Written so that what is not a number counts as 1.
    return error < 1 ? error : 1;
  }
}

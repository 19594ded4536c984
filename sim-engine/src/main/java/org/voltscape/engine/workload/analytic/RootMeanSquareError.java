package org.voltscape.engine.workload.analytic;

import org.voltscape.engine.network.ErrorMeasure;

/**
 * The root of the mean squared error of one quantity.
 *
 * @param scale what outputs stand for
 * @param quantity what it is, for people: {@code price/120}
 */
public record RootMeanSquareError(OutputScale scale, String quantity) implements ErrorMeasure {
  @Override
  public String id() {
    return "rmse";
  }

  @Override
  public String title() {
    return "RMSE of " + quantity;
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
  public boolean rootMeanSquare() {
    return true;
  }

  /** Outputs are those of a sigmoid and lie between 0 and 1, as what is wanted does. */
  @Override
  public double largest() {
    return scale.quantity(1) - scale.quantity(0);
  }

  @Override
  public double of(double[] outputs, float[] targets, int at) {
    double off = scale.quantity(outputs[0]) - scale.quantity(targets[at]);
    return off * off;
  }
}

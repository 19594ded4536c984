package org.voltscape.engine.curve;

import java.util.Arrays;
import java.util.Optional;

/** What runs through measured points. */
public enum FitModel {
  /** Every cell has its own lowest voltage, and those are normally distributed. */
  GAUSSIAN("gaussian", "Gaussian Vmin", "p = Phi((mu - V) / sigma)"),
  /** So many millivolts for a factor of ten. */
  LOG_LINEAR("log-linear", "Log-linear", "ln p = a + b V"),
  /** No model: the points are met exactly and interpolated between. */
  POINTS("points", "Through the points", "monotone interpolation in probit space");

  private final String id;
  private final String title;
  private final String formula;

  FitModel(String id, String title, String formula) {
    this.id = id;
    this.title = title;
    this.formula = formula;
  }

  /** Name in options and answers. */
  public String id() {
    return id;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** What it says. */
  public String formula() {
    return formula;
  }

  /** The model of this name, if there is one. */
  public static Optional<FitModel> find(String id) {
    return Arrays.stream(values()).filter(m -> m.id.equals(id)).findFirst();
  }
}
